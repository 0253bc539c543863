/** Near-misses of the fixture base: one word is other, and the fact found does not hold it. */
import { describe, expect, it } from 'vitest';
import { createExchanger, holds, spanOf, tellingWords } from '../../bench/exchange.ts';
import { createRandom } from '../../bench/random.ts';
import { directoryOf } from '../../src/core/directory.ts';
import { createLookup } from '../../src/core/lookup/lookup.ts';
import { harbour } from '../harbour.ts';

describe('spanOf', () => {
  it.each([
    ['who runs the Harbour Board now', 'harbour board', 'Harbour Board'],
    ['3 ships, not 4', '4', '4'],
    ['what is Saraya al-Salam', 'saraya salam', 'Saraya al-Salam'],
  ])('in "%s" finds "%s"', (text, typed, found) => {
    expect(text.slice(...(spanOf(text, typed) as [number, number]))).toBe(found);
  });

  it('finds nothing that is not there', () => {
    expect(spanOf('who runs it', 'harbour')).toBeUndefined();
  });
});

describe('createExchanger', () => {
  const { knowledge } = harbour();
  const lookup = createLookup(knowledge);
  const exchange = createExchanger(knowledge, lookup.reader);
  const { facts } = directoryOf(knowledge);
  const rows = facts.flatMap(({ question }, doc) => {
    const found = exchange(createRandom(doc), question, [doc]);
    return found ? [{ question, doc, ...found }] : [];
  });

  it('finds a word to exchange in most questions', () => {
    expect(rows.length).toBeGreaterThan(facts.length / 2);
  });

  it.each(rows)('"$question": $out → $put', ({ question, doc, out, put, text }) => {
    expect(text).toBe(question.replace(out, put));
    for (const word of tellingWords(put)) expect(holds(word, doc, lookup.reader)).toBe(false);
  });

  it('is the same for the same seed', () => {
    for (const { doc, question, text } of rows) expect(exchange(createRandom(doc), question, [doc])?.text).toBe(text);
  });
});

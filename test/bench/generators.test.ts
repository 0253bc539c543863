/** What the bench measures with is itself to be trusted: the same each time, and as its words say. */
import { describe, expect, it } from 'vitest';
import { generate, generatedKnowledge, recordText } from '../../bench/corpus.ts';
import { holds } from '../../bench/exchange.ts';
import { exchangeGenerated } from '../../bench/near-miss.ts';
import { plot } from '../../bench/plot.ts';
import { benchQuestions, createUniqueness, KINDS } from '../../bench/questions.ts';
import { createRandom } from '../../bench/random.ts';
import { cellText, percent } from '../../bench/table.ts';
import { createLookup } from '../../src/core/lookup/lookup.ts';
import { searchWords } from '../../src/core/lookup/language/words.ts';

const SIZE = 300;
const unique = createUniqueness(SIZE);
const questions = benchQuestions(SIZE, 5, 7, unique);

describe('generators', () => {
  it('give the same facts each time, whatever the size', () => {
    expect(generatedKnowledge(20).subjects[0]?.facts).toEqual(generatedKnowledge(40).subjects[0]?.facts.slice(0, 20));
  });

  it('give the same questions for the same seed, others for another', () => {
    expect(benchQuestions(SIZE, 5, 7, unique)).toEqual(questions);
    expect(benchQuestions(SIZE, 5, 8, unique)).not.toEqual(questions);
  });

  it('give as many questions of each kind', () => {
    for (const kind of KINDS) expect(questions.filter((question) => question.kind === kind)).toHaveLength(5);
  });

  it.each(questions.filter(({ kind }) => kind === 'keywords'))('the target of "$text" holds its words, and no other fact does', ({ text, target }) => {
    const words = text.split(' ');
    expect(searchWords(recordText(generate(target)))).toEqual(expect.arrayContaining(words));
    expect(unique(words)).toBe(true);
  });
});

describe('near-misses of generated facts', () => {
  const { reader } = createLookup(generatedKnowledge(SIZE));

  it.each(questions.filter(({ kind }) => kind === 'keywords'))('the word put into "$text" is not in its fact', ({ text, target }) => {
    const { put, out, text: exchanged } = exchangeGenerated(createRandom(target), text, target, reader) ?? { put: '', out: '', text };
    expect(put).not.toBe('');
    expect(holds(put, target, reader)).toBe(false);
    expect(exchanged.split(' ')).toEqual(text.split(' ').map((word) => (word === out ? put : word)));
  });
});

describe('what is shown', () => {
  it.each([[undefined, '-'], [Number.NaN, '-'], [1_000_000, '1,000,000'], [0.0123, '0.012'], [12.34, '12.3'], [true, 'ok'], ['word', 'word']])('%s as "%s"', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it('shares in percent', () => {
    expect(percent(0.125)).toBe('12.5 %');
  });

  it('a plot leaves out what did not finish', () => {
    const measures = { questions: 1, firstP50Ms: 1, firstP99Ms: 1, recallAt1: 1, recallAt5: 1, byKind: {}, repeats: 1, buildMs: 1, buildCpuMs: 1, memoryMb: 1 };
    const own = (facts: number) => ({ ...measures, engine: 'onrecord', facts, p50Ms: 1, p99Ms: 2 });
    const svg = plot([own(1000), own(10_000), { engine: 'fuse.js', facts: 10_000, unfinished: 'not in 5 s' }]);
    expect(svg).toContain('Onrecord');
    expect(svg).not.toMatch(/NaN|fuse\.js/);
    expect(() => plot([own(1000)])).toThrow('two sizes');
  });
});

/** Examination of messages: the table of cases, what no finding may lack, and that any text costs a bounded time. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Examination, ExaminedSentence } from '../../src/core/examine/examination.ts';
import { createExaminer } from '../../src/core/examine/examine.ts';
import { createLookup } from '../../src/core/lookup/lookup.ts';
import type { Statement } from '../../src/core/model.ts';
import { valueToJson } from '../../src/core/value.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { harbour } from '../harbour.ts';
import { CASES, type Verdict } from './examine.cases.ts';

const loaded = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const knowledge = loaded.ok ? loaded.knowledge : { subjects: [], version: '' };
const examine = createExaminer(knowledge, createLookup(knowledge));

/** Longest time for one message, in milliseconds: far above what it takes, so that a busy machine does not fail. */
const TIME_MAX_MS = 3000;

function values(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ value }) => (value === undefined ? [] : [JSON.stringify(valueToJson(value))]));
}

/** The verdict with only those of its values that the sentence has too, so that a difference shows. */
function found(sentence: ExaminedSentence | undefined, { same = [], otherwise = [] }: Verdict): unknown {
  if (sentence === undefined) return undefined;
  const has = (side: 'same' | 'otherwise') => values(sentence.facts.flatMap((fact) => fact[side]));
  return {
    finding: sentence.finding,
    same: same.filter((value) => has('same').includes(JSON.stringify(value))),
    otherwise: otherwise.filter((value) => has('otherwise').includes(JSON.stringify(value))),
  };
}

function statementsOf({ sentences }: Examination): Statement[] {
  return sentences.flatMap(({ facts }) => facts.flatMap(({ same, otherwise }) => [...same, ...otherwise]));
}

describe('the table of cases', () => {
  it('is read against the shipped base', () => expect(loaded.ok).toBe(true));

  it('is long enough, and a third of it must be left alone', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80);
    expect(CASES.filter(([, , verdicts]) => verdicts.length === 0).length).toBeGreaterThanOrEqual(CASES.length / 3);
  });

  it.each(CASES)('%s: %s', (_, message, verdicts) => {
    const { sentences } = examine(message);
    expect(sentences.map(({ finding }) => finding)).toEqual(verdicts.map(({ finding }) => finding));
    for (const [i, verdict] of verdicts.entries()) {
      expect(found(sentences[i], verdict)).toEqual({ finding: verdict.finding, same: verdict.same ?? [], otherwise: verdict.otherwise ?? [] });
    }
  });
});

describe('a base of another field', () => {
  const base = harbour();
  const read = createExaminer(base.knowledge, createLookup(base.knowledge));

  it.each([
    ['a number that accounts differ on', 'Two people were injured in the harbour fire.', ['partly']],
    ['nobody', 'Nobody died in the harbour fire.', ['supported']],
    ['the dead of the flood said of the fire', 'Thirteen people died in the harbour fire.', ['contradicted']],
    ['the dead of the flood', 'Thirteen people died in the flood of 2019.', ['supported']],
    ['a suspicion and a denial', 'Acme Shipping set the harbour on fire.', ['partly']],
    ['a number that was withdrawn', 'Five fire engines came to the harbour.', ['contradicted']],
    ['the number that replaced it', 'Four fire engines came to the harbour.', ['supported']],
    ['the date', 'The harbour of Eastport burned on 1 May 2020.', ['supported']],
    ['another fire', 'Two people died in a fire in Hamburg.', []],
    ['a question', 'Did anybody die in the harbour fire?', []],
  ])('%s: %s', (_, message, findings) => {
    expect(read(message).sentences.map(({ finding }) => finding)).toEqual(findings);
  });
});

describe('a finding', () => {
  const all = CASES.map(([, message]) => examine(message));

  it('reports no statement without a citation', () => {
    expect(all.flatMap(statementsOf).filter(({ citations }) => citations.length === 0)).toEqual([]);
  });

  it('has facts exactly where the base holds something', () => {
    for (const { finding, facts } of all.flatMap(({ sentences }) => sentences)) expect(facts.length > 0).toBe(finding !== 'not-in-base');
  });

  it('never contradicts where an account that stands says the same', () => {
    const contradicted = all.flatMap(({ sentences }) => sentences).filter(({ finding }) => finding === 'contradicted');
    expect(contradicted.flatMap(({ facts }) => facts.flatMap(({ same }) => same)).filter(({ status }) => status.kind === 'current')).toEqual([]);
  });

  it('never opposes what an account of the base itself says', () => {
    const own = knowledge.subjects.flatMap(({ facts }) => facts.flatMap(({ statements }) => statements));
    const said = own.filter(({ stance, status }) => stance === 'says' && status.kind === 'current').map(({ text }) => text);
    expect(said.filter((text) => examine(text).sentences.some(({ finding }) => finding === 'contradicted'))).toEqual([]);
  });
});

/** Words of the field in any order, which come nearer to being understood than random letters. */
const WORDS = 'Kadhimi Iran three 7 no not denied guards drones attack injured killed killed on Sunday 7 November 2021 Erbil . , ; ? ! and but the of said that over 100 الكاظمي هجوم لم سبعة ، ؟ \n - * 3.5 50% 8:30 U.S. Nov.'.split(' ');
const salad = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' '));
const any = fc.oneof(salad, fc.string({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }));

describe('any text', () => {
  it('is examined without an error, the same each time, with a citation behind every statement', () => {
    fc.assert(
      fc.property(any, (text) => {
        const first = examine(text);
        expect(statementsOf(first).every(({ citations }) => citations.length > 0)).toBe(true);
        expect(examine(text)).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  it('of 4,000 characters and more takes a bounded time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', minLength: 4000, maxLength: 5000 }), fc.array(fc.constantFrom(...WORDS), { minLength: 900, maxLength: 1000 }).map((words) => words.join(' '))), (text) => {
        const started = performance.now();
        examine(text);
        expect(performance.now() - started).toBeLessThan(TIME_MAX_MS);
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['one long word', 'a'.repeat(4000)],
    ['commas', ','.repeat(4000)],
    ['clauses without end', 'killed and '.repeat(400)],
    ['numbers', '7 '.repeat(2000)],
    ['stops', '. '.repeat(2000)],
    ['quotes', '"'.repeat(4000)],
    ['spaces', ' '.repeat(4000)],
    ['line breaks', '\n'.repeat(4000)],
    ['half a character', '\ud800'.repeat(4000)],
  ])('of %s takes a bounded time', (_, text) => {
    const started = performance.now();
    examine(text);
    expect(performance.now() - started).toBeLessThan(TIME_MAX_MS);
  });
});

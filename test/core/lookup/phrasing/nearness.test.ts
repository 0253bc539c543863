/** Nearness to phrasings against the definition, worked out text by text; and the rows it reads, saved and opened again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../../src/core/lookup/lookup.ts';
import { createNearness } from '../../../../src/core/lookup/phrasing/nearness.ts';
import { buildPhrasingRows, PHRASINGS_FILE, waysOf } from '../../../../src/core/lookup/phrasing/phrasing-rows.ts';
import { readText } from '../../../../src/core/lookup/phrasing/phrasing-text.ts';
import { type Question, readQuestion, SOFT_SHARE } from '../../../../src/core/lookup/question/question.ts';
import type { Fact } from '../../../../src/core/model.ts';
import { linesOfBlock } from '../../../../src/core/text/lines.ts';
import { phrasedHarbour } from '../phrased-base.ts';

const { knowledge } = phrasedHarbour();
const facts = knowledge.subjects.flatMap((subject) => subject.facts);
const { reader, rows } = createLookup(knowledge);
const WORDS = ['how', 'many', 'people', 'were', 'hurt', 'wounded', 'woundid', 'killed', 'harbour', 'harbor', 'fire', 'blaze', 'mayor', 'ann', 'lee', 'port', 'zebra', 'workers', 'night', '2020'];
const query = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const COVERED = 0.55;

/** Share of the question in the text and of the text in the question. */
function plainNearness({ terms }: Question, text: string): { near: number; share: number } {
  const { words } = readText(text, reader);
  const information = (each: Question['terms'][number]): number => each.idf * (each.soft ? SOFT_SHARE : 1);
  const asked = terms.reduce((sum, each) => sum + information(each), 0);
  const found = terms.reduce((sum, each) => sum + information(each) * Math.max(0, ...each.readings.filter(({ word }) => words.has(word)).map(({ similarity }) => similarity)), 0);
  const met = new Set(terms.flatMap(({ readings }) => readings.filter(({ similarity }) => similarity >= COVERED).map(({ word }) => word)));
  const total = [...words.values()].reduce((sum, each) => sum + each, 0);
  const back = [...words].reduce((sum, [word, weight]) => sum + (met.has(word) ? weight : 0), 0);
  if (asked === 0) return { near: 0, share: 0 };
  const [there, here] = [found / asked, total > 0 ? back / total : 0];
  return { near: there + here > 0 ? (2 * there * here) / (there + here) : 0, share: there };
}

describe('nearness', () => {
  it('is that of the nearest phrasing, for facts with many phrasings and with none', () => {
    fc.assert(
      fc.property(query, fc.nat(facts.length - 1), (typed, doc) => {
        const fact = facts[doc] as Fact;
        const question = readQuestion(typed, reader);
        const near = createNearness(question)(waysOf(rows, doc, fact, reader).ways);
        const plain = [fact.question, ...fact.aliases, ...linesOfBlock(fact.phrasings)].map((text) => plainNearness(question, text));
        expect(near.phrase).toBeCloseTo(Math.max(...plain.map((each) => each.near)), 2);
        expect(near.recall).toBeCloseTo(Math.max(...plain.map((each) => each.share)), 6);
        expect(plain[near.at]?.near).toBeCloseTo(near.phrase, 2);
      }),
      { numRuns: 300 },
    );
  });

  it('of a phrasing itself is 1, of what is untold as well', () => {
    const doc = facts.findIndex(({ id }) => id === 'harbour/injured');
    const { ways, untold } = waysOf(rows, doc, facts[doc] as Fact, reader);
    expect(createNearness(readQuestion('how many workers were wounded in the blaze', reader))(ways)).toMatchObject({ phrase: expect.closeTo(1, 1), samePhrase: expect.closeTo(1, 1) });
    expect(createNearness(readQuestion('names of the wounded at the harbour', reader))(untold).phrase).toBeGreaterThan(0.7);
  });
});

describe('phrasing rows', () => {
  const pieces = PHRASINGS_FILE.save(rows);
  const { buffer, byteOffset, byteLength } = new Uint8Array(Buffer.concat(pieces));

  it('are the same saved and opened, and as built by themselves', () => {
    expect(PHRASINGS_FILE.load({ buffer: buffer as ArrayBuffer, byteOffset, byteLength })).toEqual(rows);
    expect(buildPhrasingRows(facts, reader)).toEqual(rows);
  });

  it('are not opened when cut short', () => {
    expect(PHRASINGS_FILE.load({ buffer: buffer as ArrayBuffer, byteOffset, byteLength: byteLength - 8 })).toBeUndefined();
  });
});

/** Votes against the plain formula, counted anew for every class. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../../src/core/lookup/lookup.ts';
import { featuresOfText, shareOf } from '../../../../src/core/lookup/question/vote-features.ts';
import { buildVoteTable, VOTES_FILE } from '../../../../src/core/lookup/phrasing/vote-table.ts';
import { createVotes } from '../../../../src/core/lookup/phrasing/votes.ts';
import type { Fact } from '../../../../src/core/model.ts';
import { harbour } from '../../../harbour.ts';

const { reader } = createLookup(harbour().knowledge);
const [FACT] = harbour().knowledge.subjects[0]?.facts ?? [];
const WORDS = ['fire', 'mayor', 'how', 'many', 'hurt', 'ship', 'name', 'of', 'night', 'cost'];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const fact = fc.record({ phrasings: fc.array(text, { minLength: 20, maxLength: 24 }), untold: fc.array(text, { maxLength: 6 }) });
const BACKGROUND = 10;

function made(texts: { phrasings: readonly string[]; untold: readonly string[] }, i: number): Fact {
  return { ...(FACT as Fact), id: `harbour/f${i}`, question: `q${i}`, aliases: [], statements: [], phrasings: texts.phrasings.join('\n'), untold: texts.untold.join('\n') };
}

/** Log odds of a class against the background, feature by feature. */
function plainScore(own: readonly string[], all: readonly (readonly string[])[], features: ReadonlySet<string>): number {
  const count = (texts: readonly string[], feature: string): number => texts.filter((each) => featuresOfText(each, reader).has(feature)).length;
  const total = all.reduce((sum, texts) => sum + texts.length, 0);
  return [...features].reduce((score, feature) => {
    const everywhere = all.reduce((sum, texts) => sum + count(texts, feature), 0);
    if (everywhere === 0) return score;
    const background = (everywhere + 0.5) / (total + 1);
    return score + shareOf(feature) * Math.log((count(own, feature) + BACKGROUND * background) / (own.length + BACKGROUND) / background);
  }, 0);
}

const bytesOf = (pieces: readonly Uint8Array[]) => {
  const { buffer, byteOffset, byteLength } = new Uint8Array(Buffer.concat(pieces));
  return { buffer: buffer as ArrayBuffer, byteOffset, byteLength };
};

describe('votes', () => {
  it('are the log odds of the plain formula, for what is asked and what is untold', () => {
    fc.assert(
      fc.property(fc.array(fact, { minLength: 1, maxLength: 4 }), text, (texts, query) => {
        const facts = texts.map(made);
        const features = featuresOfText(query, reader);
        const tally = createVotes(buildVoteTable(facts, reader))(features);
        const classes = texts.flatMap(({ phrasings, untold }, i) => [[`q${i}`, ...phrasings], untold]);
        facts.forEach((_, doc) => {
          expect(tally?.asked(doc)).toBeCloseTo(plainScore(classes[doc * 2] ?? [], classes, features), 6);
          expect(tally?.untold(doc)).toBeCloseTo(plainScore(classes[doc * 2 + 1] ?? [], classes, features), 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('name the facts asked for, best first', () => {
    const facts = ['ship cost', 'mayor name', 'fire night'].map((phrasing, i) => made({ phrasings: Array.from({ length: 20 }, (_, n) => `${phrasing} w${n}`), untold: [] }, i));
    const tally = createVotes(buildVoteTable(facts, reader))(featuresOfText('name of the mayor', reader));
    expect(tally?.top(1)).toEqual([1]);
    expect(tally?.top(9)).toHaveLength(3);
    expect(tally?.bestAsked).toBe(tally?.asked(1));
  });

  it('tell how a feature is used near a fact and elsewhere', () => {
    const of = (text: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${text} w${n}`);
    const facts = [made({ phrasings: of('ship cost', 20), untold: of('ship owner', 10) }, 0), made({ phrasings: of('fire night', 30), untold: of('fire owner', 30) }, 1)];
    const tally = createVotes(buildVoteTable(facts, reader))(new Set());
    const [ship, owner, nowhere] = ['ship', 'owner', 'zebra'].map((feature) => tally?.said(feature, 0));
    // Twenty of 52 asked texts hold it, all of them of this fact, which has 21: by chance it would be eight.
    expect(ship?.askedHere).toBeCloseTo(Math.log(20.3 / ((20 * 21) / 52 + 0.3)), 9);
    expect(ship?.facts).toBe(1);
    expect(owner?.leaning).toBeCloseTo(Math.log(41 / 42 / (1 / 54)), 9);
    expect(owner?.untoldHere).toBeCloseTo(Math.log(10.3 / ((40 * 10) / 40 + 0.3)), 9);
    expect(owner?.facts).toBe(0);
    expect(nowhere).toEqual({ leaning: expect.any(Number), facts: 0, askedHere: 0, untoldHere: 0 });
  });

  it('leave out facts with fewer than twenty phrasings, and know none where all have fewer', () => {
    const few = made({ phrasings: WORDS, untold: WORDS }, 0);
    expect(createVotes(buildVoteTable([few], reader))(new Set(['fire']))).toBeUndefined();
    const many = made({ phrasings: Array.from({ length: 20 }, (_, n) => `fire ${n}`), untold: [] }, 1);
    const tally = createVotes(buildVoteTable([few, many], reader))(new Set(['fire']));
    expect([tally?.asked(0), tally?.asked(1)]).toEqual([undefined, expect.any(Number)]);
  });

  it('are the same from a saved table; one cut short is not opened', () => {
    const table = buildVoteTable([made({ phrasings: Array.from({ length: 30 }, (_, n) => `ship ${n} cost`), untold: ['name of the ship'] }, 0)], reader);
    const saved = bytesOf(VOTES_FILE.save(table));
    const opened = VOTES_FILE.load(saved);
    expect(opened).toEqual(table);
    expect(VOTES_FILE.load({ ...saved, byteLength: saved.byteLength - 9 })).toBeUndefined();
    expect(VOTES_FILE.load({ ...saved, byteLength: 3 })).toBeUndefined();
  });
});

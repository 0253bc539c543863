/** Likeness to single texts against the plain cosine, and what it decides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../../src/core/lookup/lookup.ts';
import { featuresOfText, shareOf } from '../../../../src/core/lookup/question/vote-features.ts';
import { buildWordings, createLikeness, WORDINGS_FILE } from '../../../../src/core/lookup/phrasing/wordings.ts';
import { linesOfBlock } from '../../../../src/core/text/lines.ts';
import { phrasedHarbour } from '../phrased-base.ts';

const { knowledge } = phrasedHarbour();
const facts = knowledge.subjects.flatMap((subject) => subject.facts);
const lookup = createLookup(knowledge);
const { reader, votes, wordings } = lookup;
const features = (text: string): ReadonlySet<string> => featuresOfText(text, reader);
const voted = facts.filter(({ phrasings }) => phrasings !== '');
const asked = ({ question, aliases, phrasings }: (typeof facts)[number]): string[] => [question, ...aliases, ...linesOfBlock(phrasings)];

/** How often each feature stands in the texts that are counted, statements included. */
const counted = voted.flatMap((fact) => [...asked(fact), ...fact.statements.map(({ text }) => text), ...linesOfBlock(fact.untold)]).map(features);
function weight(feature: string): number {
  const count = counted.filter((each) => each.has(feature)).length;
  return count === 0 ? 0 : shareOf(feature) * Math.log(counted.length / (count + 0.5));
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const length = (set: ReadonlySet<string>): number => Math.hypot(...[...set].map(weight));
  const product = [...a].filter((each) => b.has(each)).reduce((sum, each) => sum + weight(each) ** 2, 0);
  return product === 0 ? 0 : product / (length(a) * length(b));
}

const WORDS = ['how', 'many', 'people', 'were', 'hurt', 'wounded', 'killed', 'harbour', 'fire', 'old', 'names', 'of', 'the', 'dead', 'hospital', 'which', 'night', 'zebra'];
const query = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

describe('likeness', () => {
  it('is the largest cosine with one text of the fact, asked or untold', () => {
    fc.assert(
      fc.property(query, fc.constantFrom(...voted), (typed, fact) => {
        const doc = facts.indexOf(fact);
        const like = createLikeness(votes, wordings)(features(typed));
        expect(like.asked(doc)).toBeCloseTo(Math.max(...asked(fact).map((text) => cosine(features(typed), features(text)))), 2);
        expect(like.untold(doc)).toBeCloseTo(Math.max(...linesOfBlock(fact.untold).map((text) => cosine(features(typed), features(text)))), 2);
      }),
      { numRuns: 150 },
    );
  });

  it('is nothing for a fact that is not voted for, and for words never heard', () => {
    const like = createLikeness(votes, wordings);
    expect(like(features('fire')).asked(facts.findIndex(({ phrasings }) => phrasings === ''))).toBe(0);
    expect(like(features('zebra')).asked(facts.indexOf(voted[0] as (typeof facts)[number]))).toBe(0);
  });

  it('is the same from saved wordings; those cut short are not opened', () => {
    const { buffer, byteOffset, byteLength } = new Uint8Array(Buffer.concat(WORDINGS_FILE.save(wordings)));
    const at = { buffer: buffer as ArrayBuffer, byteOffset, byteLength };
    expect(WORDINGS_FILE.load(at)).toEqual(wordings);
    expect(buildWordings(facts, reader, votes)).toEqual(wordings);
    expect(WORDINGS_FILE.load({ ...at, byteLength: byteLength - 8 })).toBeUndefined();
  });

  it('to an untold question makes the answer unknown, to an asked one of the same words it does not', () => {
    expect(lookup.ask('how old were those hurt in the harbour fire').outcome).toBe('unknown');
    expect(lookup.ask('number of those who were wounded in the harbour fire').outcome).toBe('answer');
  });
});

/**
 * Which single text of the base a question is worded most like: one that is asked and answered, or one that is untold. Votes
 * sum over many texts; here one near text decides. Cosine of the features of `vote-features.ts`, weighted by rarity.
 */
import type { Fact } from '../../model.ts';
import { arraysFile } from '../../search/flat-arrays.ts';
import { hash32 } from '../../search/hash-lists.ts';
import { linesOfBlock } from '../../text/lines.ts';
import type { Lexicon } from '../language/documents.ts';
import { featuresOfText, shareOf } from '../question/vote-features.ts';
import { lowerBound, type VoteTable } from './vote-table.ts';

/** The texts of the facts that are voted for, one row each, as flat arrays. */
export interface Wordings {
  /** First row of what is asked and first row of what is untold of each slot of the vote table in turn, and the end. */
  readonly first: Uint32Array;
  /** First feature of each row; one longer than there are rows. */
  readonly start: Uint32Array;
  /** Positions in the features of the vote table. */
  readonly features: Uint32Array;
  /** Length of each row's vector, in hundredths. */
  readonly lengths: Uint16Array;
}

const HUNDRED = 100;

/** How rare each feature of a vote table is: nats, pairs and groups at half. */
function raritiesOf({ features, start, counts, texts }: VoteTable): (feature: string) => { at: number; weight: number } | undefined {
  const total = texts.reduce((sum, each) => sum + each, 0);
  return (feature) => {
    const hash = hash32(feature);
    const at = lowerBound(features, hash);
    if (features[at] !== hash) return undefined;
    let count = 0;
    for (let i = start[at] as number; i < (start[at + 1] as number); i++) count += counts[i] as number;
    return { at, weight: shareOf(feature) * Math.log(total / (count + 0.5)) };
  };
}

export function buildWordings(facts: readonly Fact[], lexicon: Lexicon, table: VoteTable): Wordings {
  const rarity = raritiesOf(table);
  const [first, start, features, lengths] = [[0], [0], [], []] as [number[], number[], number[], number[]];
  const addRows = (texts: readonly string[]): void => {
    for (const text of texts) {
      const found = [...featuresOfText(text, lexicon)].flatMap((feature) => rarity(feature) ?? []);
      features.push(...found.map(({ at }) => at));
      start.push(features.length);
      lengths.push(Math.round(lengthOf(found) * HUNDRED));
    }
    first.push(lengths.length);
  };
  for (const doc of table.docs) {
    const fact = facts[doc] as Fact;
    addRows([fact.question, ...fact.aliases, ...linesOfBlock(fact.phrasings)]);
    addRows(linesOfBlock(fact.untold));
  }
  return { first: Uint32Array.from(first), start: Uint32Array.from(start), features: Uint32Array.from(features), lengths: Uint16Array.from(lengths) };
}

const lengthOf = (weighed: readonly { readonly weight: number }[]): number => Math.hypot(...weighed.map(({ weight }) => weight));

/** Cosine 0..1 of the nearest text of a document; 0 where it has none. */
export interface Likeness {
  asked(doc: number): number;
  untold(doc: number): number;
}

export function createLikeness(table: VoteTable, wordings: Wordings): (features: ReadonlySet<string>) => Likeness {
  const rarity = raritiesOf(table);
  // Squares of the weights of the question's features, zero between questions.
  const squares = new Float64Array(table.features.length);
  return (features) => {
    const asked = [...features].flatMap((feature) => rarity(feature) ?? []);
    const length = lengthOf(asked);
    const nearest = (doc: number, kind: 0 | 1): number => {
      const slot = lowerBound(table.docs, doc);
      if (table.docs[slot] !== doc || length === 0) return 0;
      for (const { at, weight } of asked) squares[at] = weight * weight;
      const best = nearestRow(wordings, slot * 2 + kind, squares);
      for (const { at } of asked) squares[at] = 0;
      return best / length;
    };
    return { asked: (doc) => nearest(doc, 0), untold: (doc) => nearest(doc, 1) };
  };
}

/** Largest product of the question with a row of a range, by the row's length. */
function nearestRow({ first, start, features, lengths }: Wordings, range: number, squares: Float64Array): number {
  let best = 0;
  for (let row = first[range] as number; row < (first[range + 1] as number); row++) {
    let product = 0;
    const end = start[row + 1] as number;
    for (let i = start[row] as number; i < end; i++) product += squares[features[i] as number] as number;
    if (product > 0) best = Math.max(best, (product * HUNDRED) / (lengths[row] as number));
  }
  return best;
}

export const WORDINGS_FILE = arraysFile<Wordings>('wordings', 1, ['first', 'start', 'features', 'lengths']);

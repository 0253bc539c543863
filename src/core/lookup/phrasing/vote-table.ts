/**
 * How often people say what when they ask for each fact, and when they ask what is untold: counts, learnt from the base's own
 * phrasings when it is opened.
 */
import type { Fact } from '../../model.ts';
import { arraysFile } from '../../search/flat-arrays.ts';
import { hash32 } from '../../search/hash-lists.ts';
import { linesOfBlock } from '../../text/lines.ts';
import type { Lexicon } from '../language/documents.ts';
import { featuresOfText } from '../question/vote-features.ts';

/** Counts as flat arrays. A class is twice a slot, plus one for what is untold. */
export interface VoteTable {
  /** Documents with enough phrasings, ascending; a document's position is its slot. */
  readonly docs: Uint32Array;
  /** Texts of each class. */
  readonly texts: Uint32Array;
  /** Hashes of all features, ascending. */
  readonly features: Uint32Array;
  /** First count of each feature; one longer than there are features. */
  readonly start: Uint32Array;
  /** Class of each count. */
  readonly classes: Uint32Array;
  /** Texts of the class that hold the feature. */
  readonly counts: Uint16Array;
}

/** Phrasings from which a fact takes part: of fewer it is chance which words they hold, and the rules of `fits.ts` judge better. */
const PHRASINGS_MIN = 20;

/** Classes are told apart by this many values in a key of a feature and a class: 2^53 / 2^32. */
const CLASSES_MAX = 2 ** 21;

/** @throws Error when more than a million facts have phrasings. */
export function buildVoteTable(facts: readonly Fact[], lexicon: Lexicon): VoteTable {
  const docs: number[] = [];
  const texts: number[] = [];
  // One number for each time a text of a class holds a feature: sorted, equal ones stand together.
  const keys: number[] = [];
  const add = (all: readonly string[], into: number): void => {
    texts[into] = all.length;
    for (const text of all) for (const feature of featuresOfText(text, lexicon)) keys.push(hash32(feature) * CLASSES_MAX + into);
  };
  for (let doc = 0; doc < facts.length; doc++) {
    const fact = facts[doc] as Fact;
    // A base of a million facts mostly has none, and looking costs nothing.
    if (fact.phrasings === '') continue;
    const phrasings = linesOfBlock(fact.phrasings);
    if (phrasings.length < PHRASINGS_MIN) continue;
    const asked = docs.push(doc) * 2 - 2;
    if (asked + 1 >= CLASSES_MAX) throw new Error(`at most ${CLASSES_MAX / 2} facts can have phrasings`);
    add([fact.question, ...fact.aliases, ...phrasings, ...fact.statements.map((each) => each.text)], asked);
    add(linesOfBlock(fact.untold), asked + 1);
  }
  return { docs: Uint32Array.from(docs), texts: Uint32Array.from(texts), ...counted(Float64Array.from(keys).sort()) };
}

/** Sorted keys as rows of counts. */
function counted(keys: Float64Array): Pick<VoteTable, 'features' | 'start' | 'classes' | 'counts'> {
  const [features, start, classes, counts] = [[], [], [], []] as [number[], number[], number[], number[]];
  let last = -1;
  for (const key of keys) {
    const feature = Math.floor(key / CLASSES_MAX);
    if (key === last) {
      counts[counts.length - 1] = (counts.at(-1) as number) + 1;
      continue;
    }
    if (feature !== features.at(-1)) {
      features.push(feature);
      start.push(classes.length);
    }
    classes.push(key % CLASSES_MAX);
    counts.push(1);
    last = key;
  }
  start.push(classes.length);
  return { features: Uint32Array.from(features), start: Uint32Array.from(start), classes: Uint32Array.from(classes), counts: Uint16Array.from(counts) };
}

/** First position whose number is not below `value`. */
export function lowerBound(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const VOTES_FILE = arraysFile<VoteTable>('votes', 2, ['docs', 'texts', 'features', 'start', 'classes', 'counts']);

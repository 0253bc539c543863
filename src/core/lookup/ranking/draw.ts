/** The candidates of a question: what the index finds and what the votes add to it. */
import type { Fact } from '../../model.ts';
import type { Candidate, Group } from '../../search/candidates.ts';
import type { LookupOptions } from '../port.ts';
import { type Question, type Reader, SOFT_SHARE } from '../question/question.ts';
import { prospectOf, type Tally } from '../phrasing/votes.ts';

/** Candidates that are ranked; fuse.js takes about 2 ms for them (docs/design.md, "fuse.js"). */
export const CANDIDATES = 16;
/** With a filter, more candidates are drawn, since many will be filtered out. */
const CANDIDATES_WITHIN = 256;
/** Facts that the votes add to those the index draws. */
const VOTED = 8;
/** Of both together, those that are compared with the question phrasing by phrasing. */
const PROMISING = 7;

interface Drawing {
  readonly facts: readonly Fact[];
  readonly reader: Reader;
  /** Undefined where no fact has enough phrasings. */
  readonly tally: Tally | undefined;
}

/** Every fact of a filter competes, also when the whole base would crowd it out. */
export function draw(question: Question, { facts, reader, tally }: Drawing, { within }: LookupOptions): Candidate[] {
  const groups = question.terms.map((term) => ({ readings: term.readings, idf: term.idf * (term.soft ? SOFT_SHARE : 1) }));
  const drawn = within ? reader.index.search(groups, Math.max(CANDIDATES_WITHIN, Math.min(facts.length, 4096))) : reader.index.search(groups, CANDIDATES);
  const fitting = (doc: number): boolean => within === undefined || within(facts[doc] as Fact);
  const found = drawn.filter(({ doc }) => fitting(doc)).slice(0, CANDIDATES);
  if (tally === undefined) return found;
  const voted = tally.top(within ? facts.length : VOTED).filter((doc) => fitting(doc) && found.every((each) => each.doc !== doc));
  const both = [...found, ...voted.slice(0, VOTED).map((doc) => ({ doc, score: scoreOf(doc, groups, reader) }))];
  const total = groups.reduce((all, { idf }) => all + idf, 0) || 1;
  const worth = ({ doc, score }: Candidate): number => prospectOf(tally, doc, score / total);
  return both.sort((a, b) => worth(b) - worth(a) || a.doc - b.doc).slice(0, PROMISING);
}

/** As the index scores a document. */
function scoreOf(doc: number, groups: readonly Group[], { index }: Reader): number {
  return groups.reduce((all, { idf, readings }) => all + idf * readings.reduce((most, { word, similarity }) => Math.max(most, similarity * index.weight(word, doc)), 0), 0);
}

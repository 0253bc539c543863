/** The statements of a fact sorted by what they do with a claim, whichever way they were compared. */
import { asserts, rejects } from '../agreement.ts';
import type { Directory } from '../directory.ts';
import type { Statement } from '../model.ts';
import type { Term } from '../lookup/question/question.ts';
import { means, type Speakers } from './claim.ts';
import type { Fit } from './fit.ts';
import type { Frame } from './frame.ts';

/** `same` says what the claim says, `otherwise` what it excludes, `open` neither. */
export type Side = 'same' | 'otherwise' | 'open';

export interface Sides {
  readonly same: readonly Statement[];
  readonly otherwise: readonly Statement[];
  readonly fit: Fit;
  /** Terms of the claim that no statement on its side covers either. */
  readonly rest: readonly Term[];
  /** The claim names a source that the fact does not: others are compared. */
  readonly misattributed: boolean;
}

/** The side of an account that asserts, denies or leaves open something that is the claim's (`same`) or excluded by it. */
export function sideOf(statement: Statement, side: Side): Side {
  if (asserts(statement.stance)) return side;
  if (!rejects(statement.stance) || side === 'open') return 'open';
  return side === 'same' ? 'otherwise' : 'same';
}

export type Sorted = Pick<Sides, 'same' | 'otherwise' | 'misattributed'>;

/** Sorts by `compare`; where the claim names who says it, only their accounts count, if the fact has any. */
export function sort(statements: readonly Statement[], speakers: Speakers, directory: Directory, compare: (statement: Statement, index: number) => Side): Sorted {
  const sides = statements.map((statement, i) => ({ statement, side: compare(statement, i) })).filter(({ side }) => side !== 'open');
  const named = speakers.entities.length + speakers.sources.length > 0;
  const theirs = named ? sides.filter(({ statement }) => isBy(statement, speakers, directory)) : sides;
  const counted = theirs.length > 0 ? theirs : sides;
  const pick = (side: Side): Statement[] => counted.filter((each) => each.side === side).map(({ statement }) => statement);
  // A withdrawn account opposes nothing any more.
  return { same: pick('same'), otherwise: pick('otherwise').filter(isCurrent), misattributed: named && theirs.length === 0 };
}

/** Terms that the accounts on the claim's side do not tell either. */
export function untold(rest: readonly Term[], same: readonly Statement[], { fact, words }: Frame): Term[] {
  const told = new Set(same.flatMap((statement) => [...(words.statements()[fact.statements.indexOf(statement)] ?? [])]));
  return rest.filter((term) => !means(term, told));
}

/** True for an account that was neither superseded nor refuted. */
export function isCurrent({ status }: Statement): boolean {
  return status.kind === 'current';
}

function isBy(statement: Statement, { entities, sources }: Speakers, directory: Directory): boolean {
  const bySpeaker = entities.some((id) => statement.speaker.some((speaker) => directory.members(id).has(speaker) || directory.members(speaker).has(id)));
  const byOutlet = statement.citations.some(({ source, via }) => sources.includes(source) || (via !== undefined && entities.includes(via)));
  return bySpeaker || byOutlet;
}

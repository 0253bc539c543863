/** Which facts a command is about, the most pertinent first. */
import type { Selection } from '../command.ts';
import { type Directory, directoryOf } from '../directory.ts';
import type { Fact, Knowledge, Statement } from '../model.ts';

const selected = new WeakMap<Knowledge, WeakMap<readonly Selection[], readonly Fact[]>>();

/** Facts that any of the selections matches, chosen once for each base. A fact whose own first tags are the command's comes before one that has them last. */
export function selectFacts(knowledge: Knowledge, select: readonly Selection[]): readonly Fact[] {
  const ofBase = selected.get(knowledge) ?? new WeakMap<readonly Selection[], readonly Fact[]>();
  selected.set(knowledge, ofBase);
  const found = ofBase.get(select) ?? chooseFacts(knowledge, select);
  ofBase.set(select, found);
  return found;
}

function chooseFacts(knowledge: Knowledge, select: readonly Selection[]): Fact[] {
  const directory = directoryOf(knowledge);
  const tags = tagsOf(select);
  const ranked = directory.facts.filter((fact) => isSelected(directory, fact, select)).map((fact) => ({ fact, rank: tagRank(fact, tags) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ fact }) => fact);
}

export function tagsOf(select: readonly Selection[]): string[] {
  return select.flatMap((each) => each.tags);
}

export function isSelected(directory: Directory, fact: Fact, select: readonly Selection[]): boolean {
  return select.length === 0 || select.some((each) => matches(directory, fact, each));
}

function matches(directory: Directory, fact: Fact, { tags, about, roles, events }: Selection): boolean {
  if (tags.length > 0 && !tags.some((tag) => fact.tags.includes(tag))) return false;
  if (events.length > 0 && !events.includes(fact.event)) return false;
  if (about.length > 0 && !about.some((id) => fact.about.includes(id))) return false;
  return roles.length === 0 || fact.statements.some((statement) => hasRole(directory, fact, statement, roles));
}

/** Position of the first of `tags` among the fact's own, 0 best. Curators write the tag a fact belongs under first. */
export function tagRank(fact: Fact, tags: readonly string[]): number {
  const at = fact.tags.findIndex((tag) => tags.includes(tag));
  return at < 0 ? fact.tags.length : at;
}

/** True when a speaker of the statement has one of the roles. */
export function hasRole(directory: Directory, fact: Fact, statement: Statement, roles: readonly string[]): boolean {
  return statement.speaker.some((id) => directory.entity(id, fact.subject)?.roles.some((role) => roles.includes(role)));
}

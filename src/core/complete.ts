/** Completion of option values while a person types, from memory. */
import { agreementOf } from './agreement.ts';
import type { Base } from './base.ts';
import type { Command, Completion, Option } from './command.ts';
import { directoryOf } from './directory.ts';
import { plain } from './shows/named.ts';
import { isSelected } from './shows/select.ts';
import { knownValues } from './shows/values.ts';
import { distance } from './text/distance.ts';

interface Entry extends Completion {
  /** Folded names: label, value and aliases. */
  readonly names: readonly string[];
}

const kept = new WeakMap<Base, Map<string, readonly Entry[]>>();

/** At most `limit` completions of the option, best first; for an empty `typed` the most used values. */
export function complete(base: Base, command: Command, option: Option, typed: string, limit: number): Completion[] {
  if (command.show === 'lookup') return questions(base, typed, limit);
  const given = plain(typed);
  const ranked = entriesOf(base, command, option).flatMap((entry, at) => {
    const rank = rankOf(entry, given);
    return rank === undefined ? [] : [{ entry, rank, at }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.at - b.at);
  return ranked.slice(0, limit).map(({ entry: { label, value } }) => ({ label, value }));
}

/** 0 it is one of the names, 1 the name begins so, 2 one of its words does, 3 another name does, 4 it stands somewhere, 5 with a slip of the keys; undefined: no match. */
function rankOf({ names }: Entry, given: string): number | undefined {
  const [label = ''] = names;
  if (names.includes(given)) return 0;
  if (label.startsWith(given)) return 1;
  if (` ${label}`.includes(` ${given}`)) return 2;
  if (names.some((name) => ` ${name}`.includes(` ${given}`))) return 3;
  if (names.some((name) => name.includes(given))) return 4;
  return names.some((name) => isNear(name, given)) ? 5 : undefined;
}

/** Every word typed begins a word of the name, but for one slip in four letters and two in eight. Words may be typed in part. */
function isNear(name: string, given: string): boolean {
  const words = name.split(' ');
  return given.split(' ').every((typed) => {
    const slips = Math.min(2, Math.floor(typed.length / 4));
    const isSlip = (word: string): boolean => [-1, 0, 1].some((more) => distance(typed, word.slice(0, typed.length + more), slips) <= slips);
    return words.some((word) => word.startsWith(typed) || (slips > 0 && isSlip(word)));
  });
}

/** Facts whose question answers what is typed so far; the value is the fact's id. */
function questions(base: Base, typed: string, limit: number): Completion[] {
  if (typed.trim() === '') return exampleFacts(base).slice(0, limit).map(({ id, question }) => ({ label: question, value: id }));
  const answer = base.lookup.ask(typed);
  const facts = [...answer.facts.map(({ fact }) => fact), ...answer.related];
  return facts.slice(0, limit).map(({ id, question }) => ({ label: question, value: id }));
}

/** Facts about the main event that most documents speak on, disputed ones first: what a newcomer should see. */
export function exampleFacts(base: Base) {
  return base.knowledge.subjects.flatMap((subject) => {
    const main = subject.facts.filter((fact) => fact.event === subject.events[0].id);
    const weight = (fact: (typeof main)[number]): number => agreementOf(fact).documents.length + Number(agreementOf(fact).disputed) / 2;
    return [...main].sort((a, b) => weight(b) - weight(a));
  });
}

function entriesOf(base: Base, command: Command, option: Option): readonly Entry[] {
  const byOption = kept.get(base) ?? new Map<string, readonly Entry[]>();
  kept.set(base, byOption);
  const key = `${command.name} ${option.name}`;
  const found = byOption.get(key) ?? buildEntries(base, command, option);
  byOption.set(key, found);
  return found;
}

function buildEntries(base: Base, command: Command, option: Option): Entry[] {
  const directory = directoryOf(base.knowledge);
  const facts = directory.facts.filter((fact) => {
    if (command.show === 'disagreements' && !agreementOf(fact).disputed) return false;
    return command.show === 'entity' || isSelected(directory, fact, command.select);
  });
  return knownValues({ base }, option, facts).map(({ label, value }) => {
    const choice = option.choices.find((each) => each.value === value);
    const aliases = choice?.aliases ?? directory.entity(value)?.aliases ?? directory.source(value)?.aliases ?? [];
    return { label, value, names: [label, value, ...aliases].map(plain) };
  });
}

/** Every id that a button of this command may carry for the option, offered or not. */
export function resolvedValues(base: Base, option: Option): string[] {
  const { subjects } = base.knowledge;
  const choices = option.choices.map((choice) => choice.value);
  switch (option.selects) {
    case 'about':
    case 'speaker':
      return [...choices, ...subjects.flatMap((subject) => subject.entities.map((entity) => entity.id))];
    case 'source':
      return [...choices, ...subjects.flatMap((subject) => subject.sources.map((source) => source.key))];
    case 'text': {
      const tags = new Set(subjects.flatMap((subject) => subject.facts.flatMap((fact) => fact.tags)));
      const named = subjects.flatMap((subject) => [...subject.events, ...subject.entities].map(({ id }) => id));
      return [...choices, ...named, ...tags];
    }
    default:
      return choices;
  }
}

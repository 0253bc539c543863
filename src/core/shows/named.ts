/** Which choice, document, tag or event a typed value names. Entities are found by the lookup, see `filter.ts`. */
import type { Option, OptionChoice } from '../command.ts';
import type { Event, Knowledge, Source } from '../model.ts';
import { distance } from '../text/distance.ts';
import { stem } from '../text/stem.ts';
import { tokens } from '../text/tokens.ts';

/** One plain form: folded words, single spaces. `plain("Kata'ib-Hezbollah")` is `kataib hezbollah`. */
export function plain(text: string): string {
  return tokens(text).join(' ');
}

/** Letters of a word from which on one slip, or two, is still the same word. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;

/** True when `typed` is the name, a slip or two aside. */
export function isNamed(typed: string, names: readonly string[]): boolean {
  return isNearly(plain(typed), names.map(plain));
}

function isNearly(given: string, plainNames: readonly string[]): boolean {
  if (given === '') return false;
  const slips = given.length >= TWO_SLIPS_FROM ? 2 : Number(given.length >= ONE_SLIP_FROM);
  return plainNames.some((name) => distance(given, name, slips) <= slips);
}

/** The choice that `typed` names by value, label or alias; exact names win over slips. */
export function choiceNamed(option: Option, typed: string): OptionChoice | undefined {
  return option.choices.length === 0 ? undefined : named(option.choices, typed, namesOfChoice);
}

/** The document that `typed` names by key, publisher, title or alias. */
export function sourceNamed(sources: readonly Source[], typed: string): Source | undefined {
  return named(sources, typed, namesOfSource);
}

function named<T extends object>(things: readonly T[], typed: string, namesOf: (thing: T) => readonly string[]): T | undefined {
  const given = plain(typed);
  const exact = things.find((thing) => plainNames(thing, namesOf).includes(given));
  return exact ?? things.find((thing) => isNearly(given, plainNames(thing, namesOf)));
}

function namesOfChoice({ value, label, aliases }: OptionChoice): string[] {
  return [value, label, ...aliases];
}

function namesOfSource({ key, publisher, title, aliases }: Source): string[] {
  return [key, publisher, title, ...aliases];
}

const plained = new WeakMap<object, readonly string[]>();

/** The names in their plain form, made once for each choice and document: every command compares with all of them. */
function plainNames<T extends object>(thing: T, namesOf: (thing: T) => readonly string[]): readonly string[] {
  const found = plained.get(thing) ?? namesOf(thing).map(plain);
  plained.set(thing, found);
  return found;
}

/** Words too common in event titles and tags to name one. */
const WEAK = new Set(['the', 'of', 'on', 'in', 'and', 'a', 'an', 'attack', 'attacks', 'war'].map(stem));

function stems(text: string): string[] {
  return tokens(text).map(stem);
}

/** True when the words of `typed` are all in the title, and one of them tells events apart. */
export function isEventNamed(event: Event, typed: string): boolean {
  const title = new Set([...stems(event.title), ...stems(event.id)]);
  const words = stems(typed);
  const telling = words.filter((word) => !WEAK.has(word) && !/^\d+$/.test(word));
  return telling.length > 0 && words.every((word) => title.has(word) || WEAK.has(word));
}

const tagWords = new WeakMap<Knowledge, ReadonlyMap<string, readonly string[]>>();

/** The tags of which `typed` has all words and no other: "drone count" is `drone-count`. */
export function tagsNamed(knowledge: Knowledge, typed: string): string[] {
  const tags = tagWords.get(knowledge) ?? new Map([...new Set(knowledge.subjects.flatMap((subject) => subject.facts.flatMap((fact) => fact.tags)))].map((tag) => [tag, stems(tag)]));
  tagWords.set(knowledge, tags);
  const words = stems(typed);
  return [...tags].filter(([, own]) => words.length === own.length && words.every((word) => own.includes(word))).map(([tag]) => tag);
}

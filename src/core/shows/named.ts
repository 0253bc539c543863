/** Which choice, document, tag or event a typed value names. Entities are found by the lookup, see `filter.ts`. */
import type { Option, OptionChoice } from '../command.ts';
import type { Event, Source } from '../model.ts';
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
  const given = plain(typed);
  if (given === '') return false;
  const slips = given.length >= TWO_SLIPS_FROM ? 2 : Number(given.length >= ONE_SLIP_FROM);
  return names.some((name) => distance(given, plain(name), slips) <= slips);
}

/** The choice that `typed` names by value, label or alias; exact names win over slips. */
export function choiceNamed(option: Option, typed: string): OptionChoice | undefined {
  const given = plain(typed);
  const exact = option.choices.find((choice) => namesOf(choice).some((name) => plain(name) === given));
  return exact ?? option.choices.find((choice) => isNamed(typed, namesOf(choice)));
}

function namesOf(choice: OptionChoice): string[] {
  return [choice.value, choice.label, ...choice.aliases];
}

/** The document that `typed` names by key, publisher, title or alias. */
export function sourceNamed(sources: readonly Source[], typed: string): Source | undefined {
  const given = plain(typed);
  const names = (source: Source): string[] => [source.key, source.publisher, source.title, ...source.aliases];
  return sources.find((source) => names(source).some((name) => plain(name) === given)) ?? sources.find((source) => isNamed(typed, names(source)));
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

/** True when the words of `typed` are those of the tag: "drone count" is `drone-count`. */
export function isTagNamed(tag: string, typed: string): boolean {
  const words = stems(typed);
  const own = stems(tag);
  return words.length === own.length && words.every((word) => own.includes(word));
}

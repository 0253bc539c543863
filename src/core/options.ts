/**
 * Options typed as text after a command, where the platform has no fields for them (Slack, terminal, `ask`):
 * `/weapons aspect:origin`, `/reactions from:European Union`, `/source al-monitor musleh`.
 */
import type { Option } from './command.ts';

export interface ParsedOptions {
  readonly options: Readonly<Record<string, string>>;
  /** Words that no option takes; empty unless the command has none. */
  readonly unused: string;
}

/** Does the option have a value of this name? */
export type Holds = (option: Option, typed: string) => boolean;

const QUOTES = /[“”„‟«»＂]/g;

/**
 * An unquoted value runs to the next known `option:` or the end of the line. Words without an option name go to the
 * first option whose values hold them, as many of them as it can, else to the first open one. Case does not matter.
 * An option given twice keeps its last value; one with an empty value counts as not given.
 */
export function parseOptions(options: readonly Option[], text: string, holds: Holds): ParsedOptions {
  const { named, loose } = splitNamed(options, text.replace(QUOTES, '"'));
  const found: Record<string, string> = {};
  for (const { name, value } of named) if (value !== '') found[name] = value;
  const free = options.filter((option) => found[option.name] === undefined);
  const unused = giveLoose(free, loose, holds, found);
  return { options: found, unused };
}

interface Named {
  readonly name: string;
  readonly value: string;
}

/** Values behind their `option:`, and the words that stand before the first or behind a closing quote. */
function splitNamed(options: readonly Option[], text: string): { named: Named[]; loose: string[] } {
  const marks = [...marksOf(options, text)];
  const loose: string[] = [];
  const before = text.slice(0, marks[0]?.start ?? text.length);
  if (before.trim() !== '') loose.push(...unquoted(before));
  const named = marks.map((mark, at) => {
    const rest = text.slice(mark.end, marks[at + 1]?.start ?? text.length).trim();
    const quoted = /^"([^"]*)"(.*)$/s.exec(rest);
    const after = quoted?.[2]?.trim() ?? '';
    if (after !== '') loose.push(...unquoted(after));
    return { name: mark.name, value: (quoted?.[1] ?? rest.replaceAll('"', '')).trim() };
  });
  return { named, loose };
}

interface Mark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where a known option's name and colon stand at the start of a word, outside quotes. */
function* marksOf(options: readonly Option[], text: string): Generator<Mark> {
  const names = new Map(options.map((option) => [option.name.toLowerCase(), option.name]));
  let quoted = false;
  for (const match of text.matchAll(/"|(?<=^|\s|")([\p{L}\p{N}_-]+)\s?[:=：]\s*/gu)) {
    if (match[0] === '"') quoted = !quoted;
    const name = names.get((match[1] ?? '').toLowerCase());
    if (name !== undefined && !quoted) yield { name, start: match.index, end: match.index + match[0].length };
  }
}

/** `"Qais al-Khazali" said` is two pieces; without quotes each word is one. */
function unquoted(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"?|[^\s"]+/g)].map((match) => (match[1] ?? match[0]).trim()).filter((piece) => piece !== '');
}

/** Gives loose words to options and returns what none takes. Writes into `found`. */
function giveLoose(free: readonly Option[], words: readonly string[], holds: Holds, found: Record<string, string>): string {
  if (words.length === 0) return '';
  for (const option of free) {
    const held = longestHeld(option, words, holds);
    if (held === undefined) continue;
    found[option.name] = words.slice(held.from, held.to).join(' ');
    const rest = [...words.slice(0, held.from), ...words.slice(held.to)];
    return giveLoose(free.filter((each) => each !== option), rest, holds, found);
  }
  const open = free.find((option) => option.selects === 'text') ?? free.find((option) => !option.closed) ?? free[0];
  if (open === undefined) return words.join(' ');
  found[open.name] = words.join(' ');
  return '';
}

/** Longest run of words tried as one value. */
const RUN_MAX = 8;

/** The longest run at the start or the end of the words that the option has a value for. A topic holds all words or none. */
function longestHeld(option: Option, words: readonly string[], holds: Holds): { from: number; to: number } | undefined {
  const lengths = option.selects === 'text' ? [words.length] : [...words.keys()].map((at) => words.length - at);
  for (const length of lengths.filter((each) => each <= RUN_MAX)) {
    if (holds(option, words.slice(0, length).join(' '))) return { from: 0, to: length };
    if (holds(option, words.slice(-length).join(' '))) return { from: words.length - length, to: words.length };
  }
  return undefined;
}

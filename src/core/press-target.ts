/**
 * Targets as they stand in a button: a subject as a 4-character key, a command as a 4-character key, each option with its
 * value as one 6-character key. `resolveTarget` finds the ids again among those that are loaded.
 */
import type { Command } from './command.ts';
import { shortKey } from './press-key.ts';
import type { Target } from './reply.ts';

/** Longest encoded target, in characters: the kind, then at most 62. */
export const TARGET_MAX = 63;
const KINDS = { fact: 'f', sources: 's', cite: 'c', command: 'x' } as const;
/** A fact id without its subject; `design.md` §2 allows no other. */
const FACT_SLUG = /^[a-z0-9-]{1,40}$/;
/** What `KEYED_FACT` and options in a decoded target look like: they hold a sign that no id holds. */
const KEYED = '~';
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const PIECE = /k([\w-]{6})|d([\w-]{3})(\d{4,8})-?/gy;

/** What a running bot knows: where `resolveTarget` looks for the ids behind the keys. */
export interface PressIndex {
  /** Ids of the loaded subjects. */
  subjects(): Iterable<string>;
  hasFact(id: string): boolean;
  commands(): Iterable<Command>;
  /** Every resolved value (id, tag, role, key …) that this option of this command can have now. */
  values(command: Command, option: string): Iterable<string>;
}

/** At most `TARGET_MAX` characters. A target that cannot be written that short is written as one that resolves to nothing. */
export function encodeTarget(target: Target): string {
  const kind = KINDS[target.do];
  const body = target.do === 'command' ? encodeCommand(target.command, target.options) : encodeFact(target.fact);
  return body.length < TARGET_MAX ? kind + body : kind;
}

function encodeFact(id: string): string {
  if (id.startsWith(KEYED)) return id.slice(1);
  const at = id.indexOf('/');
  const slug = id.slice(at + 1);
  return FACT_SLUG.test(slug) ? `${shortKey(id.slice(0, Math.max(at, 0)), 4)}/${slug}` : '';
}

function encodeCommand(command: string, options: Readonly<Record<string, string>>): string {
  if (command.startsWith(KEYED)) return command.slice(1) + (options[KEYED] ?? '');
  const given = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return shortKey(command, 4) + given.map(([name, value]) => encodeOption(name, value)).join('');
}

/** A date is written out, since any date may be asked for; everything else is a key. */
function encodeOption(name: string, value: string): string {
  if (!DATE.test(value)) return `k${optionKey(name, value)}`;
  const digits = value.replaceAll('-', '');
  return `d${shortKey(name, 3)}${digits}${digits.length < 8 ? '-' : ''}`;
}

function optionKey(name: string, value: string): string {
  return shortKey(`${name}=${value}`, 6);
}

/** The target with keys in place of ids, each marked with `~`; undefined when the text is none. */
export function decodeTarget(text: string): Target | undefined {
  const body = text.slice(1);
  switch (text[0]) {
    case KINDS.fact:
      return { do: 'fact', fact: KEYED + body };
    case KINDS.sources:
      return { do: 'sources', fact: KEYED + body };
    case KINDS.cite:
      return { do: 'cite', fact: KEYED + body };
    case KINDS.command:
      return { do: 'command', command: KEYED + body.slice(0, 4), options: body.length > 4 ? { [KEYED]: body.slice(4) } : {} };
    default:
      return undefined;
  }
}

/**
 * The target with ids again; the same target when it holds no keys. Undefined when what it names is gone (a fact, a command,
 * an option or one of its values), so that no button ever shows something else than it did when it was made.
 */
export function resolveTarget(target: Target, known: PressIndex): Target | undefined {
  if (target.do === 'command') return resolveCommand(target.command, target.options, known);
  const id = target.fact.startsWith(KEYED) ? factOf(target.fact.slice(1), known) : target.fact;
  return id !== undefined && known.hasFact(id) ? { do: target.do, fact: id } : undefined;
}

/** The words of a fact id in a decoded target, to look for what is nearest: `guards injured`. */
export function targetWords(target: Target): string {
  if (target.do === 'command') return '';
  return target.fact.slice(target.fact.indexOf('/') + 1).replaceAll('-', ' ');
}

function factOf(keyed: string, known: PressIndex): string | undefined {
  const [key, slug] = keyed.split('/');
  for (const subject of known.subjects()) {
    if (shortKey(subject, 4) === key && known.hasFact(`${subject}/${slug}`)) return `${subject}/${slug}`;
  }
  return undefined;
}

function resolveCommand(name: string, given: Readonly<Record<string, string>>, known: PressIndex): Target | undefined {
  const isIt = (each: Command): boolean => (name.startsWith(KEYED) ? shortKey(each.name, 4) === name.slice(1) : each.name === name);
  const command = [...known.commands()].find(isIt);
  if (command === undefined) return undefined;
  const options = given[KEYED] === undefined ? given : resolveOptions(command, given[KEYED], known);
  return options && { do: 'command', command: command.name, options };
}

function resolveOptions(command: Command, text: string, known: PressIndex): Record<string, string> | undefined {
  const options: Record<string, string> = {};
  let read = 0;
  for (const [piece, key, dateOption, digits] of text.matchAll(PIECE)) {
    read += piece.length;
    const found = key === undefined ? dated(command, dateOption ?? '', digits ?? '') : keyedOption(command, key, known);
    if (found === undefined) return undefined;
    options[found[0]] = found[1];
  }
  return read === text.length ? options : undefined;
}

function dated(command: Command, key: string, digits: string): readonly [string, string] | undefined {
  const option = command.options.find((each) => shortKey(each.name, 3) === key);
  const date = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter((part) => part !== '').join('-');
  return option && [option.name, date];
}

function keyedOption(command: Command, key: string, known: PressIndex): readonly [string, string] | undefined {
  for (const { name } of command.options) {
    for (const value of known.values(command, name)) if (optionKey(name, value) === key) return [name, value];
  }
  return undefined;
}

/** From the keys of a pressed button back to ids, among what the running base and commands hold. */
import type { Command } from './command.ts';
import { shortKey } from './press-key.ts';
import { ALSO_KEY, KEYED, optionKey } from './press-target.ts';
import type { Target } from './reply.ts';

const PIECE = /k([\w-]{6})|d([\w-]{3})(\d{4,8})-?/gy;

/** What a running bot knows: where `resolveTarget` looks for the ids behind the keys. */
export interface PressIndex {
  /** Ids of the loaded subjects. */
  subjects(): Iterable<string>;
  /** Full ids of all facts; read once for each index, so give the same index for as long as the base is the same. */
  facts(): Iterable<string>;
  hasFact(id: string): boolean;
  commands(): Iterable<Command>;
  /** Every resolved value (id, tag, role, key …) that this option of this command can have now. */
  values(command: Command, option: string): Iterable<string>;
}

/**
 * The target with ids again; the same target when it holds no keys. Undefined when what it names is gone (a fact, a command,
 * an option or one of its values), so that no button ever shows something else than it did when it was made.
 */
export function resolveTarget(target: Target, known: PressIndex): Target | undefined {
  if (target.do === 'command') return resolveCommand(target.command, target.options, known);
  const id = target.fact.startsWith(KEYED) ? factOf(target.fact.slice(1), known) : target.fact;
  if (id === undefined || !known.hasFact(id)) return undefined;
  if (target.do !== 'fact' || target.also === undefined) return { do: target.do, fact: id };
  return { do: 'fact', fact: id, also: target.also.flatMap((each) => alsoOf(each, known)) };
}

/** No fact when it is gone, or when two facts have the same key: fewer are shown, never another. */
function alsoOf(id: string, known: PressIndex): readonly string[] {
  if (!id.startsWith(KEYED)) return known.hasFact(id) ? [id] : [];
  const found = keysOf(known).get(id.slice(1));
  return found === undefined || found === '' ? [] : [found];
}

const keys = new WeakMap<PressIndex, ReadonlyMap<string, string>>();

/** Key of every fact → its id, or empty where two share it. */
function keysOf(known: PressIndex): ReadonlyMap<string, string> {
  const ready = keys.get(known);
  if (ready !== undefined) return ready;
  const map = new Map<string, string>();
  for (const id of known.facts()) {
    const key = shortKey(id, ALSO_KEY);
    map.set(key, map.has(key) ? '' : id);
  }
  keys.set(known, map);
  return map;
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

/**
 * Targets as they stand in a button: a subject as a 4-character key, a command as a 4-character key, each option with its
 * value as one 6-character key. `press-resolve.ts` finds the ids again among those that are loaded.
 */
import { shortKey } from './press-key.ts';
import type { Target } from './reply.ts';

/** Longest encoded target, in characters: a fact with four others, 1 + 4 + 1 + 40 + 1 + 4 * 5. */
export const TARGET_MAX = 67;
/** Further facts of the same answer that a target keeps; `choices` shows at most five facts. */
const ALSO_MAX = 4;
export const ALSO_KEY = 5;
const KINDS = { fact: 'f', sources: 's', cite: 'c', command: 'x' } as const;
/** A fact id without its subject; `design.md` §2 allows no other. */
const FACT_SLUG = /^[a-z0-9-]{1,40}$/;
/** Marks a key in a decoded target: a sign that no id holds. */
export const KEYED = '~';
/** Keys as decoding gives them; a lone mark stands for what could not be written. */
const KEYED_FACT = /^~([\w-]{4}\/[a-z0-9-]{1,40})?$/;
const KEYED_ALSO = /^~[\w-]{5}$/;
const KEYED_COMMAND = /^~([\w-]{4})?$/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** At most `TARGET_MAX` characters. A target that cannot be written that short is written as one that resolves to nothing. */
export function encodeTarget(target: Target): string {
  const kind = KINDS[target.do];
  const body = target.do === 'command' ? encodeCommand(target.command, target.options) : encodeFact(target.fact) + encodeAlso(target);
  return body.length < TARGET_MAX ? kind + body : kind;
}

function encodeAlso(target: Target): string {
  if (target.do !== 'fact' || !target.also?.length) return '';
  const keys = target.also.slice(0, ALSO_MAX).map((id) => (KEYED_ALSO.test(id) ? id.slice(1) : shortKey(id, ALSO_KEY)));
  return `!${keys.join('')}`;
}

function encodeFact(id: string): string {
  if (KEYED_FACT.test(id)) return id.slice(1);
  const at = id.indexOf('/');
  const slug = id.slice(at + 1);
  return FACT_SLUG.test(slug) ? `${shortKey(id.slice(0, Math.max(at, 0)), 4)}/${slug}` : '';
}

function encodeCommand(command: string, options: Readonly<Record<string, string>>): string {
  if (KEYED_COMMAND.test(command)) return command.slice(1) + (options[KEYED] ?? '');
  const given = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return shortKey(command, 4) + given.map(([name, value]) => encodeOption(name, value)).join('');
}

/** A date is written out, since any date may be asked for; everything else is a key. */
function encodeOption(name: string, value: string): string {
  if (!DATE.test(value)) return `k${optionKey(name, value)}`;
  const digits = value.replaceAll('-', '');
  return `d${shortKey(name, 3)}${digits}${digits.length < 8 ? '-' : ''}`;
}

/** Key of an option together with its value. */
export function optionKey(name: string, value: string): string {
  return shortKey(`${name}=${value}`, 6);
}

/** The target with keys in place of ids, each marked with `~`; undefined when the text is none. */
export function decodeTarget(text: string): Target | undefined {
  const body = text.slice(1);
  switch (text[0]) {
    case KINDS.fact:
      return decodeFact(body);
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

function decodeFact(body: string): Target {
  const [fact = '', keys = ''] = body.split('!');
  const also = (keys.match(/[\w-]{5}/g) ?? []).map((key) => KEYED + key);
  return { do: 'fact', fact: KEYED + fact, ...(also.length > 0 && { also }) };
}

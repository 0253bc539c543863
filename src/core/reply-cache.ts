/**
 * Replies kept for as long as their base is the running one. Only those that ids alone name: what a person typed is never kept.
 * A list of a hundred accounts takes ten milliseconds to word; its pages, and the next person, get it for nothing.
 */
import type { Lang } from './answer.ts';
import type { Base } from './base.ts';
import type { Asked } from './answering.ts';
import type { Command, Option } from './command.ts';
import { resolvedValues } from './complete.ts';
import { directoryOf } from './directory.ts';
import type { Reply, Target } from './reply.ts';
import { resolvedId } from './shows/filter.ts';

/** Parts of all kept replies together, about ten megabytes; the least recently used go first. */
const PARTS_MAX = 20_000;

interface Cache {
  readonly replies: Map<string, Reply>;
  parts: number;
}

const caches = new WeakMap<Base, Cache>();

/** The reply to `target`, made by `make` unless it is kept. */
export function remembered(base: Base, lang: Lang, target: Target, make: () => Reply): Reply {
  return isNamedByIds(base, target) ? kept(base, keyOf(lang, target), make) : make();
}

/**
 * The same for a command as a person gave it: where every value means an id, the reply is the one to these ids. A miss quotes
 * what was typed, so it is kept only for ids as such.
 */
export function rememberedAsked(base: Base, { command, options, unused, lang }: Asked, make: () => Reply): Reply {
  const resolved = unused === '' ? resolvedOptions(base, command, options) : undefined;
  if (resolved === undefined) return make();
  const asTyped = Object.entries(resolved).every(([name, value]) => options[name] === value);
  return kept(base, keyOf(lang, { do: 'command', command: command.name, options: resolved }), make, ({ outcome }) => asTyped || outcome !== 'unknown');
}

/** Undefined when a value is free words, or names several things. */
function resolvedOptions(base: Base, command: Command, options: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  const resolved: Record<string, string> = {};
  for (const [name, typed] of Object.entries(options)) {
    const option = command.options.find((each) => each.name === name);
    const id = option && (isId(base, option, typed) ? typed : command.show === 'lookup' ? undefined : resolvedId({ base }, option, typed));
    if (id === undefined) return undefined;
    resolved[name] = id;
  }
  return resolved;
}

function kept(base: Base, key: string, make: () => Reply, keeps: (reply: Reply) => boolean = () => true): Reply {
  const cache = caches.get(base) ?? { replies: new Map(), parts: 0 };
  caches.set(base, cache);
  const stored = cache.replies.get(key);
  const found = stored && keeps(stored) ? stored : undefined;
  const reply = found ?? make();
  if (found === undefined && (stored !== undefined || !keeps(reply))) return reply;
  cache.replies.delete(key);
  cache.replies.set(key, reply);
  if (found === undefined) {
    cache.parts += reply.parts.length;
    forgetOldest(cache);
  }
  return reply;
}

const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** Whether every option has a value of the base's own (an id, a tag, a choice) or a date: nothing that only a person would say. */
function isNamedByIds(base: Base, target: Target): boolean {
  if (target.do !== 'command') return true;
  const command = base.commands.find(({ name }) => name === target.command);
  if (command === undefined) return false;
  return Object.entries(target.options).every(([name, value]) => {
    const option = command.options.find((each) => each.name === name);
    return option !== undefined && isId(base, option, value);
  });
}

function isId(base: Base, option: Option, value: string): boolean {
  return DATE.test(value) || directoryOf(base.knowledge).fact(value) !== undefined || valuesOf(base, option).has(value);
}

const values = new WeakMap<Base, Map<Option, ReadonlySet<string>>>();

function valuesOf(base: Base, option: Option): ReadonlySet<string> {
  const byOption = values.get(base) ?? new Map<Option, ReadonlySet<string>>();
  values.set(base, byOption);
  const found = byOption.get(option) ?? new Set(resolvedValues(base, option));
  byOption.set(option, found);
  return found;
}

function forgetOldest(cache: Cache): void {
  for (const [key, reply] of cache.replies) {
    if (cache.parts <= PARTS_MAX || cache.replies.size === 1) return;
    cache.replies.delete(key);
    cache.parts -= reply.parts.length;
  }
}

function keyOf(lang: Lang, target: Target): string {
  if (target.do === 'command') return JSON.stringify([lang, target.command, Object.entries(target.options).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return JSON.stringify([lang, target.do, target.fact, target.do === 'fact' ? (target.also ?? []) : []]);
}

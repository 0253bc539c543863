/**
 * Replies kept for as long as their base is the running one. Only those that ids alone name: what a person typed is never kept.
 * A list of a hundred accounts takes ten milliseconds to word; its pages, and the next person, get it for nothing.
 */
import type { Lang } from './answer.ts';
import type { Base } from './base.ts';
import type { Option } from './command.ts';
import { resolvedValues } from './complete.ts';
import { directoryOf } from './directory.ts';
import type { Reply, Target } from './reply.ts';

/** Parts of all kept replies together, about ten megabytes; the least recently used go first. */
const PARTS_MAX = 20_000;

interface Cache {
  readonly replies: Map<string, Reply>;
  parts: number;
}

const caches = new WeakMap<Base, Cache>();

/** The reply to `target`, made by `make` unless it is kept. */
export function remembered(base: Base, lang: Lang, target: Target, make: () => Reply): Reply {
  if (!isNamedByIds(base, target)) return make();
  const cache = caches.get(base) ?? { replies: new Map(), parts: 0 };
  caches.set(base, cache);
  const key = keyOf(lang, target);
  const found = cache.replies.get(key);
  const reply = found ?? make();
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
    return option !== undefined && (DATE.test(value) || directoryOf(base.knowledge).fact(value) !== undefined || valuesOf(base, option).has(value));
  });
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

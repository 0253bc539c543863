/**
 * Replies kept for as long as their base is the running one. Only those that ids alone name: what a person typed is never kept.
 * A list of a hundred accounts takes ten milliseconds to word; its pages, and the next person, get it for nothing.
 */
import type { Lang } from './answer.ts';
import type { Base } from './base.ts';
import type { Reply, Target } from './reply.ts';

/** Parts of all kept replies together, about ten megabytes; the least recently used go first. */
const PARTS_MAX = 20_000;

interface Cache {
  readonly replies: Map<string, Reply>;
  parts: number;
}

const caches = new WeakMap<Base, Cache>();

/** The reply to `target`, made by `make` unless it is kept. It is kept when showing it again asks for exactly this target. */
export function remembered(base: Base, lang: Lang, target: Target, make: () => Reply): Reply {
  const cache = caches.get(base) ?? { replies: new Map(), parts: 0 };
  caches.set(base, cache);
  const key = keyOf(lang, target);
  const found = cache.replies.get(key);
  const reply = found ?? make();
  if (found === undefined && (reply.self === undefined || keyOf(lang, reply.self) !== key)) return reply;
  cache.replies.delete(key);
  cache.replies.set(key, reply);
  if (found === undefined) {
    cache.parts += reply.parts.length;
    forgetOldest(cache);
  }
  return reply;
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

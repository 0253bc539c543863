/**
 * Pages of replies that are shown again: the core gives the same Reply for the same ids, and a long one takes some milliseconds
 * to lay out. Keyed by the Reply itself, so nothing is kept that the core has not kept, and no words of a person.
 */
import type { Reply } from '../../core/reply.ts';
import { type Place, type Rendered, renderReply } from './render.ts';

/** Pages kept of one reply: an asker of their own makes a page of their own. */
const PAGES_MAX = 8;

export function createRenderCache(render = renderReply): (reply: Reply, place: Place) => Rendered {
  const kept = new WeakMap<Reply, Map<string, Rendered>>();
  return (reply, place) => {
    const pages = kept.get(reply) ?? new Map<string, Rendered>();
    kept.set(reply, pages);
    const key = `${place.kind} ${place.page ?? 0} ${place.asker ?? ''}`;
    const page = pages.get(key) ?? render(reply, place);
    pages.set(key, page);
    if (pages.size > PAGES_MAX) pages.delete(pages.keys().next().value ?? key);
    return page;
  };
}

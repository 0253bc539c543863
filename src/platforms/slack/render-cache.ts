/** Pages rendered lately: the same commands are asked again and again, and a long reply takes some milliseconds to lay out. */
import { type Reply, toPlainText } from '../../core/reply.ts';
import { type Place, type Rendered, renderReply } from './render.ts';

/** At most `max` pages are kept, those used last; each takes up to about 100 kB. */
export function createRenderCache(max: number, render = renderReply): (reply: Reply, place: Place) => Rendered {
  const kept = new Map<string, Rendered>();
  return (reply, place) => {
    const key = keyOf(reply, place);
    const page = kept.get(key) ?? render(reply, place);
    kept.delete(key);
    kept.set(key, page);
    if (kept.size > max) kept.delete(kept.keys().next().value ?? key);
    return page;
  };
}

/** Everything a page is made of, word for word: no two different pages share a key. */
function keyOf(reply: Reply, place: Place): string {
  const { parts, title, ...rest } = reply;
  const shape = parts.map((part) => (part.kind === 'statement' ? `${part.text.length},${part.refs.map(({ label, url }) => `${label.length}.${url?.length}`).join()}` : `${part.kind}${part.text.length}`));
  return `${JSON.stringify([rest, place, title, shape])}\n${toPlainText(reply)}`;
}

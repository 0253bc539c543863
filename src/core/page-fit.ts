/** Parts too long for a page: what may be shortened or divided, in which order, and what never is. `pages.ts` fills the pages. */
import type { Part, SourceRef } from './reply.ts';
import { cutAtSentence, takeSentences } from './text/cut.ts';

/** Amounts by what is scarce on the platform, such as `{characters, components}`. */
export type Cost<K extends string> = Readonly<Record<K, number>>;

export interface Paging<K extends string> {
  /** What a part takes on a page of its own. Must not shrink when the part's text or sources grow. */
  cost(part: Part): Cost<K>;
  /** What one page has, after what the platform itself adds to each (title, page number, buttons). */
  readonly budget: Cost<K>;
}

type StatementPart = Extract<Part, { kind: 'statement' }>;

/** Share of a page that a heading may take, so that what it opens always fits below it. */
const HEADING_SHARE = 0.25;

/** Whether the parts fit together on one page. */
export function fits<K extends string>(parts: readonly Part[], paging: Paging<K>, share = 1): boolean {
  const costs = parts.map((part) => paging.cost(part));
  const kinds = Object.keys(paging.budget) as K[];
  return kinds.every((kind) => costs.reduce((sum, cost) => sum + cost[kind], 0) <= paging.budget[kind] * share);
}

/** The part, or what stands for it where it does not fit below a heading on a page of its own. */
export function fitted<K extends string>(part: Part, paging: Paging<K>): readonly Part[] {
  const share = part.kind === 'heading' ? HEADING_SHARE : 1 - HEADING_SHARE;
  if (fits([part], paging, share)) return [part];
  const room = (each: Part): boolean => fits([each], paging, share);
  if (part.kind === 'statement') return fittedStatement(part, room);
  if (part.kind === 'heading') return [withText(part, room, (text, max) => cutAtSentence(text, max))];
  return dividedProse(part, room);
}

/** Prose goes on in a part of the same kind: nothing is lost. */
function dividedProse(part: Part, room: (part: Part) => boolean): readonly Part[] {
  const pieces: Part[] = [];
  for (let rest = part.text; rest !== ''; ) {
    const text = rest;
    const max = longest(text.length, (length) => room({ ...part, text: text.slice(0, length) }));
    const split = takeSentences(text, Math.max(max, 2));
    pieces.push({ ...part, text: split.taken });
    rest = split.rest;
  }
  return pieces;
}

/**
 * A statement too long for a page: links to the documents instead of the passages; then its prose cut at a sentence end; then,
 * when its sources alone are too much, the statement again on each page with the sources that fit.
 */
function fittedStatement(part: StatementPart, room: (part: Part) => boolean): readonly Part[] {
  const short: StatementPart = { ...part, refs: part.refs.map(withoutPassage) };
  if (room(short)) return [short];
  const cut = withText(short, room, cutAtSentence);
  if (room(cut) && cut.text.length >= Math.min(part.text.length, PROSE_MIN)) return [cut];
  return groupedRefs(short, room).map((refs) => withText({ ...short, refs }, room, cutAtSentence));
}

/** Characters below which prose is not cut in favour of its sources: about two sentences. */
const PROSE_MIN = 200;

/** The sources in as few groups as fit beside the statement's first words; one that does not fit even so loses its address. */
function groupedRefs(part: StatementPart, room: (part: Part) => boolean): readonly SourceRef[][] {
  const groups: SourceRef[][] = [];
  const text = cutAtSentence(part.text, PROSE_MIN);
  for (const full of part.refs) {
    const ref = room({ ...part, text, refs: [full] }) ? full : withoutAddress(part, full, room);
    const last = groups.at(-1);
    if (last !== undefined && room({ ...part, text, refs: [...last, ref] })) last.push(ref);
    else groups.push([ref]);
  }
  return groups;
}

function withoutPassage(ref: SourceRef): SourceRef {
  return ref.url === undefined ? ref : { ...ref, url: ref.url.split('#:~:')[0] ?? ref.url };
}

function withoutAddress(part: StatementPart, ref: SourceRef, room: (part: Part) => boolean): SourceRef {
  const { url: _, ...bare } = ref;
  const max = longest(bare.label.length, (length) => room({ ...part, text: '', refs: [{ ...bare, label: bare.label.slice(0, length) }] }));
  return { ...bare, label: cutAtSentence(bare.label, Math.max(max - PROSE_MIN, 1)) };
}

/** The part with the longest text that has room, shortened by `cut`. */
function withText<P extends Part>(part: P, room: (part: Part) => boolean, cut: (text: string, max: number) => string): P {
  const max = longest(part.text.length, (length) => room({ ...part, text: cut(part.text, length) }));
  return { ...part, text: cut(part.text, max) };
}

/** Largest length from 0 to `most` that is accepted; `accepts` must not accept a longer one when it refuses a shorter. */
function longest(most: number, accepts: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (accepts(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

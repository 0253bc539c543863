/**
 * Reply → Block Kit and the top-level text. Pure. Screen readers and phones read `text` and not the blocks, so it carries the
 * whole answer with its sources; the blocks carry the same in pages, since Slack refuses long ones.
 */
import type { Lang } from '../../core/answer.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { type Page, paginate } from '../../core/pages.ts';
import { printOf } from '../../core/press.ts';
import { type Part, type Reply, type Target, toPlainText } from '../../core/reply.ts';
import { type Block, type Button, context, jsonLength, partBlocks, pressButton, pressMenu, titleBlocks } from './blocks.ts';
import { escapeText } from './escape.ts';
import { ACTIONS_MAX, BLOCKS_JSON_MAX, MESSAGE_BLOCKS_MAX, TEXT_MAX, VIEW_BLOCKS_MAX, VIEW_JSON_MAX } from './limits.ts';

export interface Rendered {
  /** Plain text, escaped for Slack. */
  readonly text: string;
  readonly blocks: Block[];
}

export interface Place {
  /** `public`: for all in the conversation · `private`: for one person, in a channel · `view`: a modal or Home. */
  readonly kind: 'public' | 'private' | 'view';
  /** 0-based; beyond the last is the last. */
  readonly page?: number;
  /** Who asked: alone may turn the pages of, or delete, what all can see. */
  readonly asker?: string;
}

/** Related questions as buttons; more of them become a menu. */
const BUTTONS_MAX = 5;
const MENU_MAX = 25;
/** Characters of JSON that buttons may take of a message; a menu is shortened to it. */
const BUTTONS_JSON_MAX = 4500;
/** Characters kept free for the page line, commas and brackets. */
const SPARE = 400;

/** One page of the reply. */
export function renderReply(reply: Reply, place: Place): Rendered {
  const layout = layoutOf(reply, place);
  return renderPage(reply, place, layout, Math.min(place.page ?? 0, layout.pages.length - 1));
}

/** Every page: for a reply that no button can show again. */
export function renderAll(reply: Reply, place: Place): Rendered[] {
  const layout = layoutOf(reply, place);
  return layout.pages.map((_, index) => renderPage(reply, place, layout, index));
}

/** Pages of a reply without its buttons, which alone differ from asker to asker. */
interface Layout {
  readonly pages: readonly Page[];
  readonly draw: Draw;
  /** By the index of the page, drawn when it is first shown. */
  readonly bodies: Map<number, Rendered>;
}

const EMPTY: Page = { parts: [], index: 0, count: 1, after: 0 };
type Draw = (part: Part) => Drawn;

const layouts = new WeakMap<Reply, Map<string, Layout>>();

/** Kept with the reply: laying a long one out takes milliseconds, and every asker gets the same but for the buttons. */
function layoutOf(reply: Reply, place: Place): Layout {
  const budget = budgetOf(reply, place);
  const byBudget = layouts.get(reply) ?? new Map<string, Layout>();
  layouts.set(reply, byBudget);
  const key = `${budget.characters} ${budget.blocks}`;
  const draw = createDrawing();
  const found = byBudget.get(key) ?? { pages: paginate(reply.parts, { budget, cost: (part) => draw(part).cost }), draw, bodies: new Map() };
  byBudget.set(key, found);
  return found;
}

/** What the parts of one page may take beside the title and the buttons. */
function budgetOf(reply: Reply, place: Place): Drawn['cost'] {
  const isView = place.kind === 'view';
  const frame = [...titleBlocks(reply.title), ...buttonBlocks(reply, place, { index: 1, count: 3 })];
  return {
    characters: (isView ? VIEW_JSON_MAX : BLOCKS_JSON_MAX) - JSON.stringify(frame).length - SPARE,
    blocks: (isView ? VIEW_BLOCKS_MAX : MESSAGE_BLOCKS_MAX) - frame.length - 1,
  };
}

interface Drawn {
  readonly blocks: Block[];
  readonly cost: { readonly characters: number; readonly blocks: number };
}

/** Draws each part once: paging asks what a part takes many times over. */
function createDrawing(): (part: Part) => Drawn {
  const kept = new Map<Part, Drawn>();
  return (part) => {
    const found = kept.get(part);
    if (found !== undefined) return found;
    const blocks = partBlocks(part);
    const made = { blocks, cost: { characters: jsonLength(blocks), blocks: blocks.length } };
    kept.set(part, made);
    return made;
  };
}

function renderPage(reply: Reply, place: Place, { pages, draw, bodies }: Layout, index: number): Rendered {
  const page = pages[index] ?? EMPTY;
  const body = bodies.get(index) ?? bodyOf(reply, page, draw);
  bodies.set(index, body);
  const blocks = [...body.blocks, ...buttonBlocks(reply, place, page)];
  return { text: body.text, blocks: blocks.length > 0 ? blocks : [context('…')] };
}

function bodyOf(reply: Reply, page: Page, draw: Draw): Rendered {
  const note = pageNote(reply, page);
  const blocks = [...titleBlocks(reply.title), ...page.parts.flatMap((part) => draw(part).blocks), ...(note === '' ? [] : [context(note)])];
  return { text: textOf(reply, page, note), blocks };
}

function pageNote(reply: Reply, { index, count, after }: Page): string {
  if (count < 2) return '';
  return catalogue(reply.lang).page(index + 1, count, after);
}

/** The whole reply on the first page, wherever Slack takes that much; a later page gives its own part. Never empty. */
function textOf(reply: Reply, page: Page, note: string): string {
  const whole = page.index === 0 ? escapeText(toPlainText(reply)) : '';
  if (whole !== '' && whole.length <= TEXT_MAX) return whole;
  const own = toPlainText({ title: reply.title, parts: page.parts });
  return escapeText([own, note].filter((text) => text !== '').join('\n')).slice(0, TEXT_MAX) || '…';
}

/** Related questions first, then what can be done with this reply. */
function buttonBlocks(reply: Reply, place: Place, page: Pick<Page, 'index' | 'count'>): Block[] {
  const { base, self, lang } = reply;
  const own = ownButtons(reply, place);
  const turn = self === undefined || page.count < 2 ? [] : pageButtons({ self, base, lang, print: printOf(reply) }, place, page);
  const rows: Block[] = [];
  const related = relatedRow(reply);
  if (related) rows.push(related);
  const elements = [...turn, ...own].slice(0, ACTIONS_MAX);
  if (elements.length > 0) rows.push({ type: 'actions', elements });
  return rows;
}

function relatedRow({ related, base, lang, outcome }: Reply): Block | undefined {
  if (related.length === 0) return undefined;
  if (related.length <= BUTTONS_MAX) {
    return { type: 'actions', elements: related.map(({ label, target }, at) => pressButton(`open-${at}`, label, { act: 'open', target, base, page: 0 })) };
  }
  const say = catalogue(lang);
  const entries = related.slice(0, MENU_MAX);
  for (;;) {
    const row: Block = { type: 'actions', elements: [pressMenu('menu', outcome === 'choices' ? say.choose : say.related, entries, base)] };
    if (JSON.stringify(row).length <= BUTTONS_JSON_MAX) return row;
    entries.pop();
  }
}

function pageButtons(of: { self: Target; base: string; lang: Lang; print: string }, place: Place, { index, count }: Pick<Page, 'index' | 'count'>): Button[] {
  const say = catalogue(of.lang);
  const asker = place.kind === 'public' && place.asker !== undefined ? { asker: place.asker } : {};
  const to = (page: number, label: string): Button => pressButton(`page-${page}`, label, { act: 'page', target: of.self, base: of.base, page, print: of.print, ...asker });
  return [...(index > 0 ? [to(index - 1, say.previous)] : []), ...(index + 1 < count ? [to(index + 1, say.next)] : [])];
}

function ownButtons({ actions, base, self, lang }: Reply, place: Place): Button[] {
  const say = catalogue(lang);
  const asker = place.asker === undefined ? {} : { asker: place.asker };
  const own = actions.slice(0, BUTTONS_MAX).map(({ label, target }, at) => pressButton(`act-${at}`, label, { act: 'open', target, base, page: 0 }));
  if (place.kind === 'private' && self !== undefined) own.push(pressButton('share', say.share, { act: 'share', target: self, base, page: 0 }));
  if (place.kind !== 'view') own.push(pressButton('delete', say.remove, { act: 'delete', base, page: 0, ...asker }));
  return own;
}

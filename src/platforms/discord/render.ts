/**
 * Reply → message payload (Components V2): one container with the parts in order, then a menu and buttons. The texts read in
 * order are the reply's plain text. https://docs.discord.com/developers/components/overview
 */
import { type APIContainerComponent, type APITextDisplayComponent, ComponentType, MessageFlags } from 'discord.js';
import type { AgreementKind } from '../../core/agreement.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import type { Cost } from '../../core/page-fit.ts';
import { type Page, paginate } from '../../core/pages.ts';
import type { Part, Reply } from '../../core/reply.ts';
import { cutAtSentence } from '../../core/text/cut.ts';
import { type Row, textDisplay } from './components.ts';
import { controlRows, type Look } from './controls.ts';
import { COMPONENT_BYTES_MAX, COMPONENTS_MAX, FOLLOW_UPS_MAX, TEXT_MAX } from './limits.ts';
import { escapeMarkdown, escapeWithLinks, partMarkdown } from './markdown.ts';

/** What every endpoint that takes a message accepts. */
export interface MessageBody {
  readonly flags: number;
  readonly components: readonly (APIContainerComponent | Row)[];
  /** Nothing in a reply ever pings. */
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user?: false };
}

type Scarce = 'characters' | 'components' | 'bytes';

/** Colour beside the words of a summary: it repeats what they say and is never the only sign. */
const ACCENTS: Readonly<Record<AgreementKind, number>> = {
  contested: 0xc2410c, differs: 0xd97706, superseded: 0xd97706, agreed: 0x15803d, 'one-origin': 0x64748b,
};
/** Characters of a title before escaping; a question of the base is far shorter. */
const TITLE_MAX = 250;
/** Room for the page line, in characters and bytes, and for the marks around a container, in bytes. */
const PAGE_LINE_MAX = 150;
const FRAME_BYTES = 500;
/** What a text display counts beyond its content, in bytes (see `COMPONENT_BYTES_MAX`), with room to spare. */
const DISPLAY_BYTES = 16;

/** One page of the reply. A page that is not there is the last one. */
export function render(reply: Reply, look: Look): MessageBody {
  const pages = pagesOf(reply);
  const page = pages[Math.min(look.page, pages.length - 1)];
  if (page === undefined) throw new Error('a reply has at least one page');
  const line = page.count > 1 ? catalogue(reply.lang).page(page.index + 1, page.count, page.after) : undefined;
  return message(reply, page, line, controlRows(reply, { ...look, page: page.index }, page.count), look);
}

/**
 * The messages that show the reply: the asked page where its pages can be turned; otherwise all pages one after the other, as
 * many as may follow, with the menu and buttons under the last. At least one.
 */
export function renderAll(reply: Reply, look: Look): readonly [MessageBody, ...MessageBody[]] {
  const pages = pagesOf(reply);
  const [first, ...rest] = pages.slice(0, FOLLOW_UPS_MAX + 1);
  if (reply.self !== undefined || first === undefined || rest.length === 0) return [render(reply, look)];
  const last = rest.at(-1);
  const show = (page: Page): MessageBody => {
    const isLeft = page === last && page.index < page.count - 1;
    return message(reply, page, isLeft ? catalogue(reply.lang).left(page.after) : undefined, page === last ? controlRows(reply, look, page.count) : [], look);
  };
  return [show(first), ...rest.map(show)];
}

const known = new WeakMap<Reply, readonly Page[]>();
/** Texts of pages that were shown: the core keeps replies, and most are shown again. */
const contents = new WeakMap<Page, readonly string[]>();

/** The same for everybody who sees the reply: its pages are cut for the most controls that any of them has. */
function pagesOf(reply: Reply): readonly Page[] {
  const found = known.get(reply) ?? cutPages(reply);
  known.set(reply, found);
  return found;
}

/** A middle page has both page buttons; the longest id that an asker can have is that of a snowflake of all bits. */
const MOST_CONTROLS: readonly Look[] = [true, false].map((isPrivate) => ({ page: 1, asker: '18399999999999999999', isPrivate, inChannel: true }));

function cutPages(reply: Reply): readonly Page[] {
  const rows = MOST_CONTROLS.map((look) => controlRows(reply, look, 3));
  const most = (size: (rows: readonly Row[]) => number): number => Math.max(...rows.map(size));
  const title = titleOf(reply);
  const budget: Cost<Scarce> = {
    characters: TEXT_MAX - title.length - PAGE_LINE_MAX,
    components: COMPONENTS_MAX - 3 - most((each) => each.reduce((sum, row) => sum + 1 + row.components.length, 0)),
    bytes: COMPONENT_BYTES_MAX - most((each) => bytesOf(JSON.stringify(each))) - bytesOf(title) - PAGE_LINE_MAX - FRAME_BYTES,
  };
  const markdown = markdownFor(reply);
  return paginate(reply.parts, { budget, cost: (part) => costOf(markdown(part)) });
}

function costOf(content: string): Cost<Scarce> {
  return { characters: content.length, components: 1, bytes: bytesOf(content) + DISPLAY_BYTES };
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function message(reply: Reply, page: Page, line: string | undefined, rows: readonly Row[], look: Look): MessageBody {
  const texts = [...contentsOf(reply, page), ...(line === undefined ? [] : [`-# ${escapeMarkdown(line)}`])];
  const shown = texts.map(textDisplay);
  const components = shown.length > 0 ? [container(shown, page.parts), ...rows] : [container([textDisplay('…')], []), ...rows];
  const flags = MessageFlags.IsComponentsV2 | (look.isPrivate ? MessageFlags.Ephemeral : 0);
  return { flags, components, allowed_mentions: { parse: [] } };
}

function contentsOf(reply: Reply, page: Page): readonly string[] {
  const found = contents.get(page) ?? [titleOf(reply), ...page.parts.map(markdownFor(reply))].filter((content) => content.trim() !== '');
  contents.set(page, found);
  return found;
}

function container(components: APITextDisplayComponent[], parts: readonly Part[]): APIContainerComponent {
  const [summary, ...others] = parts.filter((part) => part.kind === 'summary');
  const accent = summary !== undefined && others.length === 0 ? { accent_color: ACCENTS[summary.agreement] } : {};
  return { type: ComponentType.Container, components, ...accent };
}

function titleOf(reply: Reply): string {
  const title = escapeMarkdown(cutAtSentence(reply.title.replaceAll('\n', ' ').trim(), TITLE_MAX));
  return title === '' ? '' : `## ${title}`;
}

/** Addresses in a reply that can be shown again come from the base, never from what a person typed: they may be links. */
function markdownFor(reply: Reply): (part: Part) => string {
  const safe = reply.outcome === 'answer' && reply.self !== undefined ? escapeWithLinks : escapeMarkdown;
  return (part) => partMarkdown(part, safe);
}

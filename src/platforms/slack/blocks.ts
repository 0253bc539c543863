/** One part of a Reply as Block Kit blocks, each within Slack's limits. Pure. */
import type { types } from '@slack/bolt';
import type { Action, Part, SourceRef } from '../../core/reply.ts';
import { encodePress, type Press } from '../../core/press.ts';
import { cutAtSentence, splitAtSentences } from '../../core/text/cut.ts';
import { escapeMrkdwn, link, plainLabel } from './escape.ts';
import { BUTTON_TEXT_MAX, HEADER_MAX, OPTION_TEXT_MAX, PLACEHOLDER_MAX, SECTION_MAX, URL_MAX } from './limits.ts';

export type Block = types.KnownBlock;
export type Button = types.Button;

export function section(text: string): Block {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

/** Small print. */
export function context(text: string): Block {
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

/** JSON of a section or context around its text; a context is the longer one. */
const FRAME = JSON.stringify([context('')]).length;

/** Characters that a part's blocks take as JSON: never less than they do. Cheaper than writing them out. */
export function jsonLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + FRAME + JSON.stringify(textOf(block)).length, 0);
}

function textOf(block: Block): string {
  if (block.type === 'section') return block.text?.text ?? '';
  const [first] = block.type === 'context' ? block.elements : [];
  return first !== undefined && 'text' in first ? String(first.text) : '';
}

/** Characters of a title in the blocks; `text` carries it whole. */
const TITLE_MAX = 400;

/** The title as a header, which screen readers announce as one; where it is too long for that, in bold. At most one block. */
export function titleBlocks(title: string): Block[] {
  const text = plainLabel(title);
  if (text === '') return [];
  if (text.length <= HEADER_MAX) return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
  return [section(bold(cutAtSentence(text, TITLE_MAX)))];
}

/** A part is never cut here: what is too long for one block goes on in the next. */
export function partBlocks(part: Part): Block[] {
  switch (part.kind) {
    case 'heading':
    case 'summary':
      return prose(part.text, bold).map(section);
    case 'statement':
      return statementBlocks(part.text, part.refs);
    case 'line':
      return prose(part.text, escapeMrkdwn).map(section);
    case 'notice':
    case 'footer':
      return prose(part.text, escapeMrkdwn).map(context);
    default:
      return part satisfies never;
  }
}

/** The account, then each of its sources on a line of its own, in one block where they fit. */
function statementBlocks(text: string, refs: readonly SourceRef[]): Block[] {
  const texts = prose(text, (piece) => escapeMrkdwn(piece));
  const chunks = texts.map((each, at) => (at === 0 ? `• ${each}` : each));
  for (const line of refs.flatMap(refLines)) {
    const last = chunks.length - 1;
    const joined = `${chunks[last] ?? ''}\n${line}`;
    if (chunks.length > 0 && joined.length <= SECTION_MAX) chunks[last] = joined;
    else chunks.push(line);
  }
  return chunks.map(section);
}

/** `↳ The Hill, paragraph 12`, linked to the passage. A label beyond any block goes on in further lines. */
function refLines(ref: SourceRef): string[] {
  const linked = ref.url === undefined || ref.url.length > URL_MAX / 2 ? undefined : `↳ ${link(ref.url, ref.label)}`;
  if (linked !== undefined && linked.length <= SECTION_MAX) return [linked];
  const address = ref.url === undefined || ref.url.length > URL_MAX / 2 ? [] : [link(ref.url, ref.source)];
  return [...prose(ref.label, escapeMrkdwn).map((piece) => `↳ ${piece}`), ...address];
}

function bold(text: string): string {
  return `*${escapeMrkdwn(text.replace(/\s+/g, ' ').trim())}*`;
}

/** Escaping adds at most 5 characters to one (`&` → `&amp;`, a quote line's mark): pieces of this length always fit with their marks. */
const PIECE = Math.floor((SECTION_MAX - 40) / 6);

/** The text in pieces that fit a section after `dress`; one piece wherever it fits. White space alone gives none. */
function prose(text: string, dress: (piece: string) => string): string[] {
  if (text.trim() === '') return [];
  const whole = dress(text);
  if (whole.length <= SECTION_MAX - 2) return [whole];
  const typical = Math.floor((text.length / whole.length) * (SECTION_MAX - 100));
  const pieces = splitAtSentences(text, Math.max(typical, PIECE));
  return pieces.flatMap((piece) => {
    const dressed = dress(piece);
    return dressed.length <= SECTION_MAX - 2 ? [dressed] : splitAtSentences(piece, PIECE).map(dress);
  });
}

/** `id` must be unique in the message. */
export function pressButton(id: string, label: string, press: Press): Button {
  return { type: 'button', action_id: id, text: plain(label, BUTTON_TEXT_MAX), value: encodePress(press) };
}

/** A menu whose entries are presses of their own. */
export function pressMenu(id: string, placeholder: string, entries: readonly Action[], base: string): types.StaticSelect {
  const options = entries.map(({ label, target }) => ({
    text: plain(label, OPTION_TEXT_MAX),
    value: encodePress({ act: 'open', target, base, page: 0 }),
  }));
  return { type: 'static_select', action_id: id, placeholder: plain(placeholder, PLACEHOLDER_MAX), options };
}

/** Never empty: Slack refuses an empty text. */
export function plain(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: cutAtSentence(plainLabel(text), max) || '…', emoji: false };
}

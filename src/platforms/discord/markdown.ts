/**
 * Parts of a Reply as Discord markdown. All text of a Reply is plain: every sign that Discord would read as markup, mention or
 * link is escaped, so that people see exactly the text. https://docs.discord.com/developers/reference#message-formatting
 */
import type { Part, SourceRef } from '../../core/reply.ts';

/** Signs with a meaning anywhere in a line; a backslash before any of them shows the sign itself. */
const INLINE = /[\\*_~|`[\]<>@#]/g;
/** List, numbered list, heading and quote marks, which count at the start of a line only. */
const LINE_START = /^(\s*)(-#|[-+]|\d+[.)])/gm;
/** The colon of an address: without it nothing turns into a link. */
const SCHEME = /(https?|discord|steam|mailto|tel|sms):/gi;
const ADDRESS = /https?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]]/g;
/** What would end a link early or is not allowed in an address. */
const UNSAFE_IN_ADDRESS = /[\s<>"\\^`{|}]/g;

/** The text with everything escaped that Discord would read as more than text; addresses are no links. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string) => `${space}${mark.replace(/[-+.)]/, '\\$&')}`)
    .replace(SCHEME, '$1\\:');
}

/** The same, but addresses are links. For text that holds nothing a person typed. */
export function escapeWithLinks(text: string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    out += `${escapeMarkdown(text.slice(at, match.index))}<${safeAddress(match[0])}>`;
    at = match.index + match[0].length;
  }
  return out + escapeMarkdown(text.slice(at));
}

/** A part with its text made safe by `safe`: a heading, bold, a bullet with its sources beneath in small type, small type, or prose. */
export function partMarkdown(part: Part, safe: (text: string) => string): string {
  switch (part.kind) {
    case 'notice':
      return eachLine(safe(part.text), (line) => `_${line}_`);
    case 'heading':
      return eachLine(safe(part.text), (line) => `### ${line}`);
    case 'summary':
      return eachLine(safe(part.text), (line) => `**${line}**`);
    case 'statement':
      return [`- ${safe(part.text)}`, ...part.refs.map((ref) => `-# ${refMarkdown(ref)}`)].join('\n');
    case 'footer':
      return eachLine(safe(part.text), (line) => `-# ${line}`);
    case 'line':
      return safe(part.text);
  }
}

/** `[The Hill, paragraph 12](<https://…>)`: the address hidden behind the label, so that a screen reader reads words. */
function refMarkdown(ref: SourceRef): string {
  const label = escapeMarkdown(ref.label.replaceAll('\n', ' '));
  return ref.url !== undefined && /^https?:\/\//.test(ref.url) ? `[${label}](<${safeAddress(ref.url)}>)` : label;
}

function safeAddress(url: string): string {
  return url.replace(UNSAFE_IN_ADDRESS, (sign) => encodeURIComponent(sign));
}

/** Markup ends at the end of a line and counts only right beside a word, so each line gets its own around what is not white space. */
function eachLine(text: string, mark: (line: string) => string): string {
  return text.split('\n').map((line) => line.replace(/\S(.*\S)?/, mark)).join('\n');
}

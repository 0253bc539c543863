/** Addresses of cited passages: the document's address with a text fragment, so that the browser jumps to the quote. */
import type { Citation, Source } from './model.ts';

/** Longest address with a fragment, in characters: Discord's limit for a link button. https://docs.discord.com/developers/components/reference (seen 2026-11-22) */
const ADDRESS_MAX = 512;

/** Signs that mean something inside a text directive, or that chat platforms would take for the end of a link. */
const SPECIAL = /[-,&()|>!'*~_[\]]/g;

/**
 * `https://…#:~:text=six%20members`, or the bare address when it would be over 512 characters; undefined for a document
 * without one. https://wicg.github.io/scroll-to-text-fragment/
 */
export function passageUrl(source: Source, citation: Pick<Citation, 'quote'>): string | undefined {
  const { url } = source;
  if (url === undefined) return undefined;
  const fragment = encodeURIComponent(citation.quote.toWellFormed()).replace(SPECIAL, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const whole = `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
  return whole.length <= ADDRESS_MAX ? whole : url;
}

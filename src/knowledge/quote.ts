/** Paragraphs and quotes as the rules of the fact base compare them. Pure. */

/**
 * The paragraphs of a source text: lines with anything other than white space in them (no-break spaces are white space).
 * Paragraph 1 is element 0.
 */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => /\S/.test(line));
}

/** NFC, citation marks like `[12]` out, typographic quotes and dashes plain, every run of white space one space. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s?\[\d+\]/gu, '')
    .replace(/[‘’‚‛′ʼ]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return plain(text).split(' ').filter(Boolean).length;
}

/** How `quote` stands in `paragraph`. `cut`: only as a part of a word, so that "6 guards" is not proved by "16 guards". */
export function findQuote(quote: string, paragraph: string): 'once' | 'nowhere' | 'often' | 'cut' {
  const [text, sought] = [plain(paragraph), plain(quote)];
  if (sought === '') return 'nowhere';
  const at = text.indexOf(sought);
  if (at < 0) return 'nowhere';
  if (text.indexOf(sought, at + 1) >= 0) return 'often';
  const [before, after] = [text.slice(0, at), text.slice(at + sought.length)];
  const cutBefore = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(sought);
  const cutAfter = /^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(sought);
  return cutBefore || cutAfter ? 'cut' : 'once';
}

/** Text made safe for Slack: nothing in it can mention, link or format. Used by the renderer alone. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Shows as nothing and belongs to no word: a formatting sign followed by it neither opens nor closes anything. */
const WORD_JOINER = '\u2060';

/** The three characters that Slack reads as control characters. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** For mrkdwn in blocks: `escapeText`, and `*bold*`, `_italic_`, `~strike~`, `` `code` `` and quoted lines stay as typed. */
export function escapeMrkdwn(text: string): string {
  return escapeText(text)
    .replace(/[*_~`]/g, `$&${WORD_JOINER}`)
    .replace(/^&gt;/gm, `${WORD_JOINER}&gt;`);
}

/** For plain_text objects (headers, buttons, options), where entities could show as such: look-alikes that Slack gives no meaning. */
export function plainLabel(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›').replace(/\s+/g, ' ').trim();
}

/** `<https://…|label>`. The signs that end a link or its address are percent-encoded. */
export function link(url: string, label: string): string {
  const address = url.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E').replace(/\s/g, '%20');
  return `<${address.replaceAll('&', '&amp;')}|${escapeMrkdwn(label).replaceAll('|', '¦')}>`;
}

/**
 * What a person typed, from the text of an event or command: links as they were typed, mentions of people and groups dropped,
 * channels by name, entities as characters.
 */
export function unescapeText(text: string): string {
  return text
    .replace(/<((?:[@#!]|[a-z][a-z\d+.-]*:)[^<>|]*)(?:\|([^<>]*))?>/gi, (_, target: string, label: string | undefined) => {
      if (/^[@!]/.test(target)) return ' ';
      if (target.startsWith('#')) return label ? `#${label}` : ' ';
      return label ?? target.replace(/^mailto:/, '');
    })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}

/** What a person typed → plain text to look up: without mentions, markup, links, invisible signs, and of bounded length. */

/** Longest query looked up, in UTF-16 code units; longer ones are cut at a space. A question rarely has 200. */
export const QUERY_MAX = 512;
/** A platform mention, channel or special ("<@U1>", "<@!1>", "<#C1|name>", "<!channel>", "<:emoji:1>"), or a Slack link with its text. */
const MENTION = /<(?:[@#!][^>\s]{0,120}|a?:\w{1,64}:\d{1,24})>/g;
const LINK = /<(?:https?:[^|>\s]*)\|([^>]*)>|https?:\/\/\S+/g;
const EVERYONE = /@(?:everyone|here|channel)\b/gi;
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu;
const MARKUP = /[*_~`>|\\]+/g;
const SHORTCODE = /:[a-z0-9_+-]{2,40}:/g;

/** "I am writing a report and would like to know, if I may, …": what leads up to the question. */
const PREAMBLE =
  /^.{0,200}?\b(?:(?:like|love|want|need|happy|keen) to (?:know|ask|find out|understand)|wondering|curious|(?:tell|telling|remind|reminding|inform|informing) (?:me|us)|let me know|(?:(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody)|would you be so (?:very )?(?:kind|good) as to|please|pls|plz|kindly)(?: \w+){0,6}? (?:confirm|explain|clarify|check|say)|any idea|do(?:es)? (?:you|u|anyone|anybody|someone|somebody) (?:here |even |actually )?(?:happen to )?know)\b[\s,:]*(?:if it is[^,]{0,60},\s*|if (?:possible|i may|you can)\s*,\s*)?(?=\S+(?:\s+\S+){2})/i;
/** Thanks, regards and what it is needed for, behind the question; not where the question follows ("one for our quiz: who …"). */
const TRAILER =
  /(?<=\S\s+\S.*)(?:[,.;:!?…)—–-]\s*(?:with )?(?:(?:many |so many )?(?:thanks|thank you|thankyou|thx|tysm|cheers)\b|(?:kind|best|warm) regards\b|(?:(?:i |i'd |we )?need (?:it|this|that|them)|asking|(?:it'?s|its|this is|that'?s)) (?:for|4) (?:a|an|the|my|our|me)\b)[^:?]*|\s+for (?:my|our) (?:own )?(?:\w+ )?(?:homework|essay|presentation|thesis|class|lesson|course|paper|assignment|exam|quiz|podcast|blog|newsletter|article|story|report|project|slides?|notes?|timeline|fact ?sheet|memo|debate)\b[^:?]*|\s+(?:thanks|thank you|thx|ty|cheers|pls|please|plz)\W*)$/is;
/** What the end of a question must hold to be worth the slow pattern above. */
const TRAILER_WORD = /\b(?:thank|thx|tysm|ty|cheers|regards|need|asking|it'?s|this|that'?s|my|our|pl[sz]|please)/i;
/** "*squints at screenshot*": what somebody acts out in chat. */
const ACTED = /(?<!\*)\*(?:\w+s)\b[^*\n]{0,60}\*(?!\*)/g;

/** Cleaned text of at most QUERY_MAX code units; empty when nothing is left. */
export function clean(raw: string): string {
  const bounded = raw.length > QUERY_MAX * 4 ? raw.slice(0, QUERY_MAX * 4) : raw;
  const text = bounded
    .replace(MENTION, ' ')
    .replace(LINK, (_, label: string | undefined) => label ?? ' ')
    .replace(EVERYONE, ' ')
    .replace(SHORTCODE, ' ')
    .replace(ACTED, ' ')
    .replace(CONTROL, (signs) => (/\s/.test(signs) ? ' ' : ''))
    .replace(MARKUP, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const asked = text.replace(PREAMBLE, '');
  return cut(TRAILER_WORD.test(asked) ? asked.replace(TRAILER, '') : asked);
}

function cut(text: string): string {
  if (text.length <= QUERY_MAX) return text;
  const space = text.lastIndexOf(' ', QUERY_MAX);
  return text.slice(0, space > QUERY_MAX / 2 ? space : QUERY_MAX).toWellFormed();
}

/** True when the text is written in capitals throughout, so that capitals tell nothing. */
function shouted(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

const TAKE = /\b(?:tak|took)/i;
/** "take" carries nothing in these, and means something elsewhere ("who took the photo"). */
const TAKE_PLACE = /\b(?:takes?|took|taken|taking) place\b/gi;
const TAKE_PART = /\b(?:takes?|took|taken|taking) part\b/gi;

const NUMERAL = /\b[24] /;
/** Numerals typed for words ("got 2 do w this", "need it 4 my class"), where no number can stand. */
const TO = /\b2 (?=(?:do|me|be|know|say|get|him|them|u|you)\b)/gi;
const FOR = /\b4 (?=(?:my|me|u|you|our|school|class|homework|work)\b)/gi;

/** Abbreviations that are also words, told apart by their capitals or the article: "US", "the us", "IS". */
export function spellOut(raw: string): string {
  const spelt = NUMERAL.test(raw) ? raw.replace(TO, 'to ').replace(FOR, 'for ') : raw;
  const text = TAKE.test(spelt) ? spelt.replace(TAKE_PLACE, 'happened').replace(TAKE_PART, 'involved') : spelt;
  if (!/US|IS|U\.S|us\b/.test(text)) return text;
  const us = text.replace(/\bU\.S\.A?\.?(?=\W|$)/g, 'usa ').replace(/\b(the|by|from|american|with) us\b/gi, '$1 usa');
  return shouted(text) ? us : us.replace(/\bUS\b/g, 'usa').replace(/\bIS\b(?!IS)/g, 'isis');
}

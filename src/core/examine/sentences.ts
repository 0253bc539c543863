/** A message → its sentences, as plain text. Bounded: long messages and long sentences are cut. */

/** Longest message examined, in UTF-16 code units: what Discord and Slack allow a person to post. */
export const MESSAGE_MAX = 4000;
/** Most sentences of one message. */
const SENTENCES_MAX = 60;
/** Longest sentence read; press sentences have 150 to 300. */
const SENTENCE_MAX = 600;

/** What opens a line of a list or a quoted line. */
const BULLET = /^[\s>]*(?:[-*•▪◦‣–—·]\s+|\(?\d{1,2}[.)]\s+|#{1,6}\s+)?/u;
/** A stop with its closing quotes and brackets, before white space or the end. */
const STOP = /[.!?…؟۔。]+["'”’»)\]*_]*(?=\s|$)/gu;
/** Abbreviations that end no sentence whatever follows. */
const TITLE = /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Brig|Adm|Sen|Rep|Gov|Pres|St|Jr|vs|approx|est|No|Art|Fig|e\.g|i\.e|cf)\.$/iu;
/** A month that a day follows. */
const MONTH = /(?:^|\s)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu;
/** "U.S.", "a.m.", "J.": an end only where a new sentence clearly opens. */
const INITIALS = /(?:^|[\s("“])(?:\p{L}\.)+$/u;
const OPENS = /^["'“«(]*(?:The|A|An|He|She|It|They|We|I|This|That|These|Those|There|In|On|At|But|And|No|Its|His|Her|Their)\s/u;

/** `splitSentences("A U.S. base was hit. 7 died!")` is `['A U.S. base was hit.', '7 died!']`. */
export function splitSentences(message: string): string[] {
  const sentences: string[] = [];
  for (const line of joinWrapped(message.slice(0, MESSAGE_MAX).toWellFormed())) {
    for (const sentence of splitLine(line)) {
      if (sentences.length >= SENTENCES_MAX) return sentences;
      sentences.push(sentence.length > SENTENCE_MAX ? cutAtSpace(sentence) : sentence);
    }
  }
  return sentences;
}

/** Lines without their bullets; a line that goes on in lower case belongs to the one before. */
function joinWrapped(message: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const raw of message.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const opening = BULLET.exec(raw)?.[0] ?? '';
    const line = raw.slice(opening.length).trim();
    if (open && opening.trim() === '' && /^\p{Ll}/u.test(line)) lines[lines.length - 1] += ` ${line}`;
    else if (line !== '') lines.push(line);
    open = line !== '' && !/[.!?…؟۔:]["'”’»)\]]*$/u.test(line);
  }
  return lines;
}

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (!endsSentence(line.slice(Math.max(start, end - 14), end), line.slice(end, end + 14).trimStart())) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  sentences.push(line.slice(start).trim());
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function endsSentence(before: string, after: string): boolean {
  if (TITLE.test(before)) return false;
  if (MONTH.test(before)) return !/^\d/.test(after);
  if (INITIALS.test(before)) return after === '' || OPENS.test(after);
  // "Yahoo! announced": a sentence does not open in lower case, except after a stop that people type without capitals.
  return !/^\p{Ll}/u.test(after) || /[.؟?…]$/.test(before);
}

function cutAtSpace(text: string): string {
  const space = text.lastIndexOf(' ', SENTENCE_MAX);
  return text.slice(0, space > 0 ? space : SENTENCE_MAX).toWellFormed();
}

/** A sentence → its clauses, each with one predicate of its own, and who is named as saying it. Plain text in, plain text out. */

export interface Clause {
  /** What is asserted, without the attribution. */
  readonly text: string;
  /** The attribution as written ("the Interior Ministry"); empty when the writer says it. */
  readonly speaker: string;
}

/** Most clauses of a sentence; a press sentence has one to four. */
const CLAUSES_MAX = 6;

/** "BAGHDAD (AP) —", "BREAKING:", "#Iraq |": what stands before the sentence itself. */
const LEAD = /^(?:(?:[\p{Lu}][\p{Lu} .]+,?(?: \w+\.? ?\d{0,2})?(?: ?\([\w. ]{2,20}\))?\s+[-–—]+\s+)|(?:(?:breaking(?: news)?|update[sd]?|just in|urgent|alert|developing|live|news|report|watch|عاجل|تحديث)\s*[:|!–—-]+\s*)|(?:(?:🚨|🔴|‼️|❗|⚠️|🇮🇶|\s)+))+/iu;
/** Where a new clause may begin; the words stay with the clause they open. */
const JOINTS = /\s*(?:[;:؛]\s+|\s[-–—]+\s|,\s+|،\s*)(?:and\s+|but\s+)?|\s+(?=(?:and|but|while|whereas|although|though|after|before|when|because|which|who|as|following|with|بينما|فيما|لكن|بعد|قبل|عندما|حيث)\s)|\s+(?=و(?:لم|قال|قتل|اصيب|أصيب|نفت|نفى|ادان|أدان|كان)\p{L}*\s)/gu;
/** A verb that makes a piece a clause: auxiliaries, common irregular verbs, "-ed" and "-ing" forms. */
const VERB =
  /(?<![\p{L}-])(?:is|was|were|are|has|have|had|did|does|hit|struck|shot|blew|said|says|told|took|killed|kills?|injures?|condemns?|den(?:y|ies)|blames?|accuses?|hits|strikes|targets|survives?|escapes?|fled|fell|left|gave|made|led|held|met|sent|went|came|began|won|lost|fought|flew|spoke|dead|died|\p{L}{3,}(?:ed|ing)|قال|قالت|قتل|قتلت|اصيب|أصيب|أصيبت|اصيبت|نفت|نفى|ادان|أدان|أدانت|ادانت|استهدف|استهدفت|كان|كانت|لم|اعلن|أعلن|أعلنت|اعلنت|اتهم|اتهمت|نجا|تعرض|وقع|شن|اسقط|أسقط|أسقطت)(?![\p{L}-])/iu;
/** "-ed" words that are mostly no verbs here. */
const NO_VERB = /(?<![\p{L}-])(?:united|armed|so-called|unexploded|wounded (?=guards|people|men)|alleged)(?![\p{L}-])/giu;

/** Splits at joints where both sides have a verb; other pieces stay with the one before. Attribution is set apart. */
export function splitClauses(sentence: string): Clause[] {
  const text = sentence.replace(LEAD, '').replace(/[“”«»"]/g, ' ');
  const whole = attributed(text);
  const pieces = piecesOf(whole.text);
  return pieces.map((piece) => (whole.speaker === '' ? attributed(piece) : { text: piece, speaker: whole.speaker }));
}

/** Slices of the text, each with a verb of its own where the text allows it. */
function piecesOf(text: string): string[] {
  const starts = [0];
  for (const joint of text.matchAll(JOINTS)) {
    const at = joint.index + joint[0].length;
    if (starts.length < CLAUSES_MAX && hasVerb(text.slice(starts.at(-1), joint.index)) && hasVerb(text.slice(at))) starts.push(at);
  }
  return starts.map((start, i) => text.slice(start, starts[i + 1]).replace(/[\s,;:،؛–—-]+$/u, '').trim()).filter((piece) => piece !== '');
}

function hasVerb(text: string): boolean {
  return VERB.test(text.replace(NO_VERB, ' '));
}

const SAYS = '(?:has |have |had |later |also )?(?:said|says|say|stated|states|announced|announces|confirmed|confirms|added|reported|reports|report|claimed that|claims that|alleged that|insisted that|argued that|believe|believes|believed|(?:told|tells) (?:the )?\\p{L}+(?: \\p{L}+)?)';
const TRAILING = new RegExp(`^(.{8,}?),?\\s+(?:according to\\s+([^,]{2,90}?)|(?<=,\\s)([^,]{2,80}?)\\s+${SAYS}(?:\\s+(?:on|in|late|early)?\\s*\\p{L}+(?: \\d+)?)?|as reported by ([^,]{2,60}?))[.!]?$`, 'iu');
const LEADING = /^(?:according to|per|as per|وفقا ل|بحسب|حسب)\s*([^,،:]{2,90})[,،:]\s*(.{8,})$/iu;
const SPOKEN = new RegExp(`^([^,]{2,80}?),?\\s+${SAYS}\\s+(?:(?:on|in)\\s+\\p{L}+\\s+)?(?:that\\s+)?(.{8,})$`, 'iu');
const SPOKEN_ARABIC = /^(?:قال|قالت|أعلن|اعلن|أعلنت|اعلنت|ذكر|ذكرت|أكد|اكد|أكدت)\s+(.{2,60}?)\s+(?:إن|ان|أن|بأن)\s+(.{8,})$/u;
/** Who calls it so is part of what is said. */
const CALLED = /^([^,]{2,60}?)\s+(?:has |had |have )?(?:called|calls|described|describes|dismissed|dismisses|branded|labell?ed)\s+(?!on\b|for\b|upon\b)/iu;
/** A speaker is named in few words, and without a verb or number. */
const NO_SPEAKER = /\d|(?:^|\s)(?:was|were|is|are|has|had|which|who|that|it|he|she|they|there|this|and then)(?:\s|$)/iu;

function attributed(text: string): Clause {
  const caller = CALLED.exec(text)?.[1] ?? '';
  if (caller !== '' && !NO_SPEAKER.test(caller)) return { text, speaker: caller };
  const leading = LEADING.exec(text);
  if (leading) return named(leading[1], leading[2], text);
  const arabic = SPOKEN_ARABIC.exec(text);
  if (arabic) return named(arabic[1], arabic[2], text);
  const trailing = TRAILING.exec(text);
  if (trailing) return named(trailing[2] ?? trailing[3] ?? trailing[4], trailing[1], text);
  const spoken = SPOKEN.exec(text);
  return spoken ? named(spoken[1], spoken[2], text) : { text, speaker: '' };
}

function named(speaker: string | undefined, said: string | undefined, text: string): Clause {
  if (speaker === undefined || said === undefined || speaker.split(/\s+/).length > 10 || NO_SPEAKER.test(speaker)) return { text, speaker: '' };
  return { text: said.trim(), speaker: speaker.trim() };
}

/** Yes or no: what denies in a clause, what makes it uncertain, and words that say the opposite of another. */

/** Each turns the clause round. Folded, without apostrophes. */
const NEGATORS = /^(?:not|never|no|nobody|noone|none|nothing|nor|neither|dont|doesnt|didnt|wasnt|werent|isnt|arent|hasnt|havent|hadnt|cannot|cant|couldnt|لم|ليس|ليست|ليسوا|لا|unknown|unclear|untrue|unconfirmed|unidentified|unnamed)$/;
/** Somebody says that it is not so. Stems of both languages as `searchWords` gives them. */
const DENIALS = /^(?:deny|denies|denied|denying|denial|denials|disavow(?:s|ed)?|disclaim(?:s|ed)?|repudiate[sd]?|reject(?:s|ed|ing)?|rebut(?:s|ted)?|نفي|نفت|ينفي|تنفي|نفيها|انكر|انكرت)$/;
/** With one of these nobody can tell from the words alone what is asserted. */
const RISKY =
  /^(?:refused?|refuses|refusing|fail(?:s|ed|ing)?|declin(?:e|ed|es|ing)|without|hardly|barely|scarcely|rarely|unable|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|stop(?:s|ped|ping)?|except|unlikely|likely|probably|possibly|presumably|purportedly|allegedly|supposedly|doubt(?:s|ed|ful)?|seem(?:s|ed|ingly)?|appear(?:s|ed|ing)?|apparently|suspect(?:s|ed)?|suspicions?|could|may|might|would|should|must|will|wont|shall|instead|rather|only|but|unlike|false|falsely|fake|fabricated|staged|hoax|rumou?r(?:s|ed)?|بدون|دون|غير|عدم|يبدو|محتمل|يرجح|رفض|رفضت|فشل|فشلت)$/;

export interface Polarity {
  /** The clause denies what its other words say. */
  readonly negated: boolean;
  /** It denies by a verb of denying: somebody's denial. */
  readonly denial: boolean;
  /** Words that make the direction uncertain, as they stand in the clause. */
  readonly risks: readonly string[];
}

/** Two denials in one clause are a risk, except "neither … nor". */
export function polarityOf(words: readonly string[]): Polarity {
  const negators = words.filter((word, i) => NEGATORS.test(word) && !isIdle(words, i));
  const denials = words.filter((word) => DENIALS.test(word));
  const count = negators.filter((word) => word !== 'nor').length + denials.length;
  const risks = words.filter((word, i) => RISKY.test(word) && !isHarmless(words, i));
  return { negated: count === 1, denial: denials.length > 0, risks: count > 1 ? [...risks, 'not'] : risks };
}

/** "no doubt", "no fewer than", "not only", "No. 5": denies nothing, or not the clause. */
function isIdle(words: readonly string[], at: number): boolean {
  const [word, next = ''] = words.slice(at, at + 2);
  return word === 'no' && /^(?:fewer|less|more|later|longer|\d+)$/.test(next);
}

/** "a failed assassination attempt" tells of an attempt; "only two" is two. */
function isHarmless(words: readonly string[], at: number): boolean {
  const [word = '', next = '', third = ''] = words.slice(at, at + 3);
  if (word.startsWith('fail')) return /^(?:attempt|attempted|attack|bid|coup|plot)$/.test(next) || /^(?:attempt|bid|plot)$/.test(third);
  return word === 'only' && /^(?:\d+|one)$/.test(next);
}

/** True when an account denies anything in its sentence. */
export function denies(words: readonly string[]): boolean {
  return words.some((word, i) => (NEGATORS.test(word) || DENIALS.test(word)) && !isIdle(words, i));
}

/** Word → what it is the opposite of: "unharmed" is "not injured", "killed" is "not survived". */
export const OPPOSITES: Readonly<Record<string, string>> = {
  unharmed: 'injured', unhurt: 'injured', uninjured: 'injured', unscathed: 'injured', unwounded: 'injured', safe: 'injured', fine: 'injured', ok: 'injured', okay: 'injured',
  killed: 'survived', dead: 'survived', died: 'survived', assassinated: 'survived', murdered: 'survived', slain: 'survived', قتل: 'survived', اغتيل: 'survived', مات: 'survived',
  سالم: 'injured',
};

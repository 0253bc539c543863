/**
 * Does a sentence assert something that can be compared with a record? Questions, opinions, hopes, demands, orders,
 * predictions and conditions do not: they are left alone. Where a word makes it doubtful, the answer is no.
 */
import { fold } from '../text/fold.ts';

const QUESTION_END = /[?？؟]["'”’»)\]!*_\s]*$/u;
/** Words that open a question, also where no question mark follows. */
const QUESTION_START =
  /^(?:(?:so|and|but|hey|hi|ok|okay|anyone|guys|wait|um|well)[,\s]+)*(?:(?:is|was|were|are|did|does|do|has|have|had|can|could|would|should|isnt|wasnt|werent|didnt|doesnt|who|whom|whose|which|anyone know|anybody know|any (?:news|idea|word|update))\b|(?:what|when|where|why|how)\s+(?:is|was|were|are|did|does|do|has|have|had|can|could|would|should|many|much|about|come|if|on earth|the)\b|(?:هل|كم|متي|لماذا|ماذا|اين|كيف|ما هو|ما هي|من هو|من هي|من الذي|اليس)\s)/u;
/** A quotation: what stands in it is another's voice. */
const QUOTED = /["“”«»][^"“”«»]{0,400}["“”«»]/gu;
/** "May" as a month. */
const MAY_MONTH = /\bmay(?=\s+(?:\d|of\b))|(?<=\b(?:in|of|since|until|by|last|early|late|mid|\d)\s)may\b/gu;

const list = (...patterns: string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** The writer speaks of themselves or to somebody. */
const PERSONAL = list('i', 'im', 'ive', 'ill', 'id', 'me', 'my', 'mine', 'we', 'were all', 'weve', 'our', 'ours', 'you', 'your', 'youre', 'u', 'ur', 'yall', 'انا', 'نحن', 'انت', 'انتم', 'برايي', 'رايي', 'اعتقد', 'اظن');
/** What is not said to be so: possible, future, conditional, wanted. */
const UNREAL = list(
  'may', 'might', 'would', 'wouldnt', 'should', 'shouldnt', 'shall', 'must', 'mustnt', 'ought', 'will', 'wont', 'gonna', 'going to', 'could(?! not)', 'if', 'unless', 'whether', 'suppose', 'supposing', 'imagine', 'perhaps', 'maybe',
  'needs? to', 'has to', 'have to', 'had better', 'tomorrow', 'next (?:week|month|year)', 'movies?', 'films?', 'novels?', 'video ?games?', 'fiction(?:al)?', 'parody', 'satire', 'episodes?', 'memes?', 'what a', 'how dare',
  'ربما', 'لعل', 'قد ي\\p{L}+', 'قد ت\\p{L}+', 'لو', 'اذا', 'يجب', 'ينبغي', 'سوف', 'لن', 'غدا', 'ليت',
);
const WISHED = list(
  'hope', 'hopes', 'hoping', 'hopefully', 'wish', 'wishes', 'wishing', 'pray(?:ing)?(?: for)?', 'inshallah', 'insha allah', 'god (?:willing|bless|protect|save|help)', 'thank god', 'alhamdulillah', 'rip', 'rest in peace', 'condolences', 'thoughts and prayers', 'long live', 'congrats', 'congratulations',
  'امل', 'اتمني', 'نتمني', 'ان شاء الله', 'انشالله', 'اللهم', 'الحمد لله', 'رحم الله', 'رحمه الله', 'الله يحفظ\\p{L}*', 'حفظ الله', 'تعازي\\p{L}*', 'نسال الله',
);
/** The writer judges rather than tells. */
const JUDGED = list(
  'imo', 'imho', 'tbh', 'ngl', 'lol', 'lmao', 'rofl', 'haha+', 'wtf', 'smh', 'omg', 'fr', 'obviously', 'clearly', 'honestly', 'frankly', 'seriously', 'literally', 'traitors?', 'hero(?:es|ic)?', 'puppets?', 'liars?', 'lies', 'clowns?', 'idiots?', 'stupid', 'pathetic', 'ridiculous', 'disgusting', 'disgrace(?:ful)?', 'shame(?:ful)?',
  'joke', 'evil', 'corrupt', 'useless', 'amazing', 'awesome', 'terrible', 'unbelievable', 'unacceptable', 'outrageous', 'deserves?', 'deserved', 'about time', 'no surprise', 'no wonder', 'every(?:one|body)(?: \\p{L}+){0,3} knows', 'the (?:best|worst)', 'so (?:sad|bad|good)', 'too (?:bad|late)', 'propaganda', 'bullshit', 'bs', 'fake news', 'conspiracy nuts?', 'breaking bad',
  'خائن', 'عار', 'مهزله', 'كذاب\\p{L}*', 'للاسف الشديد',
);
/** Somebody else is told to judge: "Kadhimi called it a disgrace" is an assertion about Kadhimi. */
const REPORTED = list('said', 'says', 'called', 'calls', 'described', 'describes', 'told', 'condemned', 'condemns', 'denounced', 'tweeted', 'wrote', 'stated', 'قال', 'قالت', 'وصف', 'وصفت');
const SPEECH = /(?<=\p{L}{3} )(?:said|says|stated|told|tweeted|declared|announced|stressed|warned|vowed|promised|insisted|argued|wrote|قال|قالت)(?= )/u;
/** Verbs that order when they open a sentence. */
const ORDER =
  /^(?:please|pls|plz|kindly|share|stop|read|look|watch|check|see|remember|dont|do not|never forget|let|lets|tell|follow|subscribe|click|join|consider|note|beware|ask|think|wait|listen|stay|be|get|go|make|give|help|send|boycott|wake|retweet|rt|like|vote|sign|donate|picture this|spread|free|save|protect|trust|believe|forget|say|keep|شاركوا|انشر|انشروا|اقرا|شاهد|شاهدوا|تابعوا|لا تصدقوا|ادعوا)(?=[\s,!:])/u;
/** It is said of a saying that it is so or not: which way round is easily mistaken. */
const ABOUT_SAYING = list('(?:(?:it|this|that|all|claims?|story|stories|reports?|news|accusations?|allegations?|narrative) (?:is|was|are|were)|its|thats) (?:not |completely |totally |simply |just |all |also )*(?:true|false|fake|untrue|wrong|a lie|a myth|a hoax|nonsense|misinformation|disinformation)', 'debunked', 'fact ?checks?', 'rumou?rs?', 'myths?', 'hoax', 'misinformation', 'disinformation', 'claims? that', 'contrary to', 'wrongly', 'falsely', 'اشاعه', 'شائعه', 'شائعات', 'كاذبه', 'غير صحيح\\p{L}*');

/** "U.S." is no "u" and no "s". */
const INITIALS = /(?<![\p{L}])(?:\p{L}\.){2,}/gu;

/** True when the sentence says that something is or was so. */
export function isAssertion(sentence: string): boolean {
  // A row of a table is no sentence.
  if (QUESTION_END.test(sentence) || /\s\|\s/.test(sentence)) return false;
  const text = fold(sentence).replace(/\s+/g, ' ').trim();
  const start = text.replace(/^[^\p{L}\p{N}]+/u, '');
  if (QUESTION_START.test(start) || ORDER.test(start)) return false;
  const own = fold(sentence.replace(QUOTED, ' ').replace(INITIALS, ' ')).replace(/\s+/g, ' ').replace(MAY_MONTH, ' ');
  if (PERSONAL.test(own) || UNREAL.test(beforeSpeech(own)) || WISHED.test(own) || ABOUT_SAYING.test(own)) return false;
  return !JUDGED.test(own) || REPORTED.test(own);
}

/** "X said that …": what X said may be anything; that X said it is asserted. */
function beforeSpeech(text: string): string {
  const at = SPEECH.exec(text);
  return at ? text.slice(0, at.index) : text;
}

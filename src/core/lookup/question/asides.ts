/** What stands beside a question in chat: "sorry to bother you, quick one for our quiz: how many guards were hurt? cheers". */

/** Where one part of a message ends: a sentence, a colon, a comma, a dash. */
const BOUNDARY = /(?<=[.!?;:…])\s+|,\s+|\s+[-–—]+\s+/;

/** Greetings and whom they are for. */
const GREETING = "hey|heya|hi|hiya|hello|yo|yaar|bro|bruv|dude|mate|sir|madam|folks|guys|good (?:morning|day|evening|afternoon)|evening all|morning all|greetings|regards|mod here|u there|you there|ok bot|hey bot";
/** Excuses, wishes and thanks. */
const COURTESY = 'sorry|excuse me|apologies|bother(?:ing)?|disturb(?:ing)?|no worries|never mind|i hope|hope (?:you|ur|u|all|every\\w*)|thanks|thank you|thx|cheers|please|pls|plz|plss+|kindly|in advance|help me|help us|help a (?:girl|guy|bro|mate) out|plz help|pls help|asap|urgent';
/** "a quick one", "quiz question". */
const SMALL = '(?:quick|random|small|short|dumb|stupid|silly|weird|simple|noob|honest|serious|quiz|pub|trivia|homework|exam|test) (?:one|q|qs|question|thing|ask|night)';
/** What the answer is for, and by when. */
const PURPOSE = "need (?:it|this|that|an answer) (?:for|4|by|asap|in|fast|now|quick\\w*)|deadline|due (?:at|by|in|on|tmrw|tomorrow|tonight|midnight|soon)|homework|coursework|(?:my|our|the) (?:essay|assignment|dissertation|thesis|podcast|newsletter)|subbing|copy desk|subs desk|news desk|for the (?:file|record|script|quiz|report)|asking for (?:a|my) \\w+|meme page|coffee break|book club|(?:i'?m|i am|we'?re|we are) (?:just )?(?:doing|writing|preparing|planning|making|working on|reading|new here|curious|confused|lost)";
/** Who else wonders, or says otherwise. */
const OTHERS = "(?:my|our) (?:class|exam|prof|professor|teacher|editor|boss|mate|friend|husband|wife|brother|sister|mum|mom|dad|daughter|son|gran|colleague|customer|neighbou?r|flatmate|roommate|group ?chat|server|forum|history group) (?:says?|said|swears?|claims?|thinks?|reckons?|wants?|asked|asks|is|are)|had a row|having an argument|settle (?:a|this|an) (?:bet|argument)|i forgot|i forget";
const CUE = new RegExp(`\\b(?:${[GREETING, COURTESY, SMALL, PURPOSE, OTHERS].join('|')})\\b`, 'i');

/** A part that asks something itself. */
const ASKING = /\?|\b(?:who|whom|whose|what|when|where|why|which|how)\b|^(?:did|does|is|are|was|were|has|have|had|will|would)\b/i;
/** "can someone help me out": asks for help, not for a fact. */
const ASKING_FOR_HELP = /^(?:can|could|would|will|may|do|does|has|have|is) (?:you|u|any|anyone|anybody|someone|somebody|some1|any1|i|we|there)\b/i;
const LEAST_WORDS = 2;

/**
 * The text without its asides; undefined where it has none, or where nothing to look up would be left. `narrows`: whether a part
 * names what the question is about ("we are writing about the embassy: …"); such a part is never an aside.
 */
export function withoutAsides(text: string, narrows: (part: string) => boolean): string | undefined {
  const parts = text.split(BOUNDARY).filter((part) => part !== '');
  const isAside = (part: string): boolean => CUE.test(part) && (!ASKING.test(part) || ASKING_FOR_HELP.test(part)) && !narrows(part);
  const kept = parts.filter((part) => !isAside(part));
  const rest = kept.join(' ');
  return kept.length < parts.length && rest.split(' ').length >= LEAST_WORDS ? rest : undefined;
}

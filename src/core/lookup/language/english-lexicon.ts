/**
 * English words by what they do in a question: `STOP` carry nothing, `SOFT` say how something is told rather than what is
 * asked (they help to rank and never have to be answered), question words tell what kind of answer is wanted.
 * Everything else is informative: one informative word that a fact does not cover makes it no answer.
 */
import type { Asks } from '../../model.ts';
import { PADDING } from './soft-words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const STOP = list(`
  a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs themselves
  i me my mine myself we our ours ourselves you your yours yourself us one ones oneself someone somebody anyone anybody everyone everybody
  nobody something anything everything nothing
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must ought
  isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt shouldnt cant cannot couldnt mustnt aint
  im ive id ill youre youve youd youll hes shes weve were theyre theyve thats theres whats whos wheres whens whys hows lets
  and or but nor so yet if then than because as while although though whereas unless whether since
  of in on at by for with to from into onto upon off out over under up down through during before after above below between among amongst
  against about around across along within without toward towards via per till until near next beside besides behind beyond
  not no yes only just even also too very really quite rather still ever never again already once almost much many more most less least few
  some any all each every either neither both other others another such same own own
  who whom whose what which when where why how whoever whatever whichever whenever wherever however
  ok okay pls plz please thx hey hi hello yo hiya guys folks all mate bro dude man lol lmao rofl haha hehe omg wtf btw idk tbh imo imho ngl fr smh
  oh ah uh um uhm hmm hm er well like actually basically literally honestly seriously anyway anyways maybe perhaps kinda sorta gonna wanna gotta
  tell show give explain remind help know knows knew known wonder wondering curious asking ask asked asks looking look find want wants wanted need needs
  quick quickly question quickly simply exactly precisely anybody got get gets getting let go goes going
  wat wut whut wot u ur r n b y da teh dat dis dem ya yall y2 abt w o s t d ll ve re m al el ol ul ad as es ash asch esh az ar at e ibn hwo ffs sorry bother excuse
  despite spite besides apart
  bruh q qs morning afternoon evening kindly hello greetings
  bot onrecord record assistant according eh huh right sure fine good great nice cool thank thanks cheers dear sir madam
  etc eg ie vs versus re regarding concerning respect via
  mr mrs ms dr st
  now today tonight currently moment
`);

const TELLING = list(`
  say says said saying tell tells told state states stated speak spoke spoken speaking talk talks talked talking mention mentions mentioned mentioning
  report reports reported reportedly reporting describe describes described describing description account accounts note notes noted
  claim claims claimed allege alleged allegedly according quote quoted quotes voice voiced express expressed utter uttered put puts
  happen happens happened happening occur occurs occurred place come comes came become became make makes made making
  do thing things stuff matter matters case cases event events incident incidents affair situation story news info information detail details
  fact facts data point points issue issues topic topics subject part parts role roles kind kinds sort sorts type types way ways manner form forms
  people person persons man men woman women guy guys individual individuals somebody member members figure figures
  involve involved involves involving include includes included including concern concerned relate related relating
  believe believed think thinks thought consider considered regard regarded seem seems seemed appear appears appeared apparently supposedly
  actual real true truth false correct certain certainly sure clear clearly known unknown possible possibly probably likely
  exact precise specific particular main major important big
  first last final finally later earlier ago then afterwards shortly soon recently recent time times day days date dates year years moment
  country countries nation national local foreign international government governments official officials authority authorities
  word words wording statement statements comment comments remark remarks answer answers reply replies
  number numbers figure total amount count
  source sources document documents article articles piece text page site website
  side sides whole entire total different various several multiple
  name names named called call calls calling title
  start started begin began end ended
  come came return use used using
  result results cause caused causes
  plus minus extra else instead together alone
  try tried trying attempt attempts manage managed
  group groups organisation organization organisations organizations
  exist exists there around world worldwide home abroad
  summary overview brief briefly
  anywhere somewhere everywhere elsewhere nowhere relative relatively full fully hold holds held holding whole entirely
  ordinary normal usual usually typical typically proper properly upwards upward downwards forward away apart
  large small huge little old young new strong strongly hard bad badly good best better worst worse long short high low top
  keep keeps kept leave lead leads led bring brings brought follow follows followed following show shows shown showed shows
  work works worked turn turns turned move moves moved set sets stand stands stood stay stays stayed remain remains remained
  feel feels felt hear hears heard hearing see sees saw seen look looked looking watch find finds found
  allow allows allowed let lets
  idea thought thoughts view views opinion opinions position stance mind sense meaning mean means meant
  fact aspect angle element feature example instance
  able unable ready willing
  alleged suspected so-called
  nah yeah yep nope yea
  exactly roughly approximately nearly almost
  former ex current
  still currently since
  situation thing
  anymore anyhow somehow
  piece bit lot lots bunch couple pair
  life world public
  deal deals dealt dealing handle handled write writes wrote written writing run runs ran running continue continues continued
  give gives gave given giving agree agrees agreed differ differs differed disagree disagrees compare compared sure certain
  infobox headline paragraph sentence quote quotes wording translation version
  late early series string month months week weeks hour hours minute minutes
  bear bears sound sounds sounded rather listen wish wishes wished hope hopes
  line lines detail direct directly personally officially formally openly quietly suddenly immediately straight
  serious seriously mainly mostly largely partly exactly simply merely
  yet ever since whenever
  kind sort bit
  thank thanks
  supposed allegedly
  further additional rest
  front middle centre center
`);

export const SOFT: ReadonlySet<string> = new Set([...TELLING, ...PADDING]);

/** Question words with their usual typing slips → the kind of answer wanted. */
export const QUESTION_WORDS: Readonly<Record<string, Asks>> = {
  who: 'who', whom: 'who', whose: 'who', whos: 'who', whoever: 'who',
  what: 'what', whats: 'what', which: 'what', wat: 'what', wut: 'what',
  when: 'when', whens: 'when', where: 'where', wheres: 'where', why: 'why', whys: 'why', how: 'how', hows: 'how',
};

/** Soft words that ask what somebody said, so that facts in which they speak come before facts about them. */
export const SAYING = list('say says said saying tell told state stated statement statements comment comments remark remarks react reacts reacted reaction respond responded response words word message tweet tweeted post posted call called reply answer speak spoke think thinks thought warn warned');

/** Verbs that open a yes-no question. */
export const YES_NO_OPENERS = list('is are was were do does did has have had can could will would should isnt arent wasnt werent didnt hasnt havent');

/** "at what time", "which day", "what year": what follows tells the kind better than the question word. */
export const KIND_NOUNS: Readonly<Record<string, Asks>> = {
  day: 'when', date: 'when', year: 'when', month: 'when', time: 'when', hour: 'when', place: 'where', city: 'where', location: 'where', town: 'where', district: 'where', area: 'where', province: 'where', village: 'where', neighbourhood: 'where', neighborhood: 'where', region: 'where',
  reason: 'why', motive: 'why', cause: 'why', purpose: 'why', person: 'who', people: 'who', man: 'who', group: 'who', number: 'number', figure: 'number', count: 'number', toll: 'number',
};

/** "how MANY": the measure words that make a question ask for a number; other measures ("how fast") are informative words. */
export const NUMBER_OPENERS = list('many much number count total toll figure');

/** "how OLD": what a question may measure. */
export const MEASURES = list(`
  old young fast quick slow far near close long short tall high deep wide big large small heavy light strong weak loud hot cold rich expensive cheap
  bad badly well good serious severe dangerous powerful accurate often frequently soon early late easy popular
  wealthy busy safe big thick thin smart
`);

/** Written numbers; "one" is left out, since it is mostly a pronoun. */
export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12', thirteen: '13', fourteen: '14',
};

export const MONTHS: readonly string[] = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** Abbreviated months → month; "mar" and "may" are left to the words themselves. */
export const MONTH_SHORT: Readonly<Record<string, string>> = {
  jan: 'january', feb: 'february', apr: 'april', jun: 'june', jul: 'july', aug: 'august', sep: 'september', sept: 'september', oct: 'october', nov: 'november', dec: 'december',
};

/** A message that is only this is a greeting, thanks or a call for help. Folded text without punctuation. */
export const HELP_MESSAGE =
  /^(?:(?:hi|hello|hey|hiya|yo|howdy|greetings|salam|salaam|marhaba|good (?:morning|evening|afternoon|day|night)|thanks?|thank you|thx|ty|cheers|merci|shukran|bye|goodbye|see you|help|help me|please|pls|there|all|everyone|team|bot|onrecord|so much|a lot|very much|many|much|again|menu|start|commands?|usage|man|\?|how (?:are|r) (?:you|u)(?: doing| today)?|whats up|sup|what can (?:you|u) do|what do (?:you|u) (?:do|know)|who are (?:you|u)|what are (?:you|u)|how (?:do|does) (?:i|you|this|it|the bot) (?:use|work|ask)(?: (?:you|this|it|the bot))?|how to (?:use|ask)(?: (?:this|you|it|the bot))?|what can i ask(?: you)?|can you help(?: me)?|i need help|مرحبا|اهلا|السلام عليكم|شكرا|مساعده|ساعدني|صباح الخير|مساء الخير|وسهلا|جزيلا|لك)(?:\s+|$))+$/u;

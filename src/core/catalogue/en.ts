/** Every interface text in English. The shape of this object is the shape of every other language's. */
import type { Difference, Stance } from '../model.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function list(items: readonly string[], last: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const STANCES: Readonly<Record<Stance, string>> = {
  says: 'says', suspects: 'suspects', doubts: 'doubts', denies: 'denies', undetermined: 'cannot confirm', 'no-comment': 'no comment',
};

const DIFFERENCES: Readonly<Record<Difference, string>> = {
  value: '', complementary: '', time: 'time', scope: 'scope', attribution: 'attribution', wording: 'wording', certainty: 'certainty',
};

export const en = {
  /** Text of the base or of a person inside a sentence of the interface; Arabic sets it apart by direction. */
  foreign: (text: string): string => text,
  quoted: (text: string): string => `“${text}”`,
  and: (items: readonly string[]): string => list(items, 'and'),
  /** Items that hold an "and" of their own are kept apart: "X and Y, or Z". */
  or: (items: readonly string[]): string => (items.some((item) => / and |, /.test(item)) ? items.join(', or ') : list(items, 'or')),
  clauses: (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; '),
  date: (year: string, month?: string, day?: string): string => [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' '),
  span: (from: string | undefined, to: string | undefined): string => (from === undefined ? `until ${to}` : to === undefined ? `from ${from}` : `${from} to ${to}`),
  atLeast: (number: number): string => `at least ${number}`,
  atMost: (number: number): string => `at most ${number}`,
  between: (min: number, max: number): string => `${min} to ${max}`,
  truth: (truth: boolean): string => (truth ? 'yes' : 'no'),
  printed: (date: string, printed: string): string => `${date} (printed: “${printed}”)`,
  anyOf: (names: readonly string[]): string => `one or more of ${list(names, 'and')}`,
  more: (number: number): string => `${number} more`,

  paragraph: (publisher: string, paragraph: number, via?: string): string => `${publisher}, paragraph ${paragraph}${via === undefined ? '' : `, via ${via}`}`,
  stance: (stance: Stance): string => STANCES[stance],
  /** `as`: the document's own words for the speaker. */
  spoken: (speaker: string, stance: Stance, text: string, as?: string): string => {
    const details = [...(as === undefined ? [] : [`“${as}”`]), ...(stance === 'says' ? [] : [STANCES[stance]])];
    return `${speaker}${details.length > 0 ? ` (${details.join(', ')})` : ''}: ${text}`;
  },
  superseded: (text: string): string => `[corrected later] ${text}`,
  refuted: (text: string): string => `[shown to be false] ${text}`,

  differ: (kinds: readonly Difference[]): string => {
    const how = kinds.map((kind) => DIFFERENCES[kind]).filter((word) => word !== '');
    const both = kinds.includes('complementary') ? ', and may both hold' : '';
    const also = kinds.includes('value') ? ', also in ' : ' in ';
    return `accounts differ${how.length > 0 ? `${also}${list(how, 'and')}` : ''}${both}`;
  },
  contested: 'contested',
  deniedBy: (names: string): string => `denied by ${names}`,
  doubtedBy: (names: string): string => `doubted by ${names}`,
  refutedNote: 'an account is shown to be false',
  correctedFrom: (earlier: string): string => `corrected by the same speaker, who first gave ${earlier}`,
  corrected: 'corrected later by the same speaker',
  giving: (number: number, total: number, kind: 'amount' | 'date' | 'truth' | 'entities' | 'word'): string => {
    const noun = { amount: 'a number', date: 'a date', truth: 'an answer', entities: 'a name', word: 'an answer' }[kind];
    return `${number} of ${count(total, 'document')} ${number === 1 ? 'gives' : 'give'} ${noun}`;
  },
  documentsAgree: (number: number): string => `${count(number, 'document')} say so`.replace(/^1 document say/, '1 document says'),
  documentsOrigins: (documents: number, origins: number, names: string): string => `${count(documents, 'document')}, ${count(origins, 'origin')} (${names})`,
  oneDocument: (publisher: string): string => `1 document (${publisher})`,
  ownAccounts: (number: number): string => `${count(number, 'document')}, each with its own account`,

  aboutEvent: (event: string, main: string): string => `About another event, not ${main}: ${event}.`,
  aboutContext: (context: string, main: string): string => `Not about ${main} itself: ${context}.`,
  subject: (title: string): string => `Subject: ${title}.`,
  silent: (names: string): string => `Silent on this: ${names}.`,
  folded: (documents: number, gists: readonly string[]): string => `${count(documents, 'other document')}: ${gists.join('; ')}.`,
  foldedHere: (number: number, gists: readonly string[]): string => `${count(number, 'other account')}: ${gists.join('; ')}.`,
  othersDiffer: 'Others give another account.',
  footer: (fact: string, base: string): string => `${fact} · base ${base}`,
  footerMany: (facts: number, base: string): string => `${count(facts, 'fact')} · base ${base}`,
  footerNone: (base: string): string => `base ${base}`,

  choicesTitle: 'Several facts fit. Which one do you mean?',
  silentTitle: (publisher: string): string => `${publisher} says nothing on this`,
  silentOthers: 'Other documents do:',
  unknownTitle: 'Not in the base',
  unknownWord: (words: string): string => `Nothing in the base covers ${words}.`,
  unknownPlain: 'Nothing in the base answers this.',
  nearest: 'Nearest questions that it does answer:',
  tryHelp: 'Say “help” to see what there is.',
  missTitle: (command: string): string => `Not in the base for /${command}`,
  missGiven: (option: string, given: string): string => `Nothing in the base fits ${option}: ${given}.`,
  missNothing: (command: string, option: string): string => `Add a value: /${command} ${option}:…`,
  missKnown: (values: string): string => `Values that are there: ${values}.`,
  noSuchCommand: (name: string): string => `There is no command ${name}.`,
  commandsAre: (names: string): string => `Commands: ${names}.`,
  unused: (words: string): string => `This command takes no such words: ${words}.`,

  entityAlso: (name: string, others: string): string => (others === '' ? `${name}.` : `${name}; also written ${others}.`),
  entityPartOf: (names: string): string => `Belongs to: ${names}.`,
  document: (title: string, publisher: string, author?: string): string => `“${title}”, ${publisher}${author === undefined ? '' : ` (${author})`}.`,
  published: (date: string): string => `Dated ${date}.`,
  undated: 'Undated.',
  address: (url: string): string => `Address: ${url}`,
  noAddress: 'No address of it could be verified.',
  citedBy: (facts: number): string => `Cited by ${count(facts, 'fact')}.`,
  alone: (facts: number, questions: string): string => `It alone reports ${count(facts, 'fact')}: ${questions}`,
  aloneNothing: 'Nothing in the base stands in it alone.',
  sourcesTitle: 'The documents behind the base',
  factSourcesTitle: (question: string): string => `Documents behind: ${question}`,
  citeTitle: 'To copy',
  passage: (quote: string): string => `passage: “${quote}”`,

  helpTitle: 'What I know and can do',
  helpKnows: (subject: string): string => `I answer from a record that people have checked: ${subject}`,
  helpSources: (names: string): string => `Its documents: ${names}.`,
  helpHow: 'Ask in your own words, or use a command. Each statement comes with the document and paragraph behind it; where documents differ, each account stands with its own source.',
  helpUnknown: 'When the record has no answer, I say so and name the nearest questions that it does answer. I never guess, and nothing I say is generated.',
  helpCommands: 'Commands',
  helpCommand: (line: string, description: string): string => `${line}: ${description}`,
  helpOptions: (option: string, description: string, values: string): string => `${option}: ${description}${values === '' ? '' : ` (${values})`}`,
  helpExample: (example: string): string => `Example: ${example}`,
  helpTry: 'Try',
  commandHelpTitle: (name: string): string => `/${name}`,
  welcome: (subject: string): string => `Hello. I answer from a checked record on ${subject}. Say “help” to see what there is.`,

  changed: 'The record changed since this answer.',
  factGone: 'This fact is no longer in the record.',
  nothingNear: 'Nothing near it is left.',
  tooFast: 'One moment, please',
  tooFastLine: (seconds: number): string => `You asked several questions in quick succession. Please try again in ${count(seconds, 'second')}.`,
  errorTitle: 'Something went wrong on our side',
  errorLine: (id: string): string => `Your question was fine. The fault is in the log under ${id}; please try again, and give this id to whoever runs the bot if it stays.`,

  actionSources: 'Sources',
  actionCite: 'Cite',

  /** What a platform adds around a reply: buttons, menus, page lines, and what it says to a press of its own. */
  previous: 'Previous',
  next: 'Next',
  share: 'Share here',
  remove: 'Delete',
  close: 'Close',
  /** Above a menu of related facts. */
  related: 'Related questions',
  /** Above a menu of facts that fit equally well. */
  choose: 'Which one do you mean?',
  /** `page` counts from 1; `after` is how many statements the later pages hold. */
  page: (page: number, pages: number, after: number): string => {
    const more = after === 0 ? '' : ` · ${count(after, 'more account')} on the next ${page + 1 === pages ? 'page' : 'pages'}`;
    return `Page ${page} of ${pages}${more}`;
  },
  /** Under a reply that cannot be paged, where `after` more statements did not fit. */
  left: (after: number): string => `${count(after, 'more account does', 'more accounts do')} not fit here. Ask for one fact to see all of it.`,
  notYours: 'Only the person who asked can delete this.',
  /** Where a platform lets moderators delete as well. */
  notYoursToManage: 'Only the person who asked, or someone who may manage messages here, can delete this.',
  outdated: 'This button is from an earlier version. Please ask again.',
  /** A message that holds no words to look up. */
  nothingToCheck: 'This message has no text to check.',
  /** Over the modal that shows what the record says about a message. */
  examineTitle: 'Check against the record',

  /** The page a person opens to start: a search field, buttons, and how else to ask. */
  homeTitle: 'Onrecord',
  homeSearch: 'Search the record',
  homePlaceholder: 'Type a name, a topic or a question',
  homeDisputes: 'Where documents differ',
  homeSources: 'Documents',
  homeHelp: 'How to ask',
  homeHow: (command: string): string => `Write to me under Messages, mention me in a channel, use ${command}, or choose “Check against the record” from a message's menu.`,
  homePrompts: 'You could ask',
};

export type Catalogue = typeof en;

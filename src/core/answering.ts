/**
 * What was asked → Answer: commands through their show, free text through the lookup. Pure; `dispatch.ts` adds manners
 * and errors, `present.ts` the wording.
 */
import type { Answer, Lang } from './answer.ts';
import type { Base } from './base.ts';
import type { Command, Option } from './command.ts';
import { directoryOf } from './directory.ts';
import type { Fact } from './model.ts';
import { parseOptions } from './options.ts';
import type { Target } from './reply.ts';
import { emptyAnswer, showFact } from './shows/answers.ts';
import { choiceNamed, isNamed, plain, sourceNamed } from './shows/named.ts';
import type { ShowInput } from './shows/show.ts';
import { SHOW_FUNCTIONS } from './shows/shows.ts';
import { parseDate } from './dates.ts';
import { hasArabic } from './text/fold.ts';

/** An answer with what is needed to show it again. */
export interface Answered {
  readonly answer: Answer;
  /** Absent for what cannot be asked again by ids, such as an unknown. */
  readonly self?: Target;
  /** The command that answered. */
  readonly command?: Command;
  /** `/x help`, or a command that does not exist: present words these. */
  readonly help?: 'command' | 'no-such-command';
}

/** Most characters of a question that are read; the rest adds nothing but time. */
const QUERY_MAX = 2000;
/** Most characters of an option's value; names and topics are shorter, and a question is cut by the lookup itself. */
const VALUE_MAX = 200;
/** Most characters of a command's name: Discord's own limit. */
const NAME_MAX = 32;
/** Everything invisible that could disturb a terminal or a log: control characters, line breaks included. */
const CONTROL = /\p{Cc}+/gu;
/** Marks that turn the text around them: an echoed word must not reorder the reply. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line of printable text, at most 2000 characters. */
export function cleanQuery(text: string): string {
  return text.slice(0, QUERY_MAX).toWellFormed().replace(CONTROL, ' ').replace(DIRECTION, '').trim();
}

/** Free text; a line that begins with a known command is that command. */
export function answerText(base: Base, text: string, locale?: Lang): Answered {
  const query = cleanQuery(text);
  const slash = /^[/／]([\p{L}\p{M}\p{N}_-]+)(?:\s+(.*))?$/su.exec(query);
  if (slash) return answerLine(base, slash[1] ?? '', slash[2] ?? '', { query, ...(locale ? { locale } : {}) });
  const answer = base.lookup.ask(query);
  return { answer, ...selfOf(answer) };
}

/** A command with its options as they were given, not yet run. */
export interface Asked {
  readonly command: Command;
  readonly options: Readonly<Record<string, string>>;
  /** Words that no option takes. */
  readonly unused: string;
  readonly query: string;
  readonly lang: Lang;
}

/** What was asked, or the answer itself where there is nothing to run. */
export type Read = { readonly kind: 'asked'; readonly asked: Asked } | { readonly kind: 'answered'; readonly answered: Answered };

/** `/name text`, where the options are text. `locale` is the language of the person's client; their own words win over it. */
export function answerLine(base: Base, name: string, text: string, asked: { readonly query?: string; readonly locale?: Lang } = {}): Answered {
  return answerRead(base, readLine(base, name, text, asked));
}

export function answerRead(base: Base, read: Read): Answered {
  return read.kind === 'answered' ? read.answered : runCommand(base, read.asked);
}

export function readLine(base: Base, name: string, text: string, asked: { readonly query?: string; readonly locale?: Lang } = {}): Read {
  const { query = `/${name} ${text}`.trim(), locale = 'en' } = asked;
  const command = commandNamed(base.commands, name);
  const lang: Lang = hasArabic(query) ? 'ar' : locale;
  if (command === undefined) return noSuchCommand(name, query, lang);
  if (isHelpWord(command, text)) return { kind: 'answered', answered: { answer: emptyAnswer('help', query, lang), command, help: 'command' } };
  const { options, unused } = parseOptions(command.options, cleanQuery(text), (option, typed) => holds(base, option, typed));
  return { kind: 'asked', asked: { command, options: bounded(command, options), unused, query, lang } };
}

/** A command whose options came as fields. Unknown names and empty values are dropped. */
export function answerCommand(base: Base, name: string, given: Readonly<Record<string, string>>, lang: Lang): Answered {
  return answerRead(base, readCommand(base, name, given, lang));
}

export function readCommand(base: Base, name: string, given: Readonly<Record<string, string>>, lang: Lang): Read {
  const command = commandNamed(base.commands, name);
  const values = Object.entries(given).map(([key, value]) => [key, cleanQuery(value)] as const);
  const query = `/${name}${values.map(([key, value]) => ` ${key}:${value}`).join('')}`;
  if (command === undefined) return noSuchCommand(name, query, lang);
  const options = Object.fromEntries(values.filter(([key, value]) => value !== '' && command.options.some((option) => option.name === key)));
  return { kind: 'asked', asked: { command, options: bounded(command, options), unused: '', query, lang } };
}

function noSuchCommand(name: string, query: string, lang: Lang): Read {
  return { kind: 'answered', answered: { answer: emptyAnswer('unknown', query, lang, { missing: [`/${name.slice(0, NAME_MAX)}`] }), help: 'no-such-command' } };
}

function bounded({ show }: Command, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const most = show === 'lookup' ? QUERY_MAX : VALUE_MAX;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.slice(0, most).toWellFormed()]));
}

/** One fact, whole. Undefined when the base no longer has it. */
export function answerFact(base: Base, id: string, lang: Lang, also: readonly string[] = []): Answered | undefined {
  const directory = directoryOf(base.knowledge);
  const fact = directory.fact(id);
  if (fact === undefined) return undefined;
  const others = also.map((each) => directory.fact(each)).filter((each) => each !== undefined);
  const facts = [fact, ...others].map((each) => showFact(base.knowledge, each));
  const answer = emptyAnswer('answer', fact.question, lang, { facts, related: relatedTo(base, fact) });
  return { answer, ...selfOf(answer) };
}

/** The facts it names as related. */
export function relatedTo(base: Base, fact: Fact): Fact[] {
  const directory = directoryOf(base.knowledge);
  return fact.seeAlso.map((id) => directory.fact(id)).filter((each) => each !== undefined);
}

/** By name in any case, with or without the slash, or by a localised name. */
export function commandNamed(commands: readonly Command[], name: string): Command | undefined {
  const found = commandNames.get(commands) ?? commands.map((command) => [command.name, ...Object.values(command.names)].map(plain));
  commandNames.set(commands, found);
  const given = plain(name);
  const at = found.findIndex((names) => names.includes(given));
  return commands[at];
}

/** The plain names of each command, in the order of the commands. */
const commandNames = new WeakMap<readonly Command[], readonly (readonly string[])[]>();

function runCommand(base: Base, { command, options, unused, query, lang }: Asked): Answered {
  const input: ShowInput = { base, command, options, query, lang };
  const { answer, options: resolved } = SHOW_FUNCTIONS[command.show](input);
  const whole: Answer = unused === '' ? answer : { ...answer, notes: [...answer.notes, { kind: 'unused', text: unused.slice(0, VALUE_MAX).toWellFormed() }] };
  const again = answer.outcome === 'answer' || answer.outcome === 'silent' || answer.outcome === 'help';
  if (!again || resolved === undefined || command.show === 'lookup') return { answer: whole, command, ...selfOf(whole) };
  return { answer: whole, command, self: { do: 'command', command: command.name, options: resolved } };
}

/** A found answer is shown again by the ids of its facts. */
function selfOf({ outcome, facts }: Answer): { self?: Target } {
  const [first, ...others] = facts;
  if (first === undefined || outcome !== 'answer') return {};
  const also = others.map(({ fact }) => fact.id);
  return { self: { do: 'fact', fact: first.fact.id, ...(also.length > 0 ? { also } : {}) } };
}

/** `/x help` asks about the command, unless an option of it has a value of that name. */
function isHelpWord(command: Command, text: string): boolean {
  const word = text.trim().toLowerCase();
  return (word === 'help' || word === '?' || word === 'مساعدة') && !command.options.some((option) => choiceNamed(option, word));
}

/** Does the option have a value of this name? Topics are tried as what the base names, never as free text. */
export function holds(base: Base, option: Option, typed: string): boolean {
  if (choiceNamed(option, typed)) return true;
  if (option.closed) return false;
  const { subjects } = base.knowledge;
  switch (option.selects) {
    case 'about':
    case 'speaker':
      return base.lookup.entities(typed).length > 0;
    case 'source':
      return sourceNamed(directoryOf(base.knowledge).sources, typed) !== undefined;
    case 'when':
    case 'from':
    case 'to':
      return parseDate(typed, '2000') !== undefined;
    case 'text':
      return subjects.some((subject) => subject.events.some((event) => isNamed(typed, [event.id])));
    default:
      return false;
  }
}

/** Answer → Reply: the one place where answers get their words. Texts come from `catalogue/`; details stand in `present/`. */
import type { Answer, ShownFact } from './answer.ts';
import type { Base } from './base.ts';
import type { Command } from './command.ts';
import type { Action, Part, Reply, Target } from './reply.ts';
import { factParts, line } from './present/fact.ts';
import { commandHelp, generalHelp, noSuchCommand } from './present/help.ts';
import { missParts } from './present/miss.ts';
import { noteParts } from './present/notes.ts';
import { sourceParts } from './present/sources.ts';
import { publisherName, whenText, type Words, wordsFor } from './present/words.ts';

export interface PresentOptions {
  /** The command that answered. */
  readonly command?: Command;
  /** Shows the same again. */
  readonly self?: Target;
  /** The person asked for a command's help, or for a command that does not exist. */
  readonly help?: 'command' | 'no-such-command';
  /** Said before everything else, such as "The record changed since this answer". */
  readonly notices?: readonly string[];
}

/** What an outcome contributes; `present` adds what all replies share. */
export interface Body {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly related?: readonly Action[];
  readonly actions?: readonly Action[];
}

/** Most related facts offered. */
const RELATED_MAX = 5;

export function present(base: Base, answer: Answer, options: PresentOptions = {}): Reply {
  const words = wordsFor(base.knowledge, answer.lang);
  const body = bodyOf(base, words, answer, options);
  const notices = (options.notices ?? []).map((text): Part => ({ kind: 'notice', text }));
  return {
    outcome: answer.outcome,
    lang: answer.lang,
    title: body.title,
    parts: [...notices, ...body.parts, footer(words, base, answer)],
    related: body.related ?? [],
    actions: body.actions ?? [],
    ...(options.self ? { self: options.self } : {}),
    base: base.knowledge.version,
    alwaysPrivate: (options.command?.private ?? false) || answer.outcome === 'help',
  };
}

function bodyOf(base: Base, words: Words, answer: Answer, { command, help }: PresentOptions): Body {
  if (help === 'no-such-command') return noSuchCommand(base, words, answer);
  if (help === 'command' && command) return commandHelp(base, words, command);
  switch (answer.outcome) {
    case 'help':
      return generalHelp(base, words);
    case 'choices':
      return choices(words, answer);
    case 'silent':
      return silent(base, words, answer);
    case 'unknown':
      return unknown(words, answer, command);
    case 'answer':
      return answer.sources.length > 0 ? sourceParts(words, answer) : answered(base, words, answer);
  }
}

/** One fact is the reply; several stand under headings. */
function answered(base: Base, words: Words, answer: Answer): Body {
  const [first] = answer.facts;
  if (answer.heading === undefined && first) {
    const [, ...others] = answer.facts;
    const parts = [...partsOf(base, words, answer, first), ...others.flatMap((each) => [heading(words, each), ...partsOf(base, words, answer, each)])];
    return { title: titleOf(words, first), parts, related: relatedActions(answer), actions: actionsOf(words, first) };
  }
  const groups = answer.facts.flatMap((each, at) => {
    const opens = each.group !== undefined && each.group !== answer.facts[at - 1]?.group;
    const group: Part[] = opens ? [{ kind: 'heading', text: words.texts.foreign(each.group ?? '') }] : [];
    return [...group, heading(words, each), ...partsOf(base, words, answer, each)];
  });
  const actions = first && answer.facts.length === 1 ? actionsOf(words, first) : [];
  return { title: answer.heading ?? '', parts: [...noteParts(words, answer.notes), ...groups], related: relatedActions(answer), actions };
}

function partsOf(base: Base, words: Words, answer: Answer, shown: ShownFact): Part[] {
  return factParts(words, shown, { named: answer.named, nameSubject: base.knowledge.subjects.length > 1 });
}

function titleOf({ texts }: Words, { fact }: ShownFact): string {
  return texts.foreign(fact.question);
}

/** The question, after its time where it is part of a timeline. */
function heading(words: Words, shown: ShownFact): Part {
  const question = titleOf(words, shown);
  return { kind: 'heading', text: shown.when ? `${whenText(words, shown.when)} · ${question}` : question };
}

function choices(words: Words, answer: Answer): Body {
  const parts = answer.facts.map((each, at) => line(`${at + 1}. ${titleOf(words, each)}`));
  const related = answer.facts.map(({ fact }): Action => ({ label: fact.question, target: { do: 'fact', fact: fact.id } }));
  return { title: words.texts.choicesTitle, parts, related };
}

/** The document is silent; what the others say follows. */
function silent(base: Base, words: Words, answer: Answer): Body {
  const { texts } = words;
  const subject = answer.facts[0]?.subject.id ?? '';
  const names = texts.and(answer.named.map((key) => publisherName(words, key, subject)));
  const facts = answer.facts.flatMap((each) => [heading(words, each), ...factParts(words, each, { named: [], nameSubject: base.knowledge.subjects.length > 1 })]);
  return { title: texts.silentTitle(names), parts: [line(texts.silentOthers), ...facts], related: relatedActions(answer) };
}

/** The honest no: what is not covered, and the nearest that is, said to be no more than that. */
function unknown(words: Words, answer: Answer, command: Command | undefined): Body {
  const { texts } = words;
  if (answer.miss && command) {
    const title = answer.miss.given === '' ? texts.commandHelpTitle(command.name) : texts.missTitle(command.name);
    return { title, parts: missParts(words, answer.miss, command) };
  }
  const missing = answer.missing.map((word) => texts.quoted(word));
  const nearest = answer.related.slice(0, RELATED_MAX);
  return {
    title: texts.unknownTitle,
    parts: [
      line(missing.length > 0 ? texts.unknownWord(texts.and(missing)) : texts.unknownPlain),
      line(nearest.length > 0 ? texts.nearest : texts.tryHelp),
      ...nearest.map((fact) => line(`• ${texts.foreign(fact.question)}`)),
    ],
    related: relatedActions(answer),
  };
}

function relatedActions({ related }: Answer): Action[] {
  return related.slice(0, RELATED_MAX).map((fact) => ({ label: fact.question, target: { do: 'fact', fact: fact.id } }));
}

function actionsOf({ texts }: Words, { fact }: ShownFact): Action[] {
  return [
    { label: texts.actionSources, target: { do: 'sources', fact: fact.id } },
    { label: texts.actionCite, target: { do: 'cite', fact: fact.id } },
  ];
}

/** Fact ids where there are few, their number where there are many, and the base version always. */
function footer({ texts }: Words, base: Base, answer: Answer): Part {
  const { version } = base.knowledge;
  const ids = answer.facts.map(({ fact }) => fact.id);
  if (ids.length === 0 || answer.outcome === 'choices') return { kind: 'footer', text: texts.footerNone(version) };
  const text = ids.length <= 2 ? texts.footer(ids.join(', '), version) : texts.footerMany(ids.length, version);
  return { kind: 'footer', text };
}

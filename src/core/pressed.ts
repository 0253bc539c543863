/** A pressed button → Reply, from the running base: also when the button was made from an older one. */
import { answerCommand, type Answered, answerFact } from './answering.ts';
import type { Lang } from './answer.ts';
import type { Base } from './base.ts';
import { catalogue } from './catalogue/index.ts';
import { resolvedValues } from './complete.ts';
import { directoryOf } from './directory.ts';
import type { Fact } from './model.ts';
import type { Body, PresentOptions } from './present.ts';
import { present } from './present.ts';
import { line } from './present/fact.ts';
import { citeParts, factSources } from './present/sources.ts';
import { wordsFor } from './present/words.ts';
import { type PressIndex, resolveTarget, targetWords } from './press-resolve.ts';
import type { Reply, Target } from './reply.ts';
import { remembered } from './reply-cache.ts';
import { stem } from './text/stem.ts';
import { tokens } from './text/tokens.ts';

export interface Pressed {
  readonly target: Target;
  /** Version of the base that the button was made from. */
  readonly madeFrom: string;
  readonly lang: Lang;
}

export function replyToPress(base: Base, { target, madeFrom, lang }: Pressed): Reply {
  const notices = madeFrom === base.knowledge.version ? [] : [catalogue(lang).changed];
  const resolved = resolveTarget(target, pressIndex(base));
  if (resolved === undefined) return gone(base, target, lang, notices);
  const make = (): Reply => replyTo(base, resolved, lang, notices);
  return notices.length === 0 ? remembered(base, lang, resolved, make) : make();
}

function replyTo(base: Base, resolved: Target, lang: Lang, notices: readonly string[]): Reply {
  if (resolved.do === 'command') return presented(base, answerCommand(base, resolved.command, resolved.options, lang), notices);
  const fact = directoryOf(base.knowledge).fact(resolved.fact);
  if (fact === undefined) return gone(base, resolved, lang, notices);
  return replyOnFact(base, resolved.do, fact, { lang, notices, also: resolved.do === 'fact' ? (resolved.also ?? []) : [] });
}

interface OnFact {
  readonly lang: Lang;
  readonly notices: readonly string[];
  readonly also: readonly string[];
}

function replyOnFact(base: Base, what: 'fact' | 'sources' | 'cite', fact: Fact, { lang, notices, also }: OnFact): Reply {
  const words = wordsFor(base.knowledge, lang);
  switch (what) {
    case 'fact': {
      const answered = answerFact(base, fact.id, lang, also);
      return answered ? presented(base, answered, notices) : gone(base, { do: 'fact', fact: fact.id }, lang, notices);
    }
    case 'sources':
      return plainReply(base, lang, factSources(words, fact), { notices, self: { do: 'sources', fact: fact.id } });
    case 'cite':
      return plainReply(base, lang, citeParts(words, fact, base.knowledge.version), { notices, self: { do: 'cite', fact: fact.id } });
  }
}

function presented(base: Base, { answer, command, self, help }: Answered, notices: readonly string[]): Reply {
  return present(base, answer, { ...(command ? { command } : {}), ...(self ? { self } : {}), ...(help ? { help } : {}), notices });
}

/** A reply that answers nothing new: it only tells more of a fact already shown. */
function plainReply(base: Base, lang: Lang, { title, parts }: Body, { notices = [], self }: PresentOptions): Reply {
  return {
    outcome: 'answer',
    lang,
    title,
    parts: [...notices.map((text) => ({ kind: 'notice', text }) as const), ...parts, { kind: 'footer', text: catalogue(lang).footerNone(base.knowledge.version) }],
    related: [],
    actions: [],
    ...(self ? { self } : {}),
    base: base.knowledge.version,
    alwaysPrivate: false,
  };
}

/** What the button named is no longer in the base: says so, and offers the nearest that is. */
function gone(base: Base, target: Target, lang: Lang, notices: readonly string[]): Reply {
  const texts = catalogue(lang);
  const words = targetWords(target);
  const near = nearest(base, words);
  const parts = near.length === 0 ? [line(texts.nothingNear)] : [line(texts.nearest), ...near.map((fact) => line(`• ${texts.foreign(fact.question)}`))];
  const reply = plainReply(base, lang, { title: texts.factGone, parts }, { notices });
  return { ...reply, outcome: 'unknown', related: near.map((fact) => ({ label: fact.question, target: { do: 'fact', fact: fact.id } })) };
}

/** Facts offered in place of one that is gone. */
const NEAREST_MAX = 5;

/** What the lookup finds for the words of the id; else the facts whose question shares most of them. */
function nearest(base: Base, words: string): Fact[] {
  if (words === '') return [];
  const answer = base.lookup.ask(words);
  const found = [...answer.facts.map(({ fact }) => fact), ...answer.related];
  if (found.length > 0) return found.slice(0, NEAREST_MAX);
  const stems = new Set(tokens(words).map(stem));
  const shared = (fact: Fact): number => tokens(fact.question).filter((word) => stems.has(stem(word))).length;
  const ranked = directoryOf(base.knowledge).facts.map((fact) => ({ fact, rank: shared(fact) })).filter(({ rank }) => rank > 0);
  return ranked.sort((a, b) => b.rank - a.rank).slice(0, NEAREST_MAX).map(({ fact }) => fact);
}

const indexes = new WeakMap<Base, PressIndex>();

function pressIndex(base: Base): PressIndex {
  const index = indexes.get(base) ?? createPressIndex(base);
  indexes.set(base, index);
  return index;
}

function createPressIndex(base: Base): PressIndex {
  const directory = directoryOf(base.knowledge);
  return {
    facts: () => directory.facts.map((fact) => fact.id),
    subjects: () => base.knowledge.subjects.map((subject) => subject.id),
    hasFact: (id) => directory.fact(id) !== undefined,
    commands: () => base.commands,
    values: (command, name) => {
      const option = command.options.find((each) => each.name === name);
      return option ? resolvedValues(base, option) : [];
    },
  };
}

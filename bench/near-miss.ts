/**
 * Near-misses: questions that the lookup answers rightly, with one informative word exchanged so that the fact found no
 * longer answers them. A desk that answers these shows a wrong fact as the answer.
 */
import type { Answer } from '../src/core/answer.ts';
import { directoryOf } from '../src/core/directory.ts';
import { createLookup, type LookupEngine } from '../src/core/lookup/lookup.ts';
import { COVERED, type Reader } from '../src/core/lookup/question/question.ts';
import { coverOf } from '../src/core/lookup/ranking/cover.ts';
import { searchWords } from '../src/core/lookup/language/words.ts';
import type { Fact, Knowledge } from '../src/core/model.ts';
import { stem } from '../src/core/text/stem.ts';
import { drawWord, generate, generatedKnowledge, recordText } from './corpus.ts';
import { createExchanger, endingOf, type Exchange, informative } from './exchange.ts';
import { numberOf } from './lookup.ts';
import type { BenchQuestion } from './questions.ts';
import { createRandom, pick } from './random.ts';
import { share } from './stats.ts';

export interface NearMiss extends Exchange {
  readonly asked: string;
  /** Question of the fact that answered before the exchange. */
  readonly target: string;
  readonly answered: boolean;
  /** Answered, and no fact given holds the new word in any form: a wrong fact, shown as the answer. Where one does, it may answer. */
  readonly lacking: boolean;
  /** The facts given after it; empty when none was. */
  readonly given: readonly Pick<Fact, 'id' | 'question'>[];
}

export interface NearMissResult {
  readonly base: 'shipped' | 'generated';
  readonly facts: number;
  /** Questions that have an answer, and the share of them that got it. */
  readonly answerable: number;
  readonly kept: number;
  /** Questions of which no word could be exchanged. */
  readonly skipped: number;
  /** Shares of the near-misses: answered, and answered by facts that lack the new word. */
  readonly answered: number;
  readonly lacking: number;
  readonly nearMisses: number;
  /** Kind of word → how many, and the share answered. */
  readonly byKind: Readonly<Record<string, readonly [count: number, answered: number]>>;
  readonly rows: readonly NearMiss[];
}

/** A fact shown as the answer, alone or as one of several. */
const isAnswered = ({ outcome }: Answer): boolean => outcome === 'answer' || outcome === 'choices';
const factsOf = (answer: Answer): Fact[] => (isAnswered(answer) ? answer.facts.map(({ fact }) => fact) : []);
/** Of an answer with more facts, these are what was asked for. */
const COUNTED = 2;

/** `rounds` near-misses of each question of the base's own that is answered rightly. */
export function nearMissShipped(knowledge: Knowledge, { seed, rounds }: { seed: number; rounds: number }): NearMissResult {
  const lookup = createLookup(knowledge);
  const exchange = createExchanger(knowledge, lookup.reader);
  const { facts } = directoryOf(knowledge);
  const docOf = new Map(facts.map((fact, doc) => [fact, doc]));
  const random = createRandom(seed);
  const answerable = knowledge.subjects.flatMap((subject) => subject.questions.filter((question) => question.facts.length > 0));
  const answers = answerable.map((question) => ({ question, answer: lookup.ask(question.query) }));
  const right = answers.filter(({ question, answer }) => factsOf(answer).slice(0, answer.outcome === 'choices' ? undefined : COUNTED).some((fact) => question.facts.includes(fact.id)));
  const rows = right.flatMap(({ question, answer }) => {
    const docs = factsOf(answer).map((fact) => docOf.get(fact) as number);
    return Array.from({ length: rounds }, () => {
      const exchanged = exchange(random, question.query, docs);
      return exchanged && nearMiss(exchanged, question.query, answer.facts[0]?.fact as Fact, (fact) => docOf.get(fact) as number, lookup);
    });
  });
  const made = rows.filter((row) => row !== undefined);
  return { base: 'shipped', facts: facts.length, answerable: answerable.length, kept: right.length / answerable.length, skipped: rows.length - made.length, ...summary(made) };
}

function nearMiss(exchanged: Exchange, asked: string, target: Fact, docOf: (fact: Fact) => number, { ask, reader }: LookupEngine): NearMiss {
  const answer = ask(exchanged.text);
  const given = factsOf(answer);
  const lacking = isAnswered(answer) && given.every((fact) => isLacking(exchanged.put, docOf(fact), reader));
  return { ...exchanged, asked, target: target.question, answered: isAnswered(answer), lacking, given: given.map(({ id, question }) => ({ id, question })) };
}

const isLacking = (put: string, doc: number, reader: Reader): boolean => informative(put, reader).every((term) => coverOf(term, doc, reader).similarity < COVERED);

function summary(rows: readonly NearMiss[]): Pick<NearMissResult, 'nearMisses' | 'answered' | 'lacking' | 'byKind' | 'rows'> {
  const isAnswered = ({ answered }: NearMiss): boolean => answered;
  const kinds = [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return [kind, [own.length, share(own, isAnswered)] as const] as const;
  });
  return { nearMisses: rows.length, answered: share(rows, isAnswered), lacking: share(rows, ({ lacking }) => lacking), byKind: Object.fromEntries(kinds), rows };
}

/** One word of each keywords question over generated facts exchanged. */
export function nearMissGenerated(size: number, questions: readonly BenchQuestion[], seed: number): NearMissResult {
  const knowledge = generatedKnowledge(size);
  const lookup = createLookup(knowledge);
  const random = createRandom(seed);
  const keywords = questions.filter(({ kind }) => kind === 'keywords');
  const right = keywords.filter(({ text, target }) => factsOf(lookup.ask(text)).some(({ id }) => id === `generated/${target}`));
  const { facts } = directoryOf(knowledge);
  const rows = right.flatMap(({ text, target }) => {
    const exchanged = exchangeGenerated(random, text, target, lookup.reader);
    return exchanged ? [nearMiss(exchanged, text, facts[target] as Fact, ({ id }) => numberOf(id), lookup)] : [];
  });
  return { base: 'generated', facts: size, answerable: keywords.length, kept: right.length / keywords.length, skipped: right.length - rows.length, ...summary(rows) };
}

/** One informative word before the name for another of the same ending that the record does not hold; undefined where there is none. */
export function exchangeGenerated(random: () => number, text: string, target: number, reader: Reader): Exchange | undefined {
  const words = text.split(' ');
  const telling = words.slice(0, -1).filter((word) => informative(word, reader).length > 0);
  if (telling.length === 0) return undefined;
  const out = pick(random, telling);
  const held = new Set([...searchWords(recordText(generate(target))), ...searchWords(generate(target).answer)].map(stem));
  for (;;) {
    const put = drawWord(random);
    if (endingOf(put) !== endingOf(out) || held.has(stem(put)) || informative(put, reader).length === 0) continue;
    return { text: words.with(words.indexOf(out), put).join(' '), out, put, kind: 'word' };
  }
}

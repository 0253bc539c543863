/**
 * Near-misses: questions that the lookup answers rightly, with one informative word exchanged so that the fact found no
 * longer answers them. A desk that answers these shows a wrong fact as the answer.
 */
import type { Answer } from '../src/core/answer.ts';
import { directoryOf } from '../src/core/directory.ts';
import { createLookup, type LookupEngine } from '../src/core/lookup/lookup.ts';
import { wordsAndNames } from '../src/core/lookup/language/documents.ts';
import { COVERED, type Reader } from '../src/core/lookup/question/question.ts';
import { searchWords } from '../src/core/lookup/language/words.ts';
import type { Fact, Knowledge } from '../src/core/model.ts';
import { linesOfBlock } from '../src/core/text/lines.ts';
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
  /** Answered by a fact one of whose phrasings holds everything asked: it may be another question, rightly answered. */
  readonly elsewhere: boolean;
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
  /** Shares of the near-misses: answered, and answered by a fact that none of its own phrasings asks for. */
  readonly answered: number;
  readonly wrong: number;
  readonly nearMisses: number;
  /** Kind of word → how many, and the share answered by such a fact. */
  readonly byKind: Readonly<Record<string, readonly [count: number, wrong: number]>>;
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
      return exchanged && nearMiss(exchanged, question.query, answer.facts[0]?.fact as Fact, lookup);
    });
  });
  const made = rows.filter((row) => row !== undefined);
  return { base: 'shipped', facts: facts.length, answerable: answerable.length, kept: right.length / answerable.length, skipped: rows.length - made.length, ...summary(made) };
}

function nearMiss(exchanged: Exchange, asked: string, target: Fact, lookup: LookupEngine): NearMiss {
  const answer = lookup.ask(exchanged.text);
  return { ...exchanged, asked, target: target.question, answered: isAnswered(answer), elsewhere: factsOf(answer).some((fact) => isAskedFor(exchanged.text, fact, lookup)), given: factsOf(answer).map(({ id, question }) => ({ id, question })) };
}

/** One of the ways of asking for the fact holds every informative word, as such, as a synonym or as a name. */
function isAskedFor(text: string, fact: Fact, { reader }: LookupEngine): boolean {
  const terms = informative(text, reader);
  return [fact.question, ...fact.aliases, ...linesOfBlock(fact.phrasings)].some((phrasing) => {
    const held = new Set<string>();
    wordsAndNames(phrasing, reader, (word) => held.add(word));
    return terms.every((term) => term.readings.some(({ word, similarity }) => similarity >= COVERED && held.has(reader.index.word(word))));
  });
}

const isWrong = (row: NearMiss): boolean => row.answered && !row.elsewhere;

function summary(rows: readonly NearMiss[]): Pick<NearMissResult, 'nearMisses' | 'answered' | 'wrong' | 'byKind' | 'rows'> {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return [kind, [own.length, share(own, isWrong)] as const] as const;
  });
  return { nearMisses: rows.length, answered: share(rows, (row) => row.answered), wrong: share(rows, isWrong), byKind: Object.fromEntries(kinds), rows };
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
    return exchanged ? [nearMiss(exchanged, text, facts[target] as Fact, lookup)] : [];
  });
  return { base: 'generated', facts: size, answerable: keywords.length, kept: right.length / keywords.length, skipped: right.length - rows.length, ...summary(rows.map((row) => ({ ...row, elsewhere: holdsAll(row) }))) };
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

/** A fact given holds every word asked for: it answers the question after all. */
function holdsAll({ text, given }: NearMiss): boolean {
  const asked = searchWords(text).map(stem);
  return given.some(({ id }) => {
    const held = new Set(searchWords(recordText(generate(numberOf(id)))).map(stem));
    return asked.every((word) => held.has(word));
  });
}

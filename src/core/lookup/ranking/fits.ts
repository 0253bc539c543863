/** Whether a ranked fact is an answer at all: everything asked is covered, stands together, and is of the kind wanted. */
import type { Fact } from '../../model.ts';
import { stem } from '../../text/stem.ts';
import { canAnswer } from './answers-kind.ts';
import { COVERED, type Question, type Reader, type Term } from '../question/question.ts';
import { standsTogether } from './cover.ts';
import type { FactWords } from '../phrasing/fact-words.ts';
import type { Ranked } from './rank.ts';
import { searchWords } from '../language/words.ts';

/** A question of soft words alone ("what happened?") must be one of a fact's own phrasings to be answered. */
const SOFT_PHRASE_MIN = 0.8;
/** A question this near to one of the fact's phrasings wants the same, whatever its question word. */
const SAME_PHRASE_MIN = 0.75;
const OTHER_KIND_MIN = { when: 0.75, where: 0.7, why: 0.65, number: 0.75 } as const;
/** A reason is mostly told with what it is the reason of: a why-question near to any phrasing will do. */
const WHY_PHRASE_MIN = 0.7;
/** A fact's own date answers "when" from this nearness on. */
const DATED_MIN = 0.55;
/** A name asked for as such needs a who-phrasing this near: "the name of his father" is not asked by "who is he". */
const NAME_PHRASE_MIN = 0.65;
/** How near a phrasing of the same kind must be. */
const SAME_KIND_MIN = 0.4;
/** A question that joins two things may be answered by two accounts of a fact, any other by one. */
const ACCOUNTS = { joined: 2, single: 1 } as const;

/** Covers everything asked, in whatever kind of answer. */
export function covers(question: Question, ranked: Ranked): boolean {
  return ranked.missing.length === 0 && tellsEnough(question, ranked);
}

/** Each rule by name; all must hold. */
export function fits(question: Question, ranked: Ranked, words: FactWords, reader: Reader): boolean {
  return (
    covers(question, ranked) &&
    wantsThat(question, ranked, words) &&
    namesMeasure(question, words) &&
    givesName(question, ranked, words) &&
    (question.counted === undefined || countsThat(question.counted, ranked, words, reader)) &&
    standsTogether(question.terms, ranked.doc, words, question.joined ? ACCOUNTS.joined : ACCOUNTS.single, reader)
  );
}

/**
 * When, where, why and how many ask for something a fact may lack though it holds every word: one of its phrasings must ask
 * the same, and be near. The other kinds are open.
 */
function wantsThat({ asks }: Question, ranked: Ranked, { kinds }: FactWords): boolean {
  const { fact, phrase, samePhrase, plainPhrase } = ranked;
  if (asks === 'when' || asks === 'where' || asks === 'why' || asks === 'number') {
    return samePhrase >= SAME_KIND_MIN || plainPhrase >= OTHER_KIND_MIN[asks] || (asks === 'why' && phrase >= WHY_PHRASE_MIN) || (asks === 'when' && isDated(fact) && plainPhrase >= DATED_MIN);
  }
  return phrase >= SAME_PHRASE_MIN || canAnswer(asks, fact, kinds);
}

function isDated(fact: Fact): boolean {
  return fact.when !== undefined || fact.statements.some((each) => each.when !== undefined || each.value?.kind === 'date');
}

function tellsEnough(question: Question, each: Ranked): boolean {
  return question.terms.some((term) => !term.soft) || each.phrase >= SOFT_PHRASE_MIN;
}

/** "how old": a fact that somewhere says "old" measures no age; one of its phrasings must ask for it. */
function namesMeasure({ measure }: Question, { said }: FactWords): boolean {
  return measure === undefined || said().includes(` how ${measure} `);
}

/** "name of", "names": the fact asks who, or for a name; "first name": for that very name. */
function givesName({ name }: Question, { fact, phrase }: Ranked, { said }: FactWords): boolean {
  if (name === undefined) return true;
  if (!/^names?$/.test(name)) return said().includes(` ${name} `);
  return (fact.asks === 'who' && phrase >= NAME_PHRASE_MIN) || / (?:name|names|called) /.test(said());
}

/** A number counts what stands this many words behind it. */
const COUNTED_WITHIN = 4;
const A_NUMBER = /^(?:\d+|several|dozens?|hundreds?|no|none)$/;

/** "how many drones": the fact counts drones, not something else. */
function countsThat(counted: Term, { fact }: Ranked, words: FactWords, reader: Reader): boolean {
  const readings = counted.readings.filter((reading) => reading.similarity >= COVERED);
  if (readings.some(({ word }) => words.counted().has(word))) return true;
  const stems = new Set(readings.map((reading) => stem(reader.index.word(reading.word))));
  return fact.statements.some((statement) => {
    const said = searchWords(statement.text);
    return said.some((word, at) => A_NUMBER.test(word) && said.slice(at + 1, at + 1 + COUNTED_WITHIN).some((next) => stems.has(stem(next))));
  });
}

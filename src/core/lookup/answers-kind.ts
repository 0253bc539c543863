/** Does a fact answer this kind of question? A fact that says "who" also says "when" where its statements give a time. */
import type { Asks, Fact, Statement } from '../model.ts';
import { MONTHS } from './english-lexicon.ts';

const NUMBER = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|several|no|none|nobody|one|both|pair)\b/i;
const TIME = new RegExp(`\\b(?:${MONTHS.join('|')}|(?:19|20)\\d\\d|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|morning|weeks?|days?|hours?|later|earlier|after|before|during|since\\b`, 'i');
const REASON = /\b(?:because|since|over|after|in response|retaliat|reason|motive|anger|angry|accus|to |for |due|so that|meant|aim|purpose|prompted|led to|in order)/i;

function some(fact: Fact, test: (statement: Statement) => boolean): boolean {
  return fact.statements.some(test);
}

/** Digits that are no part of a date. */
const DIGITS = /\b\d{1,3}(?:[.,]\d+)?\b(?!\s*(?:january|february|march|april|may|june|july|august|september|october|november|december))/i;

function givesNumber(statement: Statement): boolean {
  return statement.value?.kind === 'number' || statement.value?.kind === 'range' || NUMBER.test(statement.text) || DIGITS.test(statement.text);
}

function givesWho(statement: Statement): boolean {
  return statement.speaker.length > 0 || statement.value?.kind === 'entities';
}

/** Whether the statements hold anything of the kind at all; `false` rules a fact out as the answer. */
export function canAnswer(asks: Asks | undefined, fact: Fact): boolean {
  if (asks === undefined || asks === fact.asks) return true;
  if (asks === 'number') return some(fact, givesNumber);
  if (asks === 'when') return some(fact, (each) => each.value?.kind === 'date' || each.when !== undefined || TIME.test(each.text)) || fact.when !== undefined;
  if (asks === 'why') return some(fact, (each) => REASON.test(each.text));
  if (asks === 'who') return fact.asks === 'what' || some(fact, givesWho);
  return true;
}

/** A question for a name is answered by a fact that says who or what something is. */
export function givesName(fact: Fact): boolean {
  return fact.asks === 'who' || fact.tags.includes('person') || fact.tags.includes('group');
}

/** Pairs of kinds that one fact often serves: "what happened" is told by a who- or how-fact. */
const NEAR: Readonly<Record<string, readonly Asks[]>> = {
  what: ['who', 'how', 'why', 'number', 'yes-no', 'where', 'when'],
  how: ['what', 'number'],
  who: ['what', 'yes-no'],
  'yes-no': ['what', 'who', 'number'],
  why: ['what', 'how'],
  where: ['what'],
  when: ['what'],
  number: ['what'],
};

/** 1 the same kind, 0.5 a near kind or nothing asked, 0.15 another kind it can answer, 0 it cannot. */
export function answersKind(asks: Asks | undefined, fact: Fact): number {
  if (asks === undefined) return 0.5;
  if (asks === fact.asks) return 1;
  if (!canAnswer(asks, fact)) return 0;
  return NEAR[asks]?.includes(fact.asks) ? 0.5 : 0.15;
}

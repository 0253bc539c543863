/** Does a fact answer this kind of question? A fact that says "who" also says "when" where its statements give a time. */
import type { Asks, Fact, Statement } from '../model.ts';
import { MONTHS } from './english-lexicon.ts';

const NUMBER = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|several|no|none|nobody|one|both|pair)\b/i;
const TIME = new RegExp(`\\b(?:${MONTHS.join('|')}|(?:19|20)\\d\\d|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|morning|weeks?|days?|hours?|later|earlier|after|before|during|since\\b`, 'i');
const REASON = /\b(?:because|since|over|after|in response|retaliat|reason|motive|anger|angry|accus|to |for |due|so that|meant|aim|purpose|prompted|led to|in order)/i;

function some(fact: Fact, test: (statement: Statement) => boolean): boolean {
  return fact.statements.some(test);
}

/** Whether the statements hold anything of the kind at all; `false` rules a fact out as the answer. */
export function canAnswer(asks: Asks | undefined, fact: Fact): boolean {
  if (asks === undefined || asks === fact.asks) return true;
  if (asks === 'number') return some(fact, (each) => each.value?.kind === 'number' || each.value?.kind === 'range' || NUMBER.test(each.text));
  if (asks === 'when') return some(fact, (each) => each.value?.kind === 'date' || each.when !== undefined || TIME.test(each.text)) || fact.when !== undefined;
  if (asks === 'why') return some(fact, (each) => REASON.test(each.text));
  return true;
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

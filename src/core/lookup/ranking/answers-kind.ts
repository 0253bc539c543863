/** Does a fact answer this kind of question? Its phrasings tell, and for some kinds its statements. */
import type { Asks, Fact, Statement } from '../../model.ts';

function gives(fact: Fact, test: (statement: Statement) => boolean): boolean {
  return fact.statements.some(test);
}

/**
 * Whether a fact holds anything of the kind wanted; `false` rules it out as the answer. `kinds`: what its phrasings ask.
 * What, how and yes-no are open: any account may answer them. Numbers are looked at in `fits.ts`, with what they count.
 */
export function canAnswer(asks: Asks | undefined, fact: Fact, kinds: ReadonlySet<Asks>): boolean {
  if (asks === undefined || kinds.has(asks)) return true;
  if (asks === 'when') return fact.when !== undefined || gives(fact, (each) => each.value?.kind === 'date' || each.when !== undefined);
  if (asks === 'who') return gives(fact, (each) => each.speaker.length > 0 || each.value?.kind === 'entities');
  return asks !== 'where' && asks !== 'why';
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

/**
 * `said`: entities whose words are asked for ("Ned Price statement"); a fact in which one speaks is of the kind wanted.
 * 1 the same kind, 0.8 one of its phrasings' kinds, 0.5 a near kind or nothing asked, 0.15 another it can answer, 0 it cannot.
 */
export function answersKind(asks: Asks | undefined, fact: Fact, kinds: ReadonlySet<Asks>, said: readonly string[]): number {
  if (said.length > 0 && gives(fact, (each) => each.speaker.some((speaker) => said.includes(speaker)))) return 1;
  if (asks === undefined) return 0.5;
  if (asks === fact.asks) return 1;
  if (kinds.has(asks)) return 0.8;
  if (!canAnswer(asks, fact, kinds)) return 0;
  return NEAR[asks]?.includes(fact.asks) ? 0.5 : 0.15;
}

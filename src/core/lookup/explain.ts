/** `ask --explain`: what each step of a lookup made of the query, as lines of text for an operator. */
import type { Confident } from './confidence/confidence.ts';
import type { Decision } from './confidence/decide.ts';
import { contributions } from './confidence/log-odds.ts';
import type { Question, Reader } from './question/question.ts';
import type { Ranked } from './ranking/rank.ts';
import { WEIGHTS } from './confidence/weights.ts';

const SHOWN_READINGS = 6;
const SHOWN_CANDIDATES = 5;
const two = (number: number): string => number.toFixed(2);

/** Signals that contributed most. */
const SHOWN_SIGNALS = 8;

function signalLine(each: Ranked | Confident): string {
  if (!('signals' in each) || each.signals === undefined) return '';
  const shown = contributions(each.signals, WEIGHTS).slice(0, SHOWN_SIGNALS).map(([name, amount]) => `${name} ${amount > 0 ? '+' : ''}${two(amount)}`);
  return `\n       confidence ${two(each.confidence)}: ${shown.join(', ')}`;
}

export function explanation({ question, ranked, decision }: { question: Question; ranked: readonly (Ranked | Confident)[]; decision: Decision }, reader: Reader): string {
  const terms = question.terms.map((term) => {
    const readings = [...term.readings].sort((a, b) => b.similarity - a.similarity).slice(0, SHOWN_READINGS);
    const shown = readings.map((reading) => `${reader.index.word(reading.word)} ${two(reading.similarity)} ${reading.via}`).join(', ');
    return `  ${term.soft ? 'soft' : 'term'} "${term.typed}" ${term.kind} information ${two(term.idf)}: ${shown || 'nothing in the base'}`;
  });
  const candidates = ranked.slice(0, SHOWN_CANDIDATES).map((each) => {
    const missing = each.missing.length > 0 ? ` missing ${each.missing.map((term) => `"${term.typed}"`).join(' ')}` : '';
    return `  ${two(each.score)} ${each.fact.id}  coverage ${two(each.coverage)} lexical ${two(each.lexical)} phrase ${two(each.phrase)} fuse ${two(each.fuse)} kind ${two(each.kind)}${missing}${signalLine(each)}`;
  });
  return [
    `query "${question.text}" asks ${question.asks ?? 'nothing in particular'}${question.sources.length > 0 ? `, names ${question.sources.join(', ')}` : ''}`,
    ...terms,
    `candidates`,
    ...candidates,
    `outcome ${decision.outcome} (${decision.facts.map(({ fact }) => fact.id).join(', ') || 'none'}), confidence ${two(decision.confidence)}`,
  ].join('\n');
}

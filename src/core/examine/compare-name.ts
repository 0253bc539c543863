/** "Kata'ib Hezbollah carried out the attack" against whom the accounts name, and where against where. */
import type { Directory } from '../directory.ts';
import type { Statement } from '../model.ts';
import type { Term } from '../lookup/question/question.ts';
import type { Comparison } from './compare.ts';
import { type Claim, means } from './claim.ts';
import { fitOf } from './fit.ts';
import { type Frame, saysCore } from './frame.ts';
import { DESCRIBES, ONE_DOER } from './lexicon.ts';
import { type Side, sideOf, type Sides, sort } from './sides.ts';

export function compareName({ claim, frame, context, reader, directory }: Comparison): Sides | undefined {
  const { fact } = frame;
  if ((fact.asks !== 'who' && fact.asks !== 'where') || frame.core.length === 0 || claim.polarity.risks.length > 0 || claim.polarity.denial || claim.quantities.length > 0) return undefined;
  if (!frame.core.every((group) => saysCore(group, claim.all, frame))) return undefined;
  const slots = slotsOf(claim, frame);
  if (slots.length === 0 || slots.some((slot) => isPatient(slot, claim, frame))) return undefined;
  const fitting = fitOf(claim, frame, slots, context, reader);
  const only = fact.asks === 'where' || ONE_DOER.test(fact.question);
  const sides = sort(fact.statements, claim.speakers, directory, (statement) => side(statement, slots, only && slots.length === 1, claim.polarity.negated, directory));
  const unsaid = slots.filter((slot) => !sides.same.some((statement) => names(statement, slot, directory) !== 'other'));
  return { ...sides, fit: fitting, rest: sides.same.length > 0 ? [...fitting.rest, ...unsaid] : fitting.rest };
}

/** Names that answer the question: not those it holds itself, nor its event, nor a description. */
function slotsOf({ terms, words, strangers }: Claim, { named, backdrop }: Frame): Term[] {
  return terms.filter((term) => {
    if (term.kind !== 'name' || strangers.has(term) || means(term, backdrop.ids)) return false;
    const next = words[term.from + term.typed.split(' ').length] ?? '';
    return !term.entities?.some((id) => named.includes(id) || id.startsWith('event:')) && !DESCRIBES.test(next);
  });
}

/** "Kata'ib Hezbollah was attacked": it is done to the one named, unless the verb says that they did it. */
function isPatient(slot: Term, { words }: Claim, { fact }: Frame): boolean {
  if (fact.asks === 'where') return false;
  const behind = words.slice(slot.from).join(' ');
  return /^(?:\S+ ){1,6}?(?:was|were|been|being|is|are) (?:\S+ )?\S+(?:ed|en)\b/.test(behind) && !/\b(?:accused|blamed|suspected|involved|behind|responsible)\b/.test(behind) && !/\bby (?:\S+ ){0,2}$/.test(words.slice(0, slot.from).join(' ').concat(' '));
}

function side(statement: Statement, slots: readonly Term[], only: boolean, negated: boolean, directory: Directory): Side {
  const relations = slots.map((slot) => names(statement, slot, directory));
  const found: Side = relations.includes('named') ? 'same' : only && relations.every((each) => each === 'other') && statement.value?.kind === 'entities' ? 'otherwise' : 'open';
  if (!negated) return found === 'otherwise' && !sideIsFor(statement) ? 'open' : sideOf(statement, found);
  // That others did it does not say that this one did not.
  return found === 'same' ? sideOf(statement, 'otherwise') : 'open';
}

/** A denial of somebody else says nothing about this one. */
function sideIsFor(statement: Statement): boolean {
  return sideOf(statement, 'same') === 'same';
}

/** `named` itself or one of its members · `part` it is a member of what is named · `other` neither. */
function names({ value }: Statement, { entities = [] }: Term, directory: Directory): 'named' | 'part' | 'other' {
  if (value?.kind !== 'entities') return 'part';
  const own = entities.filter((id) => !id.startsWith('event:'));
  const isBody = (id: string): boolean => directory.entity(id)?.kind !== 'government' && directory.entity(id)?.kind !== 'place';
  if (own.some((id) => value.entities.includes(id) || (isBody(id) && value.entities.some((each) => directory.members(id).has(each))))) return 'named';
  return own.some((id) => value.entities.some((each) => directory.members(each).has(id) || directory.members(id).has(each))) ? 'part' : 'other';
}

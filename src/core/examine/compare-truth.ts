/** "He was not injured" against the yes and no of the accounts. */
import type { Statement } from '../model.ts';
import type { Comparison } from './compare.ts';
import { type Claim, isHint, means, turned } from './claim.ts';
import { fitOf } from './fit.ts';
import { type Frame, saysCore } from './frame.ts';
import { type Side, sideOf, type Sides, sort, untold } from './sides.ts';

export function compareTruth(comparison: Comparison): Sides | undefined {
  const { claim, frame, reader } = comparison;
  if (frame.fact.asks !== 'yes-no' || claim.polarity.risks.length > 0 || claim.quantities.some(({ max, nobody }) => max > 0 || (nobody && !frame.anyone))) return undefined;
  const opposite = turned(claim, reader);
  return compareOne(comparison, claim) ?? (opposite && compareOne(comparison, opposite));
}

function compareOne({ frame, context, reader, directory }: Comparison, claim: Claim): Sides | undefined {
  if (frame.core.length === 0 || !frame.core.every((group) => saysCore(group, claim.all, frame))) return undefined;
  if (frame.soft.length > 0 && !claim.all.some(isHint) && !frame.soft.some((term) => saysCore([term], claim.all, frame))) return undefined;
  const fitting = fitOf(claim, frame, [], context, reader);
  const claimed = claim.polarity.negated === frame.denies;
  const denial = claim.polarity.denial && !frame.denies;
  const speakers = denial ? { entities: denierOf(claim), sources: claim.speakers.sources } : claim.speakers;
  const sides = sort(frame.fact.statements, speakers, directory, (statement, i) => (isAbout(i, claim, frame) ? side(statement, claimed) : 'open'));
  if (denial && (sides.misattributed || sides.same.length === 0)) return undefined;
  const spoken = denial ? fitting.rest.filter((term) => !/^den(?:y|ie)/.test(term.typed)) : fitting.rest;
  return { ...sides, fit: { ...fitting, rest: spoken }, rest: untold(spoken, sides.same, frame) };
}

/** Where the question names several ("India and Turkey"), an account tells of those it names. */
function isAbout(index: number, { terms }: Claim, { core, words }: Frame): boolean {
  const several = core.filter((group) => group.length > 1 && group.every(({ kind }) => kind === 'name')).flat();
  const named = terms.filter((term) => several.some(({ entities }) => entities?.some((id) => term.entities?.includes(id))));
  return named.length === 0 || named.some((term) => means(term, words.statements()[index] ?? new Set()));
}

function side(statement: Statement, claimed: boolean): Side {
  if (statement.value?.kind !== 'truth') return 'open';
  return sideOf(statement, statement.value.truth === claimed ? 'same' : 'otherwise');
}

/** Who denies: the first name of the clause. */
function denierOf({ terms, speakers }: Claim): readonly string[] {
  const first = terms.find((term) => term.kind === 'name' && !term.entities?.some((id) => id.startsWith('event:')));
  return [...(first?.entities ?? []), ...speakers.entities];
}

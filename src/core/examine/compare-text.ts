/** A claim against the sentence of one account: everything it says must stand there, and be most of what stands there. */
import type { Statement } from '../model.ts';
import type { Reader, Term } from '../lookup/question/question.ts';
import { stem } from '../text/stem.ts';
import { accountOf } from './account.ts';
import type { Comparison } from './compare.ts';
import { type Claim, means } from './claim.ts';
import { fits } from './days.ts';
import { fitOf } from './fit.ts';
import { areJoined, type Frame } from './frame.ts';
import { denies } from './polarity.ts';
import type { Quantity } from './quantities.ts';
import { isCurrent, type Side, type Sides, sort } from './sides.ts';

/** Not at that time, perhaps at another. */
const TIMED = /^(?:before|after|until|till|yet|during|since|then|later|earlier|immediately|first|ever|again|قبل|بعد)$/;
/** The account itself tells what might be. */
const UNREAL = /^(?:if|would|could|might|may|should|wanted|wants|suppose|supposed|unlikely|likely|possibly|probably)$/;
/** Share of what the account tells beyond its question and event that the claim must tell too. */
const TOLD_MIN = 0.4;
/** Fewer terms of one's own say too little to be recognised. */
const TERMS_MIN = 2;

export function compareText({ claim, frame, context, reader, directory }: Comparison): Sides | undefined {
  const telling = claim.terms;
  // Words of another script reach the account through a dictionary: too loose to compare sentences.
  const foreign = telling.some((term) => term.kind !== 'name' && !/^[\p{Script=Latin}\p{N} ]+$/u.test(term.typed));
  // Names alone assert nothing.
  const verbless = telling.every((term) => term.kind === 'name');
  if (telling.length < TERMS_MIN || verbless || claim.unclear || claim.long || foreign) return undefined;
  const sides = sort(frame.fact.statements, claim.speakers, directory, (statement, i) => sideOfText({ claim, telling, statement, words: frame.words.statements()[i] ?? new Set(), frame, reader }));
  if (sides.same.filter(isCurrent).length === 0 && sides.otherwise.length === 0) return undefined;
  return { ...sides, fit: { ...fitOf(claim, frame, [], context, reader), rest: [], strange: false }, rest: [] };
}

interface Telling {
  readonly claim: Claim;
  readonly telling: readonly Term[];
  readonly statement: Statement;
  readonly words: ReadonlySet<number>;
  readonly frame: Frame;
  readonly reader: Reader;
}

function sideOfText(given: Telling): Side {
  const { claim, telling, statement, words, frame, reader } = given;
  // A name must stand in the account or its question: that people ask with it says nothing.
  const asked = frame.named.filter((id) => !id.startsWith('event:'));
  const named = (term: Term): boolean => term.kind !== 'name' || means(term, words) || means(term, frame.backdrop.ids) || (asked.length === 1 && (term.entities?.some((id) => asked.includes(id)) ?? false));
  if (!telling.every((term) => (means(term, words) || means(term, frame.asked)) && named(term)) || !tellsEnough(claim.all, telling, words, frame, reader)) return 'open';
  const account = accountOf(statement);
  if (!sameRisks(claim, account.words) || !sameOrder(claim, telling, words, account.words) || !sameTime(given) || !sameQuantities(claim.quantities, account.quantities)) return 'open';
  if (account.denies === denies(claim.words)) return 'same';
  return contradicts(given) ? 'otherwise' : 'open';
}

/** "Iran never condemned it" against "Iran condemned it": one plain denial of everything that a plain account says. */
function contradicts({ claim, telling, statement, words, frame }: Telling): boolean {
  const { negated, denial, risks } = claim.polarity;
  const namesAll = [...frame.named.filter((id) => !id.startsWith('event:')), ...statement.speaker].every((id) => telling.some((term) => term.entities?.includes(id)));
  if (!namesAll) return false;
  const plain = negated && !denial && risks.length === 0 && claim.quantities.length === 0 && claim.days.length === 0 && !claim.words.some((word) => TIMED.test(word));
  return plain && statement.stance === 'says' && isCurrent(statement) && telling.every((term) => means(term, words) || isEvent(term));
}

/** The days of the claim are days of the account. */
function sameTime({ claim, statement, frame }: Telling): boolean {
  const spans = [statement.when ?? frame.fact.when, frame.subject.events.find(({ id }) => id === frame.fact.event)?.when];
  const dates = spans.flatMap((each) => (each?.from === undefined ? [] : [each.from]));
  const { days } = accountOf(statement);
  return claim.days.every((day) => dates.some((date) => fits(day, date)) || days.some((other) => JSON.stringify(other) === JSON.stringify(day)));
}

/** The name of an event, which every account of it is about. */
function isEvent({ entities }: Term): boolean {
  return entities?.some((id) => id.startsWith('event:')) ?? false;
}

/** The claim tells a good part of what the account adds; where it adds nothing, the account itself must hold every word. */
function tellsEnough(all: readonly Term[], telling: readonly Term[], words: ReadonlySet<number>, { asked, backdrop }: Frame, { index }: Reader): boolean {
  const weigh = (id: number): number => index.idf([{ word: id, similarity: 1, via: 'exact' }]);
  const added = [...words].filter((id) => !backdrop.ids.has(id) && !asked.has(id));
  const met = added.filter((id) => all.some((term) => term.readings.some(({ word }) => word === id)));
  const sum = (ids: readonly number[]): number => ids.reduce((total, id) => total + weigh(id), 0);
  if (met.length === 0) {
    const own = telling.filter((term) => !means(term, backdrop.ids));
    const enough = own.length >= TERMS_MIN || telling.length > TERMS_MIN;
    return enough && telling.every((term) => means(term, words) || isEvent(term)) && sum([...words].filter((id) => all.some((term) => term.readings.some(({ word }) => word === id)))) >= TOLD_MIN * sum([...words]);
  }
  return sum(met) >= TOLD_MIN * sum(added);
}

/** "Likely", "fabricated", "failed": what makes a claim uncertain must make the account so too, and what might be is not told of what is. */
function sameRisks({ polarity, words }: Claim, said: readonly string[]): boolean {
  const stems = new Set(said.map(stem));
  const unreal = said.some((word) => UNREAL.test(word)) && !words.some((word) => UNREAL.test(word));
  return !unreal && polarity.risks.every((risk) => stems.has(stem(risk)));
}

/** Two names in the order of the account: "Sadr condemned Iran" is not "Iran condemned Sadr"; "Iran and Sadr" has no order. */
function sameOrder({ words }: Claim, telling: readonly Term[], told: ReadonlySet<number>, said: readonly string[]): boolean {
  const names = telling.filter((term) => term.kind === 'name' && means(term, told) && !isEvent(term));
  const placeOf = ({ typed }: Term): number => Math.min(...typed.split(' ').map((word) => said.indexOf(word)).filter((at) => at >= 0));
  return names.every((name, i) => {
    const before = names[i - 1];
    if (before === undefined || areJoined(before, name, words)) return true;
    const [first, second] = [placeOf(before), placeOf(name)];
    return !Number.isFinite(first) || !Number.isFinite(second) || first <= second;
  });
}

/** Every number of the claim is one of the account's. */
function sameQuantities(claimed: readonly Quantity[], told: readonly Quantity[]): boolean {
  return claimed.every((quantity) => told.some(({ min, max }) => min >= quantity.min && max <= quantity.max));
}

/** A fact made ready for comparison: what its question asks beyond its event, what it counts, and the words it may be told in. */
import { agreementOf } from '../agreement.ts';
import type { Directory } from '../directory.ts';
import type { Fact, Subject } from '../model.ts';
import { type Reader, readQuestion, type Term } from '../lookup/question/question.ts';
import type { FactWords, PhraseBook } from '../lookup/phrasing/fact-words.ts';
import { searchWords } from '../lookup/language/words.ts';
import type { Backdrop, BackdropOf } from './backdrop.ts';
import { isHint, means, meantBy } from './claim.ts';
import { denies } from './polarity.ts';

export interface Frame {
  readonly doc: number;
  readonly fact: Fact;
  readonly subject: Subject;
  readonly backdrop: Backdrop;
  readonly words: FactWords;
  /** Everything the question may be put in: its phrasings, what it is about, its event. */
  readonly asked: ReadonlySet<number>;
  /** Informative terms of the question that its event does not say. Names joined by "and" count as one. */
  readonly core: readonly (readonly Term[])[];
  /** What a "how many" counts; `anybody` for people in general. */
  readonly counts: Term | 'anybody' | undefined;
  /** The question asks whether anyone did: any name may stand there. */
  readonly anyone: boolean;
  /** Phrasings in the question that only hint: "used in the attack". */
  readonly hints: readonly Term[];
  /** The question itself denies ("Did they deny …"). */
  readonly denies: boolean;
  /** The words inside a phrase of the core. */
  readonly inner: ReadonlyMap<Term, readonly Term[]>;
  /** The question's verb says little by itself ("involved"): these words or a phrasing of it must be said. Empty where the core has a verb. */
  readonly soft: readonly Term[];
  /** More is asked behind it ("and by whom"): a statement may answer only that. */
  readonly compound: boolean;
  /** Entity ids named in the question, in order. */
  readonly named: readonly string[];
  readonly disputed: boolean;
}

const WH_NOUN = /^(?:which|what)$/;
const VERB = /^(?:was|were|is|are|did|do|does|has|have|had|can|could|there)$/;
const PREPOSITION = /^(?:in|on|at|from|to|for|by|near|with|during|against)$/;
const PEOPLE = /^(?:died|were|was|got|killed|injured|people|persons?|victims?|lives|casualties|dead|men|man)$/;
const ANYONE = /\b(?:anyone|anybody|any (?:group|party|parties|organi[sz]ation|side)|someone|somebody)\b/i;
/** Frames kept; beyond it the oldest go, so that a million facts do not all stay. */
const FRAMES_MAX = 2048;

/** Makes frames when they are first needed. */
export function createFrames(reader: Reader, phrases: PhraseBook, directory: Directory, backdropOf: BackdropOf): (doc: number) => Frame {
  const known = new Map<number, Frame>();
  return (doc) => {
    const found = known.get(doc);
    if (found) return found;
    const fact = directory.facts[doc] as Fact;
    const subject = directory.subject(fact.subject);
    const frame = frameOf(doc, fact, subject, backdropOf(subject, fact.event), phrases(doc, fact), reader);
    if (known.size >= FRAMES_MAX) known.delete(known.keys().next().value as number);
    known.set(doc, frame);
    return frame;
  };
}

function frameOf(doc: number, fact: Fact, subject: Subject, backdrop: Backdrop, words: FactWords, reader: Reader): Frame {
  const asked = firstPart(fact.question);
  const question = readQuestion(asked, reader);
  const all = searchWords(asked);
  const counts = fact.asks === 'number' ? countedBy(all, question.terms) : undefined;
  const slot = fact.asks === 'who' || fact.asks === 'where' ? slotEnd(all) : 0;
  const hints = question.terms.filter(isHint);
  const isTelling = (term: Term): boolean => !term.soft && term.from >= slot && !/^\d+$/.test(term.typed) && term !== counts && !isBackdrop(term, backdrop) && !hints.some((hint) => isInside(term, hint));
  // What is counted tells which number is meant; "used in the attack" adds nothing to it.
  const telling = [...hints.filter((hint) => hint.from >= slot && typeof counts !== 'object'), ...question.terms.filter(isTelling)];
  // "Was he a former prime minister": where only soft words are left, these are what is asked.
  const soft = question.terms.filter((term) => term.soft && term.kind === 'word' && !isBackdrop(term, backdrop));
  const named = question.terms.flatMap((term) => term.entities?.slice(0, 1) ?? []);
  return {
    doc,
    fact,
    subject,
    backdrop,
    words,
    asked: new Set([...words.asked, ...backdrop.ids]),
    core: grouped(telling.length === 0 && fact.asks === 'yes-no' ? soft : telling, all),
    hints,
    inner: new Map(telling.filter((term) => term.kind === 'phrase' && !isHint(term)).map((phrase) => [phrase, question.terms.filter((term) => term.kind === 'word' && phrase.typed.split(' ').includes(term.typed))])),
    soft: telling.every(({ kind }) => kind === 'name') ? soft : [],
    counts,
    anyone: ANYONE.test(asked),
    denies: denies(all),
    compound: asked !== fact.question,
    named,
    disputed: agreementOf(fact).disputed,
  };
}

const SECOND_PART = /,?\s+(?:and|or)\s+(?=(?:who|whom|what|when|where|why|how|by|with|in|on|under|from|for|does|did|is|was|were|had|has|so|to)\b)|,\s+(?=(?:who|whom|what|when|where|why|how|by|with|on|from|so)\b)/iu;

/** "How many were injured, and who was hurt?": what is asked first. */
function firstPart(question: string): string {
  const at = SECOND_PART.exec(question)?.index ?? -1;
  return at > 0 ? question.slice(0, at) : question;
}

/** The word is part of the phrasing. */
function isInside(term: Term, hint: Term): boolean {
  return term.kind === 'word' && term.from >= hint.from && hint.typed.split(' ').includes(term.typed);
}

/** The event says it already. A phrase counts by the words it is made of. */
function isBackdrop(term: Term, { ids }: Backdrop): boolean {
  if (term.kind === 'phrase') return term.readings.filter(({ via }) => via === 'exact' || via === 'form').length > 0 && term.readings.every(({ word, via }) => (via !== 'exact' && via !== 'form') || ids.has(word));
  return term.readings.some(({ word, via }) => via !== 'meaning' && ids.has(word));
}

/** "Which militias did …": the noun behind "which" is what is asked for, not what must be said. */
function slotEnd(words: readonly string[]): number {
  if (!WH_NOUN.test(words[0] ?? '')) return 0;
  return Math.max(0, words.findIndex((word) => VERB.test(word)));
}

/** "How many of the guards were": the last term before the verb or preposition; without a verb the first one. */
function countedBy(words: readonly string[], terms: readonly Term[]): Term | 'anybody' | undefined {
  const many = words.indexOf('many');
  if (many < 0) return undefined;
  if (PEOPLE.test(words[many + 1] ?? '')) return 'anybody';
  const verb = words.findIndex((word, i) => i > many && VERB.test(word));
  const preposition = words.findIndex((word, i) => i > many + 1 && PREPOSITION.test(word));
  const end = Math.min(verb < 0 ? words.length : verb, preposition < 0 ? words.length : preposition);
  const between = terms.filter((term) => term.from > many && term.from < end && (!term.soft || term.kind === 'name'));
  return verb < 0 && preposition < 0 ? between[0] : between.at(-1);
}

/** What only "and" joins is one ("killed and injured", two names): what is said of both may be said of either. */
function grouped(terms: readonly Term[], words: readonly string[]): Term[][] {
  const groups: Term[][] = [];
  for (const term of terms) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && (areJoined(before, term, words) || (before.kind === 'word' && term.kind === 'word' && term.from === before.from + 2 && words[before.from + 1] === 'and'))) last.push(term);
    else groups.push([term]);
  }
  return groups;
}

/** Two names with only "and", "or" or a comma between them. */
export function areJoined(a: Term, b: Term, words: readonly string[]): boolean {
  if (a.kind !== 'name' || b.kind !== 'name' || b.from <= a.from) return false;
  const between = words.slice(a.from, b.from).filter((word) => !a.typed.split(' ').includes(word));
  return between.every((word) => /^(?:and|or|as|of|well|al|ahl|the|both|with|together|plus|و)$/.test(word));
}

/** `surely`: a word of the event says only the event. `loosely`: it may also mean what it is a synonym of ("struck" for "hit"). */
export type Saying = 'surely' | 'loosely';

/** Do the terms of a claim say one of what a group of the question's core asks? */
export function saysCore(group: readonly Term[], terms: readonly Term[], frame: Frame, saying: Saying = 'surely'): boolean {
  return group.some((asked) => {
    const entity = asked.entities?.[0];
    const ids = idsOf(asked, frame, saying);
    if (entity !== undefined) return terms.some((term) => term.entities?.includes(entity) || (term.kind !== 'name' && means(term, ids)));
    return saysPhrase(asked, terms, frame) || terms.some((term) => saysWord(asked, term, ids, frame, saying));
  });
}

function idsOf(asked: Term, { backdrop }: Frame, saying: Saying): ReadonlySet<number> {
  return new Set(meantBy(asked).filter((word) => saying === 'loosely' || !backdrop.ids.has(word)));
}

/** One word of another language may stand for a whole phrase. */
function saysPhrase(asked: Term, terms: readonly Term[], { inner }: Frame): boolean {
  const parts = (inner.get(asked) ?? []).map(({ readings }) => new Set(readings.filter(({ via }) => via !== 'meaning').map(({ word }) => word)));
  return parts.length > 1 && terms.some((term) => parts.every((ids) => means(term, ids)));
}

function saysWord(asked: Term, term: Term, ids: ReadonlySet<number>, { backdrop }: Frame, saying: Saying): boolean {
  // "Claimed responsibility" is no way of saying "was responsible".
  if (term.kind === 'phrase' && isHint(asked) !== isHint(term)) return false;
  const own = term.readings.filter(({ via }) => via !== 'meaning').map(({ word }) => word);
  const saysEvent = saying === 'surely' && term.kind !== 'phrase' && own.some((word) => backdrop.ids.has(word));
  return saysEvent ? own.some((word) => ids.has(word)) : means(term, ids);
}

/**
 * Free text in, Answer out. The way of a query: clean → read (question.ts) → candidates (search) → rank (rank.ts) →
 * decide (decide.ts) → narrow to the documents named.
 */
import { agreementOf } from '../agreement.ts';
import type { Answer, ShownFact } from '../answer.ts';
import { directoryOf } from '../directory.ts';
import type { Entity, EntityKind, Fact, Knowledge, Statement } from '../model.ts';
import { hasArabic } from '../text/fold.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { tokens } from '../text/tokens.ts';
import { clean, QUERY_MAX } from './language/clean.ts';
import { type Confident, withConfidence } from './confidence/confidence.ts';
import { decide, decideStrictly } from './confidence/decide.ts';
import { HELP_MESSAGE } from './language/english-lexicon.ts';
import type { TextRead } from './language/documents.ts';
import { draw } from './ranking/draw.ts';
import { entitiesCalled } from './entity-names.ts';
import { explanation } from './explain.ts';
import { withoutAsides } from './question/asides.ts';
import { splitQuestion } from './question/split.ts';
import { steers } from './question/steering.ts';
import type { Lookup, LookupOptions } from './port.ts';
import { type Question, type Reader, readQuestion } from './question/question.ts';
import { createPhraseBook, type PhraseBook } from './phrasing/fact-words.ts';
import { byOneFact, type Found, findParts } from './parts.ts';
import { buildPhrasingRows, type PhrasingRows } from './phrasing/phrasing-rows.ts';
import { rank, type Ranked } from './ranking/rank.ts';
import { createReader, lexiconOf, type SavedLexicon } from './reader.ts';
import { buildVoteTable, type VoteTable } from './phrasing/vote-table.ts';
import { createVotes } from './phrasing/votes.ts';

/** What was built from the same Knowledge before; what is missing is built. */
export interface Saved {
  readonly index?: SearchIndex | undefined;
  readonly lexicon?: SavedLexicon | undefined;
  readonly rows?: PhrasingRows | undefined;
  readonly votes?: VoteTable | undefined;
}

/** A lookup with what only its builders need: its index, to save, its ranking, to measure, and how it reads, to examine messages. */
export interface LookupEngine extends Lookup {
  readonly index: SearchIndex;
  readonly reader: Reader;
  readonly phrases: PhraseBook;
  readonly rows: PhrasingRows;
  readonly votes: VoteTable;
  /** What to keep beside the index, so that the names and words of the base need not be read again. */
  readonly lexicon: SavedLexicon;
  /** A query taken as one question, with its candidates, best first, whatever would be answered. */
  weigh(query: string): Weighed;
}

export interface Weighed {
  readonly question: Question;
  readonly ranked: readonly (Ranked | Confident)[];
}

/** Builds the index over the Knowledge (about a millisecond for ten facts), unless a saved one of it is given, and answers from it. */
export function createLookup(knowledge: Knowledge, saved: Saved = {}): LookupEngine {
  const facts = directoryOf(knowledge).facts;
  const known = new Map<string, TextRead>();
  const reader = createReader(knowledge, facts, saved, known);
  const building = { ...reader, known };
  const rows = saved.rows ?? buildPhrasingRows(facts, building);
  const phrases = createPhraseBook(reader, rows);
  const table = saved.votes ?? buildVoteTable(facts, building);
  const votes = createVotes(table);
  const findOne = (query: string, options: LookupOptions): Found => {
    const question = readQuestion(query, reader);
    const tally = votes(question.features());
    const ranked = rank(question, draw(question, { facts, reader, tally }, options), facts, reader, phrases);
    if (tally === undefined) return { question, ranked, decision: decideStrictly(question, ranked, reader, phrases) };
    const confident = withConfidence(question, ranked, tally, reader, phrases);
    return { question, ranked: confident, decision: decide(question, confident) };
  };
  const findAll = (query: string, options: LookupOptions): Found => {
    const whole = findOne(query, options);
    const parts = splitQuestion(whole.question.text);
    if (parts.length < 2) return whole;
    // A fact that covers the whole is what is asked; two that cover a part each come after it.
    return byOneFact(whole, reader) ?? findParts(parts, (part) => findOne(part, options)) ?? whole;
  };
  const narrows = (part: string): boolean => YEAR.test(part) || readQuestion(part, reader).terms.some(({ kind }) => kind === 'name');
  const find = (query: string, options: LookupOptions = {}): Found => {
    const found = findAll(query, options);
    if (found.decision.outcome !== 'unknown') return found;
    const rest = withoutAsides(found.question.text, narrows);
    const again = rest === undefined ? found : findAll(rest, options);
    return again.decision.outcome === 'unknown' ? found : again;
  };
  return {
    ask: (query, options) => {
      if (isHelp(query)) return plainAnswer('help', query);
      return steers(query.slice(0, QUERY_MAX)) ? plainAnswer('unknown', query) : answerOf(find(query, options), knowledge);
    },
    explain: (query) => explanation(find(query), reader),
    entities: (typed, kinds) => entitiesNamed(typed, kinds, knowledge, reader),
    index: reader.index,
    reader,
    phrases,
    rows,
    votes: table,
    lexicon: lexiconOf(reader),
    weigh: (query) => {
      const { question, ranked } = findOne(query, {});
      return { question, ranked };
    },
  };
}

const YEAR = /\b[12]\d{3}\b/;

function isHelp(query: string): boolean {
  const plain = tokens(clean(query)).join(' ');
  return plain !== '' && plain.length < 80 && HELP_MESSAGE.test(plain);
}

const NOTHING = { facts: [], named: [], missing: [], related: [], notes: [], sources: [] } as const;

/** An answer without facts: help, or nothing to look up. */
function plainAnswer(outcome: 'help' | 'unknown', query: string): Answer {
  const text = clean(query);
  return { ...NOTHING, outcome, query: text, lang: hasArabic(text) ? 'ar' : 'en', confidence: outcome === 'help' ? 1 : 0 };
}

function answerOf({ question, decision }: Found, knowledge: Knowledge): Answer {
  const shown = decision.facts.map(({ fact }) => shownFact(fact, question.sources, decision.outcome === 'silent', knowledge));
  return {
    ...NOTHING,
    outcome: decision.outcome,
    query: question.text,
    lang: question.lang,
    confidence: Math.max(0, Math.min(1, decision.confidence)),
    facts: shown,
    named: question.sources,
    missing: decision.missing.map((term) => term.typed),
    related: decision.related.map(({ fact }) => fact),
  };
}

/** Named sources keep the statements that cite them and fold the others; a silent fact shows the other documents' statements. */
function shownFact(fact: Fact, sources: readonly string[], silent: boolean, knowledge: Knowledge): ShownFact {
  const cites = (statement: Statement): boolean => statement.citations.some((citation) => sources.includes(citation.source));
  const narrowed = sources.length > 0 && !silent && fact.statements.some(cites);
  return {
    fact,
    subject: directoryOf(knowledge).subject(fact.subject),
    agreement: agreementOf(fact),
    statements: narrowed ? fact.statements.filter(cites) : fact.statements,
    folded: narrowed ? fact.statements.filter((statement) => !cites(statement)) : [],
  };
}

/** Entities whose name `typed` is, in any spelling, best first. A name exactly as the base writes it is not looked for further. */
function entitiesNamed(typed: string, kinds: readonly EntityKind[] | undefined, knowledge: Knowledge, reader: Reader): Entity[] {
  const fits = (entity: Entity): boolean => !kinds || kinds.includes(entity.kind);
  const exact = entitiesCalled(typed, knowledge).filter(fits);
  if (exact.length > 0) return exact;
  const question = readQuestion(typed, reader);
  if (question.terms.some((term) => term.kind !== 'name' && !term.soft)) return [];
  const ids = new Set(question.terms.flatMap((term) => term.entities ?? []));
  const entities = knowledge.subjects.flatMap((subject) => subject.entities);
  return [...ids].flatMap((id) => entities.filter((entity) => entity.id === id)).filter(fits);
}

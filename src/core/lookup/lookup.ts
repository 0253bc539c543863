/**
 * Free text in, Answer out. The way of a query: clean → read (question.ts) → candidates (search) → rank (rank.ts) →
 * decide (decide.ts) → narrow to the documents named.
 */
import { agreementOf } from '../agreement.ts';
import type { Answer, ShownFact } from '../answer.ts';
import { directoryOf } from '../directory.ts';
import type { Entity, EntityKind, Fact, Knowledge, Statement } from '../model.ts';
import type { Candidate } from '../search/candidates.ts';
import { buildSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { hasArabic } from '../text/fold.ts';
import { tokens } from '../text/tokens.ts';
import { type Alias, aliasWords, buildAliasBook, openAliasBook } from './aliases.ts';
import { clean, QUERY_MAX } from './clean.ts';
import { informationOf } from './cover.ts';
import { type Decision, decide } from './decide.ts';
import { createDocuments, eventName, type Lexicon } from './documents.ts';
import { HELP_MESSAGE, SOFT, STOP } from './english-lexicon.ts';
import { entitiesCalled } from './entity-names.ts';
import { explanation } from './explain.ts';
import { splitQuestion } from './split.ts';
import { steers } from './steering.ts';
import type { Lookup, LookupOptions } from './port.ts';
import { type Question, type Reader, readQuestion, SOFT_SHARE } from './question.ts';
import { createSynonymIds } from './synonyms.ts';
import { createPhraseBook, type PhraseBook } from './fact-words.ts';
import { buildPhrasingRows, type PhrasingRows } from './phrasing-rows.ts';
import { CANDIDATES, rank, type Ranked } from './rank.ts';
import { createThesaurus, openThesaurus, type ThesaurusData } from './thesaurus.ts';
import { isStop } from './words.ts';

/** With a filter, more candidates are drawn, since many will be filtered out. */
const CANDIDATES_WITHIN = 256;

/** Nearness to one of its phrasings from which a fact answers a question of two parts whole. */
const WHOLE_MIN = 0.8;
/** Information, in multiples of what singles out one fact of the base, from which it is no chance that a fact holds all of it. */
const WHOLE_EVIDENCE = 2;

interface Found {
  readonly question: Question;
  readonly ranked: readonly Ranked[];
  readonly decision: Decision;
}

/** The words and names of a base, prepared: plain data. */
export interface SavedLexicon {
  readonly thesaurus: ThesaurusData;
  readonly names: readonly Alias[];
  readonly sourceNames: readonly Alias[];
}

/** What was built from the same Knowledge before; what is missing is built. */
export interface Saved {
  readonly index?: SearchIndex | undefined;
  readonly lexicon?: SavedLexicon | undefined;
  readonly rows?: PhrasingRows | undefined;
}

/** A lookup with what only its builders need: its index, to save, its ranking, to measure, and how it reads, to examine messages. */
export interface LookupEngine extends Lookup {
  readonly index: SearchIndex;
  readonly reader: Reader;
  readonly phrases: PhraseBook;
  readonly rows: PhrasingRows;
  /** What to keep beside the index, so that the names and words of the base need not be read again. */
  readonly lexicon: SavedLexicon;
  /** Facts as ranked for a query, best first, whatever would be answered. */
  ranked(query: string): Fact[];
}

/** Builds the index over the Knowledge (about a millisecond for ten facts), unless a saved one of it is given, and answers from it. */
export function createLookup(knowledge: Knowledge, saved: Saved = {}): LookupEngine {
  const facts = directoryOf(knowledge).facts;
  const reader = createReader(knowledge, facts, saved);
  const rows = saved.rows ?? buildPhrasingRows(facts, reader);
  const phrases = createPhraseBook(reader, rows);
  const findOne = (query: string, options: LookupOptions): Found => {
    const question = readQuestion(query, reader);
    const ranked = rank(question, candidatesFor(question, facts, reader, options), facts, reader, phrases);
    return { question, ranked, decision: decide(question, ranked, reader, phrases) };
  };
  const find = (query: string, options: LookupOptions = {}): Found => {
    const whole = findOne(query, options);
    const parts = splitQuestion(whole.question.text);
    if (parts.length < 2) return whole;
    // A fact that covers the whole is what is asked; two that cover a part each come after it.
    return byOneFact(whole, reader) ?? findParts(parts, (part) => findOne(part, options)) ?? whole;
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
    lexicon: { thesaurus: reader.thesaurus.data, names: reader.names.aliases, sourceNames: reader.sourceNames.aliases },
    ranked: (query) => find(query).ranked.map(({ fact }) => fact),
  };
}

/** The first fact where it answers all parts of the question, not one of them with the words of the others in it by chance. */
function byOneFact(whole: Found, { index }: Reader): Found | undefined {
  const { question, ranked: [first], decision } = whole;
  if (first === undefined) return undefined;
  if (decision.outcome === 'answer' && first.phrase >= WHOLE_MIN) return whole;
  const evidence = first.coverage * informationOf(question.terms, (term) => (term.soft ? 0 : 1));
  if (first.missing.length > 0 || evidence < WHOLE_EVIDENCE * Math.log(index.size)) return undefined;
  // "Who … and why …" asks for two kinds of answer: the fact need not be of the first.
  return decision.outcome === 'answer' ? whole : { ...whole, decision: { ...decision, outcome: 'answer', facts: [first], missing: [], confidence: first.coverage } };
}

/** Questions in one message, each answered by its own fact; undefined when a part has no answer. */
function findParts(parts: readonly string[], findOne: (part: string) => Found): Found | undefined {
  const found = parts.map((part, i) => {
    const alone = findOne(part);
    if (alone.question.terms.some((term) => term.kind === 'name')) return alone;
    // "… and when did he leave?": the part leans on the names of the others.
    const names = parts.filter((_, other) => other !== i).flatMap((other) => findOne(other).question.terms.filter((term) => term.kind === 'name'));
    return names.length > 0 ? findOne([part, ...names.map((term) => term.typed)].join(' ')) : alone;
  });
  const first = found[0];
  if (!first || found.some(({ decision }) => decision.outcome !== 'answer' && decision.outcome !== 'choices')) return undefined;
  const facts = found.flatMap(({ decision }) => decision.facts.slice(0, 1));
  const distinct = facts.filter((each, i) => facts.findIndex((other) => other.doc === each.doc) === i);
  const confidence = Math.min(...found.map(({ decision }) => decision.confidence));
  const sources = [...new Set(found.flatMap(({ question }) => question.sources))];
  return { question: { ...first.question, text: parts.join(' '), sources }, ranked: found.flatMap(({ ranked }) => ranked), decision: { ...first.decision, outcome: 'answer', facts: distinct, confidence } };
}

function createReader(knowledge: Knowledge, facts: readonly Fact[], saved: Saved): Reader {
  const { thesaurus, names, sourceNames } = saved.lexicon ? openLexicon(saved.lexicon) : buildLexicon(knowledge);
  const lexicon: Lexicon = { names, thesaurus };
  const index = saved.index ?? buildSearchIndex(facts.length, createDocuments(knowledge, facts, lexicon), {
    words: [...thesaurus.words, ...aliasWords(sourceNames), ...STOP, ...SOFT],
    names: [...aliasWords(names)],
  });
  return { ...lexicon, sourceNames, index, synonymIds: createSynonymIds(lexicon, index) };
}

type FullLexicon = Lexicon & Pick<Reader, 'sourceNames'>;

function openLexicon({ thesaurus, names, sourceNames }: SavedLexicon): FullLexicon {
  return { thesaurus: openThesaurus(thesaurus), names: openAliasBook(names), sourceNames: openAliasBook(sourceNames) };
}

function buildLexicon({ subjects }: Knowledge): FullLexicon {
  const thesaurus = createThesaurus(subjects.map((subject) => subject.words));
  const skip = (word: string): boolean => isStop(word, thesaurus.stop);
  const vague = (word: string): boolean => SOFT.has(word);
  const entities = subjects.flatMap((subject) => subject.entities.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })));
  const events = subjects.flatMap((subject) => subject.events.map((event) => ({ id: eventName(subject.id, event.id), names: [event.title, ...event.aliases] })));
  const sources = subjects.flatMap((subject) => subject.sources.map(({ key, aliases, publisher }) => ({ id: key, names: [publisher, ...aliases] })));
  return { thesaurus, names: buildAliasBook([...entities, ...events], skip, vague), sourceNames: buildAliasBook(sources, skip, vague) };
}

/** Candidates from the index; every fact of a filter competes, also when the whole base would crowd it out. */
function candidatesFor(question: Question, facts: readonly Fact[], reader: Reader, { within }: LookupOptions): Candidate[] {
  const groups = question.terms.map((term) => ({ readings: term.readings, idf: term.idf * (term.soft ? SOFT_SHARE : 1) }));
  if (!within) return reader.index.search(groups, CANDIDATES);
  const all = reader.index.search(groups, Math.max(CANDIDATES_WITHIN, Math.min(facts.length, 4096)));
  return all.filter(({ doc }) => within(facts[doc] as Fact)).slice(0, CANDIDATES);
}

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

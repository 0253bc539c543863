/**
 * A fact as a document of the index: which words it holds, with what weight. Words of the question say most, statements
 * least; entities it is about count as themselves (`@id`), whatever they are called; tags and synonym groups are
 * pseudo-words (`#tag`, `~group`).
 */
import type { Entity, Fact, Knowledge, Statement, Subject, When } from '../../model.ts';
import type { AddWord } from '../../search/postings.ts';
import { linesOfBlock } from '../../text/lines.ts';
import { stem } from '../../text/stem.ts';
import { type AliasBook, findExactNames, type Span } from './aliases.ts';
import { spellOut } from './clean.ts';
import type { Thesaurus } from './thesaurus.ts';
import { isStop, searchWords } from './words.ts';

/** Weights relative to the question's words (1). The event's title only lets a question name the event it is about. */
const WEIGHT = { question: 1, alias: 0.8, phrasing: 0.2, about: 1, name: 0.6, speaker: 0.5, as: 0.3, statement: 0.4, tag: 0.4, country: 0.25, backdrop: 0.12 } as const;

/** More phrasings than this share the weight of so many: a word of two in two hundred is not what the fact is about. */
const PHRASINGS_FULL = 10;

export interface Lexicon {
  readonly names: AliasBook;
  readonly thesaurus: Thesaurus;
  /** Phrasings already read, while a base is built: index, rows and votes all read them. */
  readonly known?: Map<string, TextRead>;
}

/** A text read: its words, their stems, and those without stop words with the names found among them. */
export interface TextRead {
  readonly all: readonly string[];
  readonly stems: readonly string[];
  readonly words: readonly string[];
  readonly spans: readonly Span[];
}

export function readWords(text: string, lexicon: Lexicon): TextRead {
  const known = lexicon.known?.get(text);
  if (known) return known;
  const all = searchWords(spellOut(text));
  const words = all.filter((word) => !isStop(word, lexicon.thesaurus.stop));
  const read = { all, stems: all.map(stem), words, spans: findExactNames(lexicon.names, words) };
  lexicon.known?.set(text, read);
  return read;
}

/** One word of a text. `name`: it stands inside a name. `of`: the words of the name that a pseudo-word `@id` was read from. */
export type EachWord = (word: string, name: boolean, of?: readonly string[]) => void;

/** The words, names (`@id`) and synonym phrases (`~n`) of a text, stop words left out. */
export function wordsAndNames(text: string, lexicon: Lexicon, each: EachWord): void {
  if (text === '') return;
  const { stems, words, spans } = readWords(text, lexicon);
  for (const [position, word] of words.entries()) each(word, spans.some((span) => span.from <= position && position < span.to));
  for (const span of spans) for (const { id } of span.ids) each(`@${id}`, false, words.slice(span.from, span.to));
  if (!lexicon.thesaurus.hasPhrases) return;
  for (let at = 0; at < stems.length; at++) {
    const found = lexicon.thesaurus.phraseAt(stems, at);
    if (found?.phrase.kind === 'synonym') each(found.phrase.means[0] as string, false);
  }
}

/** Hands every fact of the Knowledge to the index, in the order of `facts`. */
export function createDocuments(knowledge: Knowledge, facts: readonly Fact[], lexicon: Lexicon): (doc: number, add: AddWord) => void {
  const subjects = new Map(knowledge.subjects.map((subject) => [subject.id, subject]));
  const entities = new Map(knowledge.subjects.map((subject) => [subject.id, new Map(subject.entities.map((entity) => [entity.id, entity]))]));
  // Texts of other facts are read once only: keeping them would cost memory for nothing.
  const { known: _, ...plain } = lexicon;
  // All facts of a subject have the same title.
  const titles: Lexicon = { ...plain, known: new Map() };
  return (doc, add) => {
    const fact = facts[doc] as Fact;
    const known = entities.get(fact.subject) ?? new Map<string, Entity>();
    addPhrasings(fact, fact.phrasings === '' ? plain : lexicon, add);
    for (const tag of fact.tags) add(`#${tag}`, WEIGHT.tag, false);
    for (const id of fact.about) addEntity(known, id, WEIGHT.about, add);
    for (const statement of fact.statements) addStatement(statement, known, plain, add);
    const subject = subjects.get(fact.subject);
    if (subject) addBackdrop(subject, known, fact, { lexicon: plain, titles }, add);
  };
}

function addText(text: string, weight: number, lexicon: Lexicon, add: AddWord): void {
  wordsAndNames(text, lexicon, (word, name) => add(word, weight, name));
}

/** The question, the aliases, and what else people type: a word of a single phrasing says little, one of many says much. */
function addPhrasings(fact: Fact, lexicon: Lexicon, add: AddWord): void {
  addText(fact.question, WEIGHT.question, lexicon, add);
  for (const alias of fact.aliases) addText(alias, WEIGHT.alias, lexicon, add);
  const phrasings = linesOfBlock(fact.phrasings);
  const weight = WEIGHT.phrasing * Math.min(1, PHRASINGS_FULL / phrasings.length);
  for (const phrasing of phrasings) addText(phrasing, weight, lexicon, add);
}

function addStatement(statement: Statement, known: ReadonlyMap<string, Entity>, lexicon: Lexicon, add: AddWord): void {
  addText(statement.text, WEIGHT.statement, lexicon, add);
  addText(statement.as ?? '', WEIGHT.as, lexicon, add);
  addText(dateText(statement.when), WEIGHT.backdrop, lexicon, add);
  for (const id of statement.speaker) addEntity(known, id, WEIGHT.speaker, add);
  for (const { via } of statement.citations) if (via) addEntity(known, via, WEIGHT.as, add);
}

const NO_STOPS: ReadonlySet<string> = new Set();

/** The entity itself, the words of its name, and the country it belongs to. */
function addEntity(known: ReadonlyMap<string, Entity>, id: string, weight: number, add: AddWord): void {
  add(`@${id}`, weight, false);
  const entity = known.get(id);
  if (!entity) return;
  for (const word of searchWords(entity.name)) if (!isStop(word, NO_STOPS)) add(word, weight * WEIGHT.name, true);
  for (const whole of entity.partOf) if (known.get(whole)?.kind === 'government') add(`@${whole}`, weight * WEIGHT.country, false);
}

/** The name of an event among the names of entities. */
export function eventName(subject: string, event: string): string {
  return `event:${subject}/${event}`;
}

/** What may be said of the fact without asking for it: its event, its date, and for the main event who and which country it befell. */
function addBackdrop(subject: Subject, known: ReadonlyMap<string, Entity>, fact: Fact, { lexicon, titles }: { readonly lexicon: Lexicon; readonly titles: Lexicon }, add: AddWord): void {
  const event = subject.events.find((each) => each.id === fact.event);
  const text = [event?.title ?? '', dateText(event?.when), dateText(fact.when)].join(' ');
  wordsAndNames(text, lexicon, (word, name) => add(word, WEIGHT.backdrop, name));
  add(`@${eventName(subject.id, fact.event)}`, WEIGHT.backdrop, false);
  if (subject.events[0].id !== fact.event) return;
  wordsAndNames(subject.title, titles, (word) => {
    const kind = word.startsWith('@') ? known.get(word.slice(1))?.kind : undefined;
    if (kind === 'person' || kind === 'government') add(word, WEIGHT.backdrop, false);
  });
}

function dateText(when: When | undefined): string {
  return [when?.from, when?.to].filter((date, i, all) => date !== undefined && all.indexOf(date) === i).join(' ');
}

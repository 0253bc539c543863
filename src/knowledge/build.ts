/**
 * Checked YAML → the types of `src/core/model.ts`: defaults filled in, values in one form, ids in full.
 * Runs only on records that the schemas accepted.
 */
import type { Citation, Entity, Fact, Source, Statement, Status, Subject, TestQuestion, Value, When, Words } from '../core/model.ts';
import { linesOfBlock } from '../core/text/lines.ts';
import { normalise } from '../core/value.ts';
import type { EntityYaml, QuestionYaml, SourceYaml, SubjectYaml, WordsYaml } from './schema.ts';
import type { CitationYaml, FactYaml, PhrasingsYaml, StatementYaml, StatusYaml, ValueYaml } from './schema-facts.ts';

/** In `questions.yaml`: the base must not answer. */
export const NO_FACT = 'none';

/** `guards-injured` → `kadhimi-2021/guards-injured`; an id that names its subject stays. */
export function fullId(subject: string, id: string): string {
  return id.includes('/') ? id : `${subject}/${id}`;
}

/** A single value or a list of them, or nothing, as a list. */
export function listOf<T>(given: T | readonly T[] | undefined): readonly T[] {
  if (given === undefined) return [];
  return isList(given) ? given : [given];
}

function isList<T>(given: T | readonly T[]): given is readonly T[] {
  return Array.isArray(given);
}

/** What else a Fact is made of than its own record. */
export interface FactContext {
  readonly subject: string;
  /** The event of facts that name none. */
  readonly mainEvent: string;
  readonly phrasings: PhrasingsYaml[string] | undefined;
}

export function buildFact(yaml: FactYaml, { subject, mainEvent, phrasings }: FactContext): Fact {
  return {
    id: fullId(subject, yaml.id),
    subject,
    question: yaml.question,
    aliases: yaml.aliases ?? [],
    phrasings: linesOfBlock(phrasings?.asked ?? '').join('\n'),
    untold: linesOfBlock(phrasings?.untold ?? '').join('\n'),
    asks: yaml.asks,
    about: yaml.about ?? [],
    tags: yaml.tags ?? [],
    event: yaml.event ?? mainEvent,
    ...(yaml.when === undefined ? {} : { when: whenOf(yaml.when) }),
    difference: yaml.difference ?? [],
    seeAlso: (yaml['see-also'] ?? []).map((id) => fullId(subject, id)),
    statements: yaml.statements.map(buildStatement),
  };
}

function buildStatement(yaml: StatementYaml): Statement {
  return {
    id: yaml.id,
    text: yaml.text,
    ...(yaml.value === undefined ? {} : { value: buildValue(yaml.value) }),
    speaker: listOf(yaml.speaker),
    ...(yaml.as === undefined ? {} : { as: yaml.as }),
    stance: yaml.stance ?? 'says',
    status: statusOf(yaml.status),
    ...(yaml.when === undefined ? {} : { when: whenOf(yaml.when) }),
    citations: yaml.citations.map(buildCitation),
  };
}

function buildCitation(yaml: CitationYaml): Citation {
  const { source, paragraph, quote, via } = yaml;
  return { source, paragraph, quote, ...(via === undefined ? {} : { via }) };
}

/** The opposite of `valueToJson` in `src/core/value.ts`. */
export function buildValue(yaml: ValueYaml): Value {
  if (typeof yaml === 'number') return { kind: 'number', number: yaml };
  if (typeof yaml === 'boolean') return { kind: 'truth', truth: yaml };
  if (typeof yaml === 'string') return { kind: 'date', date: yaml };
  if ('word' in yaml) return normalise({ kind: 'word', word: yaml.word });
  if ('date' in yaml) return { kind: 'date', date: yaml.date, printed: yaml.printed };
  if ('entities' in yaml) return normalise({ kind: 'entities', entities: yaml.entities, any: yaml.any ?? false });
  return normalise({
    kind: 'range',
    ...(yaml.min === undefined ? {} : { min: yaml.min }),
    ...(yaml.max === undefined ? {} : { max: yaml.max }),
  });
}

function statusOf(yaml: StatusYaml | undefined): Status {
  if (yaml === undefined || yaml === 'current') return { kind: 'current' };
  return 'superseded' in yaml ? { kind: 'superseded', by: yaml.superseded } : { kind: 'refuted', by: yaml.refuted };
}

/** A single date is a span that begins and ends with it. */
function whenOf(yaml: NonNullable<FactYaml['when']>): When {
  if (typeof yaml === 'string') return { from: yaml, to: yaml };
  return { ...(yaml.from === undefined ? {} : { from: yaml.from }), ...(yaml.to === undefined ? {} : { to: yaml.to }) };
}

/** All records of one subject, whole. */
export interface SubjectParts {
  readonly subject: SubjectYaml;
  readonly sources: readonly SourceYaml[];
  readonly entities: readonly EntityYaml[];
  readonly words: WordsYaml;
  readonly facts: readonly Fact[];
  readonly questions: readonly QuestionYaml[];
}

export function buildSubject(id: string, parts: SubjectParts): Subject {
  const { title, short, summary, languages } = parts.subject;
  const [main, ...others] = parts.subject.events.map((event) => ({
    id: event.id,
    title: event.title,
    aliases: event.aliases ?? [],
    ...(event.when === undefined ? {} : { when: whenOf(event.when) }),
  }));
  if (main === undefined) throw new Error(`subject ${id} has no event: the schema lets none pass`);
  return {
    id,
    title,
    short,
    summary: summary.trim(),
    languages,
    events: [main, ...others],
    sources: parts.sources.map(buildSource),
    entities: parts.entities.map(buildEntity),
    words: buildWords(parts.words),
    facts: parts.facts,
    questions: parts.questions.map((question) => buildQuestion(question, id)),
  };
}

function buildSource(yaml: SourceYaml): Source {
  const { id, read, aliases, furniture, slips, author, published, url, note, ...given } = yaml;
  return {
    key: id,
    ...given,
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    read: read ?? 'whole',
    aliases: aliases ?? [],
    ...(note === undefined ? {} : { note }),
    furniture: furniture ?? [],
    slips: slips ?? [],
  };
}

function buildEntity(yaml: EntityYaml): Entity {
  const { id, name, kind } = yaml;
  return { id, name, kind, roles: listOf(yaml.roles), partOf: listOf(yaml['part-of']), aliases: yaml.aliases ?? [] };
}

function buildWords(yaml: WordsYaml): Words {
  const languages = Object.entries(yaml.languages ?? {}).map(([code, words]) => {
    const { questions = {}, stop = [], vocabulary = {} } = words;
    return [code, { questions, stop, vocabulary }] as const;
  });
  return { synonyms: yaml.synonyms ?? [], relations: yaml.relations ?? [], languages: Object.fromEntries(languages) };
}

/** The facts a test question names, in full; none for `none`. */
function expectedFacts(facts: QuestionYaml['facts'], subject: string): readonly string[] {
  return facts === NO_FACT ? [] : listOf(facts).map((id) => fullId(subject, id));
}

function buildQuestion(yaml: QuestionYaml, subject: string): TestQuestion {
  const { query, kind, why } = yaml;
  return { query, kind, facts: expectedFacts(yaml.facts, subject), why };
}

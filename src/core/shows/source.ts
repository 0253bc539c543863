/** What one document says, in its own order; and the list of all documents. */
import type { Option } from '../command.ts';
import type { ShownSource } from '../answer.ts';
import { directoryOf } from '../directory.ts';
import type { Fact, Knowledge, Source } from '../model.ts';
import { missed, showFact, shown } from './answers.ts';
import { filterFacts, missOf } from './facts.ts';
import { sourceNamed } from './named.ts';
import type { ShowFunction, Shown, ShowInput } from './show.ts';

/** Most facts shown when the document is silent on a topic that others report. */
const OTHERS_MAX = 5;

export const showSource: ShowFunction = (input) => {
  const { knowledge } = input.base;
  const directory = directoryOf(knowledge);
  const option = input.command.options.find((each) => each.selects === 'source');
  if (option === undefined) return shown(input, 'unknown', {}, {});
  const typed = input.options[option.name] ?? '';
  const source = sourceNamed(directory.sources, typed);
  if (source === undefined) return missed(input, missOf(input, option, typed, directory.facts));
  const own = directory.facts.filter((fact) => citesSource(fact, source.key));
  const filtered = filterFacts(without(input, option), inReadingOrder(own, source.key));
  const options = { [option.name]: source.key };
  if (!filtered.ok) return onlyOthers(without(input, option), source, options) ?? filtered.shown;
  const facts = filtered.facts.map(({ fact }) => showFact(knowledge, fact, fact.statements.filter((each) => each.citations.some((citation) => citation.source === source.key))));
  return shown(input, 'answer', { facts, named: [source.key], notes: [{ kind: 'document', source }] }, filtered.options && { ...options, ...filtered.options });
};

/** The same question without the option that has already been used. */
function without(input: ShowInput, option: Option): ShowInput {
  const options = Object.fromEntries(Object.entries(input.options).filter(([name]) => name !== option.name));
  return { ...input, options };
}

/** The topic is in the base, but this document says nothing on it. */
function onlyOthers(input: ShowInput, source: Source, options: Readonly<Record<string, string>>): Shown | undefined {
  const filtered = filterFacts(input, directoryOf(input.base.knowledge).facts);
  if (!filtered.ok) return undefined;
  const facts = filtered.facts.slice(0, OTHERS_MAX);
  return shown(input, 'silent', { facts, named: [source.key] }, filtered.options && { ...options, ...filtered.options });
}

function citesSource(fact: Fact, key: string): boolean {
  return fact.statements.some((statement) => statement.citations.some((citation) => citation.source === key));
}

function inReadingOrder(facts: readonly Fact[], key: string): Fact[] {
  const first = (fact: Fact): number => {
    const paragraphs = fact.statements.flatMap((each) => each.citations.filter((citation) => citation.source === key).map((citation) => citation.paragraph));
    return Math.min(...paragraphs);
  };
  return facts.map((fact) => ({ fact, at: first(fact) })).sort((a, b) => a.at - b.at).map(({ fact }) => fact);
}

export const showSources: ShowFunction = (input) => shown(input, 'answer', { sources: sourcesOf(input.base.knowledge) }, {});

const sources = new WeakMap<Knowledge, readonly ShownSource[]>();

/** Every document, with what it alone reports; reckoned once for each base. */
export function sourcesOf(knowledge: Knowledge): readonly ShownSource[] {
  const found = sources.get(knowledge) ?? reckonSources(knowledge);
  sources.set(knowledge, found);
  return found;
}

function reckonSources(knowledge: Knowledge): ShownSource[] {
  return knowledge.subjects.flatMap((subject) =>
    subject.sources.map((source) => {
      const citing = subject.facts.filter((fact) => citesSource(fact, source.key));
      const alone = citing.filter((fact) => fact.statements.every((each) => each.citations.every((citation) => citation.source === source.key)));
      return { source, subject, facts: citing.length, alone };
    }),
  );
}

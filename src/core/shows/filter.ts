/** An option's typed value as a test of facts. One small maker per kind of selection; `text` stands in `topic.ts`. */
import type { Option, OptionChoice, Selects } from '../command.ts';
import { type Days, daysOf, fallsIn, parseDate } from '../dates.ts';
import { type Directory, directoryOf } from '../directory.ts';
import type { Fact } from '../model.ts';
import { aboutTest, type FactTest, type Hit, narrowed, position, speakerTest } from './fact-test.ts';
import { choiceNamed, sourceNamed } from './named.ts';
import { hasRole } from './select.ts';
import type { ShowInput } from './show.ts';
import { topicFilter, topicId } from './topic.ts';

export interface Filter {
  readonly option: Option;
  /** The value as an id: what a button repeats. Absent for free words that only the lookup understood. */
  readonly id?: string;
  readonly test: FactTest;
}

const EVERYTHING: FactTest = () => ({ rank: 0 });

/** The filter that `typed` means, or undefined when the base knows nothing by that name. `facts` are the command's own. */
export function filterFor(input: ShowInput, option: Option, typed: string, facts: readonly Fact[]): Filter | undefined {
  const choice = choiceNamed(option, typed);
  if (choice) return { option, id: choice.value, test: choiceTest(input, option, choice) };
  if (option.closed) return undefined;
  const found = openFilter(input, option, typed, facts);
  return found && { option, ...found };
}

/** The id that `typed` means, where the reply to that id is the reply to what was typed; undefined for everything else. */
export function resolvedId(input: Pick<ShowInput, 'base'>, option: Option, typed: string): string | undefined {
  const choice = choiceNamed(option, typed);
  if (choice) return choiceNamed(option, choice.value) === choice ? choice.value : undefined;
  if (option.closed) return undefined;
  const id = openId(input, option, typed);
  // Behind a button or in the reply's own target, the id would be read as the choice.
  return id !== undefined && choiceNamed(option, id) === undefined ? id : undefined;
}

function openId(input: Pick<ShowInput, 'base'>, option: Option, typed: string): string | undefined {
  const { knowledge } = input.base;
  switch (option.selects) {
    case 'about':
    case 'speaker':
      return entityId(input, directoryOf(knowledge), option, typed);
    case 'source':
      return sourceNamed(directoryOf(knowledge).sources, typed)?.key;
    case 'when':
    case 'from':
    case 'to':
      return parseDate(typed, mainYear(input));
    case 'text':
      return topicId(input, typed);
    case 'tag':
    case 'role':
    case 'event':
      return undefined;
  }
}

function choiceTest(input: ShowInput, option: Option, choice: OptionChoice): FactTest {
  if (choice.select.length === 0) return EVERYTHING;
  const tests = choice.select.map((id) => testFor(input, choice.selects ?? option.selects, id));
  return (fact) => best(tests.map((test) => test(fact)));
}

/** The best of several hits; statements of all of them together. */
function best(hits: readonly (Hit | undefined)[]): Hit | undefined {
  const found = hits.filter((hit) => hit !== undefined).sort((a, b) => a.rank - b.rank);
  const [first] = found;
  if (first === undefined || first.statements === undefined) return first;
  const whole = found.some((hit) => hit.statements === undefined);
  return whole ? { rank: first.rank } : { rank: first.rank, statements: found.flatMap((hit) => hit.statements ?? []) };
}

function openFilter(input: ShowInput, option: Option, typed: string, facts: readonly Fact[]): Omit<Filter, 'option'> | undefined {
  const directory = directoryOf(input.base.knowledge);
  const withTest = (id: string | undefined): Omit<Filter, 'option'> | undefined =>
    id === undefined ? undefined : { id, test: testFor(input, option.selects, id) };
  switch (option.selects) {
    case 'about':
    case 'speaker':
      return withTest(entityId(input, directory, option, typed));
    case 'source':
      return withTest(sourceNamed(directory.sources, typed)?.key);
    case 'when':
    case 'from':
    case 'to':
      return withTest(parseDate(typed, mainYear(input)));
    case 'text':
      return topicFilter(input, option, typed, facts);
    case 'tag':
    case 'role':
    case 'event':
      return undefined;
  }
}

/** Exact ids first (a button gives them), then any spelling of a name: of the option's own kinds, then of any. */
function entityId(input: Pick<ShowInput, 'base'>, directory: Directory, option: Option, typed: string): string | undefined {
  const { lookup } = input.base;
  const kinds = option.kinds;
  const found = directory.entity(typed) ?? (kinds.length > 0 ? lookup.entities(typed, kinds)[0] : undefined) ?? lookup.entities(typed)[0];
  return found?.id;
}

/** The year meant by "7 November": that of the first subject's main event. */
export function mainYear(input: Pick<ShowInput, 'base'>): string | undefined {
  const when = input.base.knowledge.subjects[0]?.events[0].when;
  return (when?.from ?? when?.to)?.slice(0, 4);
}

/** The test for one resolved id, tag, role, key or date. */
export function testFor(input: ShowInput, selects: Selects, id: string): FactTest {
  const directory = directoryOf(input.base.knowledge);
  switch (selects) {
    case 'tag':
      return (fact) => position(fact.tags, (tag) => tag === id);
    case 'event':
      return (fact) => (fact.event === id ? { rank: 0 } : undefined);
    case 'about':
      return aboutTest(directory, id);
    case 'speaker':
      return speakerTest(directory, id);
    case 'role':
      return (fact) => narrowed(fact, (statement) => hasRole(directory, fact, statement, [id]));
    case 'source':
      return (fact) => narrowed(fact, (statement) => statement.citations.some((citation) => citation.source === id));
    case 'when':
      return dateTest(daysOf({ from: id, to: id }));
    case 'from':
      return dateTest(daysOf({ from: id }));
    case 'to':
      return dateTest(daysOf({ to: id }));
    case 'text':
      return EVERYTHING;
  }
}

function dateTest(asked: Days): FactTest {
  return (fact) => (datesOf(fact).some((days) => fallsIn(days, asked)) ? { rank: 0 } : undefined);
}

/** Every time a fact is dated: its own, its statements', and the dates they give as answers. */
export function datesOf(fact: Fact): Days[] {
  const own = [fact.when, ...fact.statements.map((statement) => statement.when)].filter((when) => when !== undefined);
  const values = fact.statements.flatMap(({ value }) => (value?.kind === 'date' ? [{ from: value.date, to: value.date }] : []));
  return [...own, ...values].map(daysOf);
}

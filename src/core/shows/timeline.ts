/** What happened when, in order of time. Asked for a day, it looks at every dated fact before it says that there is nothing. */
import type { ShownFact } from '../answer.ts';
import { daysOf } from '../dates.ts';
import { directoryOf } from '../directory.ts';
import type { Fact, When } from '../model.ts';
import { missed, shown } from './answers.ts';
import { filterFacts } from './facts.ts';
import { datesOf, mainYear } from './filter.ts';
import { selectFacts } from './select.ts';
import type { ShowFunction } from './show.ts';
import { parseDate } from '../dates.ts';

export const showTimeline: ShowFunction = (input) => {
  const { knowledge } = input.base;
  const { select } = input.command;
  const dated = Object.keys(input.options).length > 0;
  const own = selectFacts(knowledge, dated ? select.map((each) => ({ ...each, events: [] })) : select);
  const backwards = dated ? backwardsSpan(input.options, input.command.options, mainYear(input)) : undefined;
  if (backwards) return missed(input, { ...backwards, known: [] });
  const first = filterFacts(input, own);
  const filtered = first.ok ? first : filterFacts(input, directoryOf(knowledge).facts.filter((fact) => datesOf(fact).length > 0));
  // The dates offered are those of the timeline, not of every dated fact.
  if (!filtered.ok) return first.ok ? filtered.shown : first.shown;
  return shown(input, 'answer', { facts: byTime(filtered.facts) }, filtered.options);
};

/** A span that ends before it begins holds nothing, and saying "nothing happened" would be wrong. */
function backwardsSpan(options: Readonly<Record<string, string>>, own: readonly { name: string; selects: string }[], year: string | undefined) {
  const given = (selects: string): { name: string; date: string } | undefined => {
    const option = own.find((each) => each.selects === selects);
    const date = option && options[option.name] !== undefined ? parseDate(options[option.name] ?? '', year) : undefined;
    return option && date ? { name: option.name, date } : undefined;
  };
  const [from, to] = [given('from'), given('to')];
  if (from === undefined || to === undefined || daysOf({ from: from.date, to: to.date }).start <= daysOf({ from: to.date, to: to.date }).end) return undefined;
  return { option: to.name, given: `${from.date} – ${to.date}` };
}

/** Facts with their time, earliest first; those without one last. Ties keep the order of the base. */
function byTime(facts: readonly ShownFact[]): ShownFact[] {
  const timed = facts.map((each) => ({ each, start: startOf(each.fact) }));
  timed.sort((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)));
  return timed.map(({ each }) => {
    const when = whenOf(each.fact);
    return when ? { ...each, when } : each;
  });
}

function startOf(fact: Fact): string {
  return datesOf(fact).map((days) => days.start).sort()[0] ?? '9999';
}

/** The fact's own time, else that of its first dated statement. */
function whenOf(fact: Fact): When | undefined {
  const values = fact.statements.flatMap(({ value }) => (value?.kind === 'date' ? [{ from: value.date, to: value.date }] : []));
  return fact.when ?? fact.statements.find((statement) => statement.when)?.when ?? values[0];
}

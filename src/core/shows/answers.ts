/** Answers that the shows give, with everything absent that a show does not set. */
import { agreementOf } from '../agreement.ts';
import type { Answer, Lang, OptionMiss, Outcome, ShownFact } from '../answer.ts';
import type { Command } from '../command.ts';
import { directoryOf } from '../directory.ts';
import type { Fact, Knowledge, Statement } from '../model.ts';
import type { Shown, ShowInput } from './show.ts';

/** A fact as shown, with `statements` open and its others folded; all open where none are given. */
export function showFact(knowledge: Knowledge, fact: Fact, statements: readonly Statement[] = fact.statements): ShownFact {
  if (statements === fact.statements) return { fact, subject: directoryOf(knowledge).subject(fact.subject), agreement: agreementOf(fact), statements, folded: [] };
  const open = fact.statements.filter((each) => statements.includes(each));
  const folded = fact.statements.filter((each) => !statements.includes(each));
  return { fact, subject: directoryOf(knowledge).subject(fact.subject), agreement: agreementOf(fact), statements: open, folded };
}

/** An answer of `outcome` in which everything that `parts` does not give is empty. */
export function emptyAnswer(outcome: Outcome, query: string, lang: Lang, parts: Partial<Answer> = {}): Answer {
  const confidence = outcome === 'unknown' ? 0 : 1;
  return { outcome, query, lang, confidence, facts: [], named: [], missing: [], related: [], notes: [], sources: [], ...parts };
}

/** The command's description in the reply's language, as a title. */
export function headingOf(command: Command, lang: Lang): string {
  return command.descriptions[lang] ?? command.description;
}

/** A show's answer with the command's title. `options` are the resolved ones, undefined where they have no ids. */
export function shown(input: ShowInput, outcome: Outcome, parts: Partial<Answer>, options: Shown['options'] | undefined): Shown {
  const { query, lang, command } = input;
  const answer = emptyAnswer(outcome, query, lang, { heading: headingOf(command, lang), ...parts });
  return { answer, ...(options ? { options } : {}) };
}

/** The honest no: an option value that nothing matches, with the values that something does. */
export function missed(input: ShowInput, miss: OptionMiss, related: readonly Fact[] = []): Shown {
  return shown(input, 'unknown', { miss, related, missing: miss.given === '' ? [] : [miss.given] }, {});
}

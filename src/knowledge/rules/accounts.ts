/** Accounts: what makes the statements of one fact comparable, and honest about who gave them. */
import { agreementOf, asserts, rejects } from '../../core/agreement.ts';
import type { Fact, Statement } from '../../core/model.ts';
import { familyOf } from '../../core/value.ts';
import type { FactItem } from '../draft.ts';
import type { Path } from '../yaml.ts';
import { type Finding, type Rule, statementsIn, statementsOf } from './rule.ts';

const STATEMENTS_MAX = 12;

/** Runs `find` on every fact that is whole; it yields a path inside the fact. */
function onFacts(find: (fact: Fact) => Iterable<{ path: Path; message: string; hint: string }>): Rule['check'] {
  return function* check({ subject }) {
    for (const item of subject.facts) {
      if (item.fact) for (const found of find(item.fact)) yield { ...found, file: item.file, path: [...item.path, ...found.path] };
    }
  };
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(', ');
}

/** True when every statement that withdraws another is there: otherwise whether accounts differ cannot be told yet. */
function isSettled(fact: Fact): boolean {
  return fact.statements.filter((each) => each.status.kind !== 'current').length === [...withdrawals(fact)].length;
}

/** Each withdrawn statement with the one that withdrew it, where that one exists. */
function* withdrawals(fact: Fact): Iterable<{ index: number; statement: Statement; by: Statement }> {
  for (const [index, statement] of fact.statements.entries()) {
    const { status } = statement;
    const by = status.kind === 'current' ? undefined : fact.statements.find((each) => each.id === status.by && each.id !== statement.id);
    if (by) yield { index, statement, by };
  }
}

function sameSpeakers(a: Statement, b: Statement): boolean {
  return [...a.speaker].sort().join() === [...b.speaker].sort().join();
}

function* tooMany(item: FactItem): Iterable<Finding> {
  const count = [...statementsIn(item)].length;
  const at = { file: item.file, path: [...item.path, 'statements'] };
  if (count > STATEMENTS_MAX) yield { ...at, message: `the fact has ${count} statements, the limit is ${STATEMENTS_MAX}`, hint: 'split it into facts that ask less' };
}

export const ACCOUNT_RULES: readonly Rule[] = [
  {
    code: 'too-many-statements',
    what: 'A fact has one to twelve statements: beyond that it asks several questions.',
    *check({ subject }) {
      for (const item of subject.facts) {
        yield* tooMany(item);
        if (item.draft.statements?.length !== 0) continue;
        yield { file: item.file, path: [...item.path, 'statements'], message: 'the fact has no statement', hint: 'write what at least one document says' };
      }
    },
  },
  {
    code: 'no-speaker',
    what: 'A denial, a doubt and a refusal to comment name who denies, doubts or refuses: without that they read as a finding.',
    *check({ subject }) {
      for (const { file, path, draft } of statementsOf(subject)) {
        const { stance } = draft;
        if (stance === undefined || !(rejects(stance) || stance === 'no-comment') || draft.speaker !== undefined) continue;
        yield { file, path: [...path, 'stance'], message: `the stance "${stance}" has no speaker`, hint: 'add speaker: the entity that the document names' };
      }
    },
  },
  {
    code: 'words-without-speaker',
    what: '`as` gives the words of the document for the speaker, so there is a speaker.',
    *check({ subject }) {
      for (const { file, path, draft } of statementsOf(subject)) {
        if (draft.as !== undefined && draft.speaker === undefined) yield { file, path: [...path, 'as'], message: '"as" stands without a speaker', hint: 'add speaker, or take "as" out' };
      }
    },
  },
  {
    code: 'denies-nothing',
    what: 'Where others give a value, a denial or doubt says what it is about: otherwise nobody can tell that it opposes them.',
    check: onFacts(function* (fact) {
      if (!fact.statements.some((each) => asserts(each.stance) && each.value !== undefined)) return;
      for (const [index, each] of fact.statements.entries()) {
        if (!rejects(each.stance) || each.value !== undefined) continue;
        yield { path: ['statements', index], message: `"${each.id}" ${each.stance} without a value`, hint: 'add the value that is denied: value: true, or value: {entities: [the accused]}' };
      }
    }),
  },
  {
    code: 'mixed-values',
    what: 'The values of one fact can be compared: a number cannot be set against a date.',
    check: onFacts(function* (fact) {
      const valued = fact.statements.flatMap((each, index) => (each.value ? [{ index, id: each.id, family: familyOf(each.value) }] : []));
      const [first, ...others] = valued;
      for (const each of others) {
        if (first === undefined || each.family === first.family) continue;
        const message = `"${each.id}" gives a value of another kind (${each.family}) than "${first.id}" (${first.family})`;
        yield { path: ['statements', each.index, 'value'], message, hint: 'use one kind, drop the value, or split the fact' };
      }
    }),
  },
  {
    code: 'withdrawn-by-withdrawn',
    what: 'The statement that supersedes or refutes another still stands: a chain would end in an account nobody holds.',
    check: onFacts(function* (fact) {
      for (const { index, by } of withdrawals(fact)) {
        if (by.status.kind === 'current') continue;
        yield { path: ['statements', index, 'status'], message: `"${by.id}" is itself ${by.status.kind}`, hint: 'name the statement that stands' };
      }
    }),
  },
  {
    code: 'withdrawn-by-uncited',
    what: 'The statement that supersedes or refutes another is cited: a correction needs its source like any account.',
    *check({ subject }) {
      for (const { file, path, draft, item } of statementsOf(subject)) {
        const by = typeof draft.status === 'object' ? Object.values(draft.status)[0] : undefined;
        const named = item.draft.statements?.find((each) => each !== undefined && each.id === by);
        if (by === undefined || named?.citations?.length !== 0) continue;
        yield { file, path: [...path, 'status'], message: `"${by}" withdraws this statement but has no citation`, hint: 'cite the document that corrects it' };
      }
    },
  },
  {
    code: 'superseded-by-another',
    what: 'Only the same speaker can supersede an account; what somebody else shows false is refuted, what he merely contradicts is neither.',
    check: onFacts(function* (fact) {
      for (const { index, statement, by } of withdrawals(fact)) {
        if (statement.status.kind !== 'superseded' || sameSpeakers(statement, by)) continue;
        const message = `"${by.id}" has another speaker (${by.speaker.join(', ') || 'none'}) than this (${statement.speaker.join(', ') || 'none'})`;
        yield { path: ['statements', index, 'status'], message, hint: 'use refuted where a source shows it false; else take status out' };
      }
    }),
  },
  {
    code: 'needless-difference',
    what: '`difference` says HOW accounts differ, so it stands only where they do.',
    check: onFacts(function* (fact) {
      const { kind, disputed } = agreementOf(fact);
      if (disputed || fact.difference.length === 0 || !isSettled(fact)) return;
      yield { path: ['difference'], message: `the accounts do not differ (${kind})`, hint: 'give the differing statements different values or a denial, or take "difference" out' };
    }),
  },
  {
    code: 'missing-difference',
    what: 'A fact whose accounts differ says HOW: readers see more than that they do.',
    check: onFacts(function* (fact) {
      const { kind, disputed, accounts } = agreementOf(fact);
      if (!disputed || fact.difference.length > 0 || !isSettled(fact)) return;
      const sides = accounts.length > 1 ? `: ${accounts.map((each) => quoted(each.statements)).join(' against ')}` : '';
      yield { path: [], message: `the accounts differ (${kind}${sides}), and "difference" is missing`, hint: 'add difference: [value], or time scope attribution wording certainty complementary' };
    }),
  },
];

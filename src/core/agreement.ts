/**
 * How the statements of a fact relate: derived from stance, value, status and citations, never typed in.
 * `difference` in the YAML tells only HOW accounts differ; the rules of `src/knowledge` compare it with this.
 */
import type { Citation, Fact, Stance, Statement, Subject, Value } from './model.ts';
import { equalValues, overlaps } from './value.ts';

/**
 * First that holds:
 * `contested` a current statement denies or doubts what another says or suspects, a yes-no fact has both answers,
 *   or an account stands only refuted ·
 * `differs` two or more values among current statements ·
 * `superseded` only withdrawn accounts oppose the current one ·
 * `agreed` two or more origins give one account ·
 * `one-origin` no account has more than one origin.
 */
export const AGREEMENTS = ['contested', 'differs', 'superseded', 'agreed', 'one-origin'] as const;
export type AgreementKind = (typeof AGREEMENTS)[number];

/**
 * Where an account comes from. `named` true: `ids` are entity ids (a relayed outlet, or speakers whom one or more
 * documents name together). `named` false: `ids` is one source key, the document itself, whose own origin is unknown:
 * two of these are "2 documents", never "2 independent origins".
 */
export interface Origin {
  readonly named: boolean;
  readonly ids: readonly string[];
}

/** One value with everything that gives it. */
export interface Account {
  readonly value: Value;
  /** Ids of the current statements that say or suspect it. */
  readonly statements: readonly string[];
  /** Keys of the documents these statements cite. */
  readonly documents: readonly string[];
  readonly origins: readonly Origin[];
}

/** `{kind: 'differs', disputed: true, accounts: [6 by the-hill and wikipedia, 7 by statecraft], …}` */
export interface Agreement {
  readonly kind: AgreementKind;
  /** Contested, differs or superseded. */
  readonly disputed: boolean;
  /** The distinct values that current statements say or suspect, in the order of the fact. Empty when none gives a value. */
  readonly accounts: readonly Account[];
  /** Keys of all documents the fact cites, withdrawn accounts included, in order of first citation. */
  readonly documents: readonly string[];
  /** Origins of the accounts; where no account has a value, of all current statements. Echoes of one origin are one. */
  readonly origins: readonly Origin[];
}

const agreements = new WeakMap<Fact, Agreement>();

/** How the statements of `fact` relate; worked out once for each fact. */
export function agreementOf(fact: Fact): Agreement {
  const found = agreements.get(fact) ?? createAgreement(fact);
  agreements.set(fact, found);
  return found;
}

function createAgreement(fact: Fact): Agreement {
  const current = fact.statements.filter(isCurrent);
  const accounts = accountsOf(current);
  const kind = kindOf(fact, current, accounts);
  const valued = accounts.flatMap((account) => account.statements);
  const deciding = accounts.length === 0 ? current : current.filter((statement) => valued.includes(statement.id));
  return {
    kind,
    disputed: kind === 'contested' || kind === 'differs' || kind === 'superseded',
    accounts,
    documents: documentsOf(fact.statements),
    origins: originsOf(deciding),
  };
}

function kindOf(fact: Fact, current: readonly Statement[], accounts: readonly Account[]): AgreementKind {
  if (isContested(fact, current)) return 'contested';
  if (accounts.length > 1) return 'differs';
  if (fact.statements.some((each) => each.status.kind === 'superseded' && !isUpheld(each, current))) return 'superseded';
  const [only] = accounts;
  // A statement without a value makes nothing agree, except that the documents it cites tell the same.
  const agreed = only ? only.origins.length > 1 : current.some((each) => originsOf([each]).length > 1);
  return agreed ? 'agreed' : 'one-origin';
}

function isContested(fact: Fact, current: readonly Statement[]): boolean {
  if (current.some((each) => rejects(each.stance) && current.some((other) => isOpposed(each, other)))) return true;
  const answers = current.filter((each) => asserts(each.stance)).map((each) => each.value);
  const given = (truth: boolean): boolean => answers.some((value) => value?.kind === 'truth' && value.truth === truth);
  if (fact.asks === 'yes-no' && given(true) && given(false)) return true;
  return fact.statements.some((each) => each.status.kind === 'refuted' && !isUpheld(each, current));
}

/** A denial of one suspect opposes a claim that names several: what is denied need only be part of what is claimed. */
function isOpposed(denial: Statement, claim: Statement): boolean {
  return asserts(claim.stance) && denial.value !== undefined && claim.value !== undefined && overlaps(denial.value, claim.value);
}

/** True when a current statement still gives the account that `withdrawn` gave. */
function isUpheld(withdrawn: Statement, current: readonly Statement[]): boolean {
  const { value, stance } = withdrawn;
  if (value === undefined) return false;
  return current.some((each) => side(each.stance) === side(stance) && each.value !== undefined && equalValues(each.value, value));
}

/** True for stances that give their value as the answer. */
export function asserts(stance: Stance): boolean {
  return stance === 'says' || stance === 'suspects';
}

/** True for stances that oppose their value. */
export function rejects(stance: Stance): boolean {
  return stance === 'denies' || stance === 'doubts';
}

function side(stance: Stance): 'for' | 'against' | 'open' {
  if (asserts(stance)) return 'for';
  return rejects(stance) ? 'against' : 'open';
}

/** True for a statement that was neither superseded nor refuted. */
function isCurrent(statement: Statement): boolean {
  return statement.status.kind === 'current';
}

function accountsOf(current: readonly Statement[]): Account[] {
  const groups: { value: Value; statements: Statement[] }[] = [];
  for (const statement of current) {
    const { value } = statement;
    if (value === undefined || !asserts(statement.stance)) continue;
    const same = groups.find((group) => equalValues(group.value, value));
    if (same) same.statements.push(statement);
    else groups.push({ value, statements: [statement] });
  }
  return groups.map(({ value, statements }) => ({
    value,
    statements: statements.map((statement) => statement.id),
    documents: documentsOf(statements),
    origins: originsOf(statements),
  }));
}

function documentsOf(statements: readonly Statement[]): string[] {
  return [...new Set(statements.flatMap((statement) => statement.citations.map((citation) => citation.source)))];
}

/**
 * The origins behind `statements`, echoes counted once: a citation's `via`, else the speakers it names, else the document.
 * Speakers named together are one origin, and so are two groups of speakers that share a member: what might be
 * one voice is never counted as two.
 */
export function originsOf(statements: readonly Statement[]): Origin[] {
  const found: Origin[] = [];
  for (const statement of statements) {
    for (const citation of statement.citations) {
      const origin = originOf(statement, citation);
      const echoes = found.filter((other) => other.ids.some((id) => origin.ids.includes(id)));
      const merged = echoes.reduceRight(merge, origin);
      const at = echoes[0] === undefined ? found.length : found.indexOf(echoes[0]);
      for (const echo of echoes) found.splice(found.indexOf(echo), 1);
      found.splice(at, 0, merged);
    }
  }
  return found;
}

function originOf(statement: Statement, citation: Citation): Origin {
  if (citation.via !== undefined) return { named: true, ids: [citation.via] };
  if (statement.speaker.length > 0) return { named: true, ids: statement.speaker };
  return { named: false, ids: [citation.source] };
}

function merge(later: Origin, earlier: Origin): Origin {
  return { named: earlier.named || later.named, ids: [...new Set([...earlier.ids, ...later.ids])] };
}

/** The documents of the subject, sorted by what they do with a fact: "3 of 5 documents give a number". */
export interface Reporting {
  /** Keys of documents that give a value, a withdrawn one included. */
  readonly withValue: readonly string[];
  /** Cited by the fact, but giving no value. */
  readonly withoutValue: readonly string[];
  /** Read whole and not cited. Always empty for a fact of another event than the subject's first. */
  readonly silent: readonly string[];
  /** M of "N of M": the three lists together. */
  readonly total: number;
}

const reportings = new WeakMap<Fact, { readonly subject: Subject; readonly reporting: Reporting }>();

/** What each document of `subject` does with `fact`. Lists are in the subject's order of sources. Worked out once for each fact. */
export function reportingOf(fact: Fact, subject: Subject): Reporting {
  const found = reportings.get(fact);
  if (found?.subject === subject) return found.reporting;
  const reporting = createReporting(fact, subject);
  reportings.set(fact, { subject, reporting });
  return reporting;
}

function createReporting(fact: Fact, subject: Subject): Reporting {
  const cited = new Set(documentsOf(fact.statements));
  const valued = new Set(documentsOf(fact.statements.filter((each) => each.value !== undefined && asserts(each.stance))));
  const ofMainEvent = fact.event === subject.events[0].id;
  const keys = subject.sources.map((source) => source.key);
  const withValue = keys.filter((key) => valued.has(key));
  const withoutValue = keys.filter((key) => cited.has(key) && !valued.has(key));
  const quiet = subject.sources.filter((source) => ofMainEvent && source.read === 'whole' && !cited.has(source.key));
  const silent = quiet.map((source) => source.key);
  return { withValue, withoutValue, silent, total: withValue.length + withoutValue.length + silent.length };
}

/**
 * A pasted message → what the record says to each of its sentences. The way of a sentence: does it assert anything →
 * clauses → claim (terms, quantities, days, direction) → facts it may be about → comparison with their accounts → finding.
 * Pure and deterministic; a sentence that is not surely understood is left alone.
 */
import { directoryOf } from '../directory.ts';
import type { PhraseBook } from '../lookup/phrasing/fact-words.ts';
import type { Reader, Term } from '../lookup/question/question.ts';
import type { Knowledge } from '../model.ts';
import { hasArabic } from '../text/fold.ts';
import { isAssertion } from './asserts.ts';
import { createBackdrops } from './backdrop.ts';
import { candidatesFor, type Drawing } from './candidates.ts';
import { type Claim, joined, readClaim, turned } from './claim.ts';
import { splitClauses } from './clauses.ts';
import { type Examination, type ExaminedFact, type ExaminedSentence, FACTS_MAX, type Finding } from './examination.ts';
import type { Context } from './anchor.ts';
import { shareOf } from './fit.ts';
import { createFrames, type Frame } from './frame.ts';
import { examinedFact, findingOf, firm, isHeld, judge, type Judged, judgeText } from './judge.ts';
import { remembering } from './remembering.ts';
import { MESSAGE_MAX, splitSentences } from './sentences.ts';
import { createSubjects, type SubjectOf } from './subject-of.ts';

/** Clauses read of one message; a dense one of 4,000 characters has sixty. */
const CLAUSES_MAX = 80;

/** Work on one message, done clause by clause, so that other work can be done in between. */
export type Examining = Generator<undefined, Examination, undefined>;

/** Examines a message; `steps` does it clause by clause. */
export interface Examiner {
  (text: string): Examination;
  steps(text: string): Examining;
}

/** What of a lookup an examination needs. */
export interface Reading {
  readonly reader: Reader;
  readonly phrases: PhraseBook;
}

interface Tools extends Drawing {
  readonly frameOf: (doc: number) => Frame;
  readonly subjectOf: SubjectOf;
}

/** Prepares nothing before the first message. The examiner never throws for any text. */
export function createExaminer(knowledge: Knowledge, reading: Reading): Examiner {
  const reader = remembering(reading.reader);
  const { phrases } = reading;
  const directory = directoryOf(knowledge);
  const backdropOf = createBackdrops(reader);
  const tools: Tools = { reader, phrases, directory, backdropOf, frameOf: createFrames(reader, phrases, directory, backdropOf), subjectOf: createSubjects(knowledge, reader, backdropOf) };
  const steps = (text: string): Examining => examining(text, tools);
  return Object.assign((text: string) => finished(steps(text)), { steps });
}

function finished(work: Examining): Examination {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function* examining(text: string, tools: Tools): Examining {
  const all = splitSentences(text);
  const sentences: ExaminedSentence[] = [];
  let context: Context = { event: undefined, terms: [] };
  let clauses = 0;
  for (const sentence of all) {
    if (clauses > CLAUSES_MAX || !isAssertion(sentence)) continue;
    const found = yield* examineSentence(sentence, context, tools);
    clauses += found.clauses;
    if (found.event !== undefined) context = { event: found.event, terms: [] };
    if (found.finding !== undefined) sentences.push({ text: sentence, finding: found.finding, facts: found.facts });
  }
  return { lang: hasArabic(text) ? 'ar' : 'en', sentences, read: all.length, cut: text.length > MESSAGE_MAX };
}

interface Found {
  readonly finding: Finding | undefined;
  readonly facts: readonly ExaminedFact[];
  /** `subject/event` that the sentence speaks of. */
  readonly event: string | undefined;
  /** How many clauses it was read as. */
  readonly clauses: number;
}

function* examineSentence(sentence: string, context: Context, tools: Tools): Generator<undefined, Found, undefined> {
  const claims: Claim[] = [];
  const clauses = splitClauses(sentence);
  for (const clause of clauses) claims.push(readClaim(clause, tools.reader, carriedTo(clause.text, claims.at(-1))));
  const found: FoundClaim[] = [];
  for (const claim of claims) {
    found.push(examineClaim(claim, claims, context, tools));
    yield;
  }
  // One account may tell all of it in its own sentence.
  const docs = new Set(found.flatMap((each) => [...each.docs]));
  const whole = claims.length > 1 && docs.size > 0 ? told(joined(claims), docs, context, tools) : [];
  const judged = best(whole.length > 0 ? whole : found.flatMap((each) => each.judged));
  const findings = whole.length > 0 ? [findingOf(whole)] : found.map((each, i) => each.finding ?? (saysMore(claims[i]) ? 'untold' : undefined));
  const [first] = judged;
  const event = first ? `${first.frame.subject.id}/${first.frame.fact.event}` : found.find((each) => each.event !== undefined)?.event;
  return { finding: together(findings.filter((finding) => finding !== undefined)), facts: judged.slice(0, FACTS_MAX).map(examinedFact), event, clauses: claims.length };
}

/** Facts one of whose accounts says the whole claim in its own sentence. */
function told(claim: Claim, docs: Iterable<number>, context: Context, tools: Tools): Judged[] {
  return [...docs].flatMap((doc) => judgeText({ claim, frame: tools.frameOf(doc), context, reader: tools.reader, directory: tools.directory }) ?? []);
}

/** A clause that opens with its verb shares the subject of the one before: "Iran denied it and condemned the attack". */
function carriedTo(text: string, before: Claim | undefined): readonly Term[] {
  if (before === undefined || !/^(?:and |but )?(?:also |then |later )?\p{Ll}+(?:ed|ing)\b/u.test(text)) return [];
  const [first] = before.terms;
  return first?.kind === 'name' ? [{ ...first, from: 0 }] : [];
}

interface FoundClaim {
  readonly finding: Finding | undefined;
  readonly judged: readonly Judged[];
  readonly event: string | undefined;
  /** Facts near enough to be compared. */
  readonly docs: ReadonlySet<number>;
}

/** `siblings`: all claims of the sentence; they anchor one another to an event. */
function examineClaim(claim: Claim, siblings: readonly Claim[], context: Context, tools: Tools): FoundClaim {
  const { reader, directory, frameOf, subjectOf } = tools;
  const about = subjectOf(claim) ?? siblings.map(subjectOf).find((event) => event !== undefined);
  const nearby: Context = { event: about ?? context.event, terms: siblings.filter((other) => other !== claim).flatMap(({ terms }) => terms) };
  const all: Judged[] = [];
  let held = false;
  const near = (each: Claim): number[] => candidatesFor(each, tools);
  const opposite = turned(claim, reader);
  const docs = new Set([...near(claim), ...(opposite ? near(opposite) : [])]);
  for (const doc of docs) {
    const comparison = { claim, frame: frameOf(doc), context: nearby, reader, directory };
    const found = judge(comparison);
    if (found) all.push(found);
    held ||= isHeld(comparison);
  }
  const judged = best(firm(all)).slice(0, FACTS_MAX);
  const finding = findingOf(judged);
  if (finding !== undefined) return { finding, judged, event: about, docs };
  // Where a fact holds every word, the base may tell of it in a way that was not understood.
  const unknown = subjectOf(claim) !== undefined && claim.terms.length > 1 && !isForeign(claim) && (!held || claim.quantities.some(({ max }) => max > 0));
  return { finding: unknown ? 'not-in-base' : undefined, judged, event: about, docs };
}

/** Facts that support what the sentence says before those that only oppose it; each fact once. */
function best(judged: readonly Judged[]): Judged[] {
  const distinct = judged.filter((each, i) => judged.findIndex((other) => other.frame === each.frame) === i);
  return distinct.sort((a, b) => shareOf(b.sides.fit.telling, b.sides.rest) - shareOf(a.sides.fit.telling, a.sides.rest));
}

/** A word of another script that the dictionary lacks is not known to be missing in the base. */
function isForeign({ terms }: Claim): boolean {
  return terms.some(({ kind, typed }) => kind !== 'name' && !/^[\p{Script=Latin}\p{N} ]+$/u.test(typed));
}

/** A clause without a finding that still says something of its own. */
function saysMore(claim: Claim | undefined): boolean {
  const telling = claim?.terms.filter(({ kind }) => kind !== 'name') ?? [];
  return telling.length > 1 || (claim?.quantities.length ?? 0) > 0;
}

/** The clauses of a sentence together: what is borne out and opposed, or borne out and untold, is `partly`. */
function together(findings: readonly (Finding | 'untold')[]): Finding | undefined {
  const known = findings.filter((finding) => finding !== 'untold');
  const [first] = known;
  if (first === undefined || findings.every((finding) => finding === first)) return first;
  if (known.includes('supported') || known.includes('partly')) return 'partly';
  return known.includes('contradicted') ? 'contradicted' : first;
}

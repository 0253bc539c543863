/**
 * `check --sources DIR`: proves every quote and checksum against the texts that were read, DIR/<source>.txt,
 * and shows which paragraph carries which statements. The texts themselves never enter the project.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Citation, Knowledge, Source, Subject } from '../core/model.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Place, Places } from './places.ts';
import { fileProblem, type Problem, sortProblems } from './problem.ts';
import { findQuote, paragraphsOf, wordCount } from './quote.ts';
import { readText } from './text-file.ts';

/** Codes of this check, as `knowledge/README.md` lists them. */
export const SOURCE_CODES = {
  'wrong-checksum': 'The text is the one that was read: its SHA-256 is that of sources.yaml.',
  'wrong-paragraph-count': 'The text has as many paragraphs as sources.yaml says: otherwise every number after the difference is off.',
  'quote-not-found': 'A quote stands in its paragraph, word for word.',
  'quote-not-unique': 'A quote stands once in its paragraph: otherwise it does not lead to the passage.',
  'quote-cuts-word': 'A quote begins and ends with whole words: "6 guards" must not be proved by "16 guards".',
  'short-quote': 'A quote has at least three words, unless its paragraph has fewer.',
  'uncited-paragraph': 'Every paragraph with content is cited by a statement: what is left out cannot be answered.',
} as const;

/** A quote shorter than this, in words, is found in too many places. */
const QUOTE_WORDS_MIN = 3;

export interface SourceCheck {
  /** Empty when every quote, checksum and paragraph holds. */
  readonly problems: readonly Problem[];
  /** One per document whose text was found, in the order of the subjects and of their sources. */
  readonly coverage: readonly Coverage[];
}

/** Checks `knowledge` against the texts in `dir`. `places` comes with the loaded base. */
export function checkSources(knowledge: Knowledge, dir: string, places: Places): SourceCheck {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    return { problems: [fileProblem(dir, 'no-such-folder', 'there is no such folder of source texts', 'name the folder that holds <source>.txt')], coverage: [] };
  }
  const problems: Problem[] = [];
  const coverage: Coverage[] = [];
  for (const subject of knowledge.subjects) {
    for (const source of subject.sources) {
      const place = places.source(subject.id, source.key);
      const paragraphs = readSource(source, dir, place, problems);
      if (!paragraphs) continue;
      problems.push(...quoteProblems(subject, source, paragraphs, places));
      const table = coverageOf(subject, source, paragraphs.length);
      coverage.push(table);
      problems.push(...uncited(table, source, place));
    }
  }
  return { problems: sortProblems(problems), coverage };
}

function readSource(source: Source, dir: string, place: Place, problems: Problem[]): string[] | undefined {
  const path = join(dir, `${source.key}.txt`);
  const read = readText(path, path);
  if (!read.ok) {
    problems.push(read.problem);
    return undefined;
  }
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  if (sha256 !== source.sha256) {
    problems.push({ ...place, code: 'wrong-checksum', message: `${path} has the SHA-256 ${sha256}`, hint: 'restore the text that was read, or read it again and check every citation' });
  }
  const paragraphs = paragraphsOf(read.text);
  if (paragraphs.length !== source.paragraphs) {
    problems.push({ ...place, code: 'wrong-paragraph-count', message: `${path} has ${paragraphs.length} paragraphs, not ${source.paragraphs}`, hint: 'count lines that hold more than white space' });
  }
  return paragraphs;
}

function* quoteProblems(subject: Subject, source: Source, paragraphs: readonly string[], places: Places): Iterable<Problem> {
  for (const { fact, statement, citation, index } of citationsOf(subject)) {
    if (citation.source !== source.key) continue;
    const wrong = quoteProblem(citation, paragraphs[citation.paragraph - 1]);
    if (wrong) yield { ...places.quote(fact.id, statement.id, index), ...wrong };
  }
}

function citationsOf({ facts }: Subject) {
  return facts.flatMap((fact) => fact.statements.flatMap((statement) => statement.citations.map((citation, index) => ({ fact, statement, citation, index }))));
}

type Finding = { readonly code: keyof typeof SOURCE_CODES; readonly message: string; readonly hint: string };

function quoteProblem({ quote, source, paragraph }: Citation, text: string | undefined): Finding | undefined {
  const where = `paragraph ${paragraph} of ${source}`;
  const copy = 'copy three to eight words from the text';
  switch (text === undefined ? 'nowhere' : findQuote(quote, text)) {
    case 'nowhere':
      return { code: 'quote-not-found', message: `"${quote}" does not stand in ${where}`, hint: `${copy}, or correct the paragraph` };
    case 'often':
      return { code: 'quote-not-unique', message: `"${quote}" stands more than once in ${where}`, hint: 'add the next word until it stands once' };
    case 'cut':
      return { code: 'quote-cuts-word', message: `"${quote}" begins or ends inside a word of ${where}`, hint: 'quote whole words' };
    case 'once': {
      const words = wordCount(quote);
      if (words >= Math.min(QUOTE_WORDS_MIN, wordCount(text ?? ''))) return undefined;
      return { code: 'short-quote', message: `"${quote}" has ${words} word${words === 1 ? '' : 's'}`, hint: copy };
    }
  }
}

/** A document read in part promises nothing about its other paragraphs. */
function* uncited(table: Coverage, source: Source, place: Place): Iterable<Problem> {
  if (source.read === 'part') return;
  for (const row of table.rows) {
    if (row.kind !== 'uncited') continue;
    const hint = 'cover it by a statement, or name it in furniture with the reason';
    yield { ...place, code: 'uncited-paragraph', message: `no statement cites paragraph ${row.paragraph} of ${source.key}`, hint };
  }
}

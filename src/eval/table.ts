/** The results of the test questions as text. */
import type { Row, Score } from './run.ts';

const COLUMNS = ['kind', 'questions', 'full', 'content', 'citation', 'abstention precision', 'abstention recall', 'disputes shown'];

/** A line per kind, and one for all together. */
export function renderTable(byKind: ReadonlyMap<string, Score>, overall: Score): string {
  const rows = [COLUMNS, ...[...byKind, ['all', overall] as const].map(([kind, score]) => cells(kind, score))];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')).join('\n');
}

function cells(kind: string, score: Score): string[] {
  const { questions, full, content, citation, abstentionPrecision, abstentionRecall, disputesShown } = score;
  return [kind, String(questions), percent(full), percent(content), percent(citation), percent(abstentionPrecision), percent(abstentionRecall), percent(disputesShown)];
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : `${(share * 100).toFixed(1)} %`;
}

/** One failing question: what was asked, what came, what should have, and why. */
export function renderFailure({ question, outcome, given }: Row): string {
  const wanted = question.facts.length === 0 ? 'no answer' : question.facts.join(' or ');
  const came = given.length > 0 ? `${outcome}: ${given.join(', ')}` : outcome;
  return `- ${question.query}\n    came: ${came}\n    wanted: ${wanted} (${question.why})`;
}

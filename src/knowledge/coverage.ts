/** The coverage table: document × paragraph → the statements that cite it. */
import type { Source, Subject } from '../core/model.ts';

/** One paragraph, counted from 1. */
type CoverageRow =
  | { readonly kind: 'cited'; readonly paragraph: number; readonly statements: readonly string[] }
  | { readonly kind: 'furniture'; readonly paragraph: number; readonly why: string }
  | { readonly kind: 'uncited'; readonly paragraph: number };

export interface Coverage {
  readonly subject: string;
  readonly source: string;
  /** In order, one per paragraph of the text. */
  readonly rows: readonly CoverageRow[];
}

/** What cites each of the `count` paragraphs of `source`. Statements are named `guards-injured#six`. */
export function coverageOf(subject: Subject, source: Source, count: number): Coverage {
  const citing = new Map<number, Set<string>>();
  for (const fact of subject.facts) {
    for (const statement of fact.statements) {
      for (const citation of statement.citations) {
        if (citation.source !== source.key) continue;
        const names = citing.get(citation.paragraph) ?? new Set();
        citing.set(citation.paragraph, names.add(`${fact.id.slice(subject.id.length + 1)}#${statement.id}`));
      }
    }
  }
  const rows = Array.from({ length: count }, (_, index): CoverageRow => {
    const paragraph = index + 1;
    const furniture = source.furniture.find((each) => each.paragraph === paragraph);
    if (furniture) return { kind: 'furniture', paragraph, why: furniture.why };
    const names = citing.get(paragraph);
    return names ? { kind: 'cited', paragraph, statements: [...names] } : { kind: 'uncited', paragraph };
  });
  return { subject: subject.id, source: source.key, rows };
}

/** The table as text, a line per paragraph, without a newline at the end. Empty for no coverage. */
export function renderCoverage(coverage: readonly Coverage[]): string {
  return coverage.map(renderDocument).join('\n\n');
}

function renderDocument({ subject, source, rows }: Coverage): string {
  const content = rows.filter((row) => row.kind !== 'furniture');
  const cited = content.filter((row) => row.kind === 'cited');
  const title = `${subject}/${source}: ${rows.length} paragraphs, ${content.length} with content, ${cited.length} cited`;
  return [title, ...rows.map((row) => `${String(row.paragraph).padStart(5)}  ${renderRow(row)}`)].join('\n');
}

function renderRow(row: CoverageRow): string {
  switch (row.kind) {
    case 'cited':
      return row.statements.join(', ');
    case 'furniture':
      return `(${row.why})`;
    case 'uncited':
      return 'NOT CITED';
  }
}

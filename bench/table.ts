/** Tables for a screen, and the same for a document. */

export type Cell = string | number | boolean | undefined;

/** Figures short enough to read: three digits that matter, "-" for none. */
export function cellText(cell: Cell): string {
  if (cell === undefined || Number.isNaN(cell)) return '-';
  if (typeof cell === 'boolean') return cell ? 'ok' : 'FAIL';
  if (typeof cell === 'string' || Number.isInteger(cell)) return cell.toLocaleString('en');
  return cell.toFixed(digitsAfter(Math.abs(cell)));
}

function digitsAfter(size: number): number {
  if (size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 0.1 ? 2 : 3;
}

export const percent = (share: number | undefined): string => (share === undefined || Number.isNaN(share) ? '-' : `${(share * 100).toFixed(1)} %`);

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Words to the left, figures to the right. */
export function renderTable({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(cellText))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const isFigure = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const lines = cells.map((row) => row.map((cell, at) => (isFigure[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ').trimEnd());
  return [`## ${title}`, '', ...lines, ''].join('\n');
}

export function renderMarkdown({ title, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const ruler = columns.map((_, at) => (rows.some((row) => typeof row[at] === 'number') ? '---:' : '---'));
  return [`### ${title}`, '', line(columns), line(ruler), ...rows.map((row) => line(row.map(cellText))), ''].join('\n');
}

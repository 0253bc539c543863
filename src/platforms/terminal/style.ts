/** Colours and widths of the terminal. Colours stand only where somebody sees them: on a TTY, and not where NO_COLOR is set. */

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  /** For what is disputed. */
  warn(text: string): string;
  /** For what agrees. */
  good(text: string): string;
}

function paint(code: number, end: number): (text: string) => string {
  return (text) => `\u001b[${code}m${text}\u001b[${end}m`;
}

const PLAIN: Style = { bold: (text) => text, dim: (text) => text, warn: (text) => text, good: (text) => text };
const COLOURED: Style = { bold: paint(1, 22), dim: paint(2, 22), warn: paint(33, 39), good: paint(32, 39) };

export function styleFor(coloured: boolean): Style {
  return coloured ? COLOURED : PLAIN;
}

/** https://no-color.org: any value that is not empty switches colours off; so does a terminal that calls itself dumb. */
export function wantsColour(isTty: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  return isTty && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** Signs that could move the cursor, change the title or hide text: everything but line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is taken out
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

export function printable(text: string): string {
  return text.replace(CONTROL, ' ');
}

/** Marks, joiners and direction signs take no column; everything else takes one. Good enough for Latin and Arabic. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;

function widthOf(text: string): number {
  return [...text.replace(NO_WIDTH, '')].length;
}

/** Lines of at most `columns`, broken at spaces; lines after the first are indented. A word that is longer, such as an address, stays whole. */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  for (const paragraph of printable(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const joined = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(joined) > columns) {
        lines.push(line);
        line = `${indent}${word}`;
      } else line = joined;
    }
    lines.push(line);
  }
  return lines;
}

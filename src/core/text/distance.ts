/**
 * Edit distance with neighbouring letters swapped counted once (optimal string alignment,
 * https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance), bounded.
 */

/** Longest word compared letter by letter; longer ones only match exactly. UTF-16 code units. */
const LONGEST = 60;
let before = new Int32Array(LONGEST + 2);
let above = new Int32Array(LONGEST + 2);
let row = new Int32Array(LONGEST + 2);

/** Number of insertions, deletions, substitutions and swaps from `a` to `b`; anything over `max` comes back as `max + 1`. */
export function distance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  const width = b.length;
  if (Math.abs(a.length - width) > max || a.length > LONGEST || width > LONGEST) return max + 1;
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, i) > max) return max + 1;
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  return Math.min(above[width] as number, max + 1);
}

/** Fills `row` for the i-th letter of `a` and returns its smallest cell. */
function fillRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1);
  row[0] = i;
  let best = i;
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    let cell = (above[j - 1] as number) + (letter === other ? 0 : 1);
    cell = Math.min(cell, (above[j] as number) + 1, (row[j - 1] as number) + 1);
    if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
      cell = Math.min(cell, (before[j - 2] as number) + 1);
    }
    row[j] = cell;
    if (cell < best) best = cell;
  }
  return best;
}

/** The word with each two neighbouring letters in each other's place. */
export function swaps(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`);
}

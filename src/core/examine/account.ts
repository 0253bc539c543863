/** The sentence of an account, read once: its words, days and quantities. */
import type { Statement } from '../model.ts';
import { searchWords } from '../lookup/language/words.ts';
import { type Day, takeDays } from './days.ts';
import { denies } from './polarity.ts';
import { findQuantities, type Quantity } from './quantities.ts';

export interface Account {
  readonly words: readonly string[];
  readonly days: readonly Day[];
  readonly quantities: readonly Quantity[];
  readonly denies: boolean;
}

const known = new WeakMap<Statement, Account>();

export function accountOf(statement: Statement): Account {
  const found = known.get(statement) ?? read(statement);
  known.set(statement, found);
  return found;
}

function read({ text }: Statement): Account {
  const words = searchWords(text);
  const { days, rest } = takeDays(text.replace(/\(\S+\)/g, ' '));
  return { words, days, quantities: findQuantities(searchWords(rest)), denies: denies(words) };
}

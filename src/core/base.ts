/** The unit that is built whole and swapped whole: what the bot knows, what it can be asked, and how it searches. */
import type { Command } from './command.ts';
import type { Examiner } from './examine/examine.ts';
import type { Lookup } from './lookup/port.ts';
import type { Knowledge } from './model.ts';

export interface Base {
  readonly knowledge: Knowledge;
  readonly commands: readonly Command[];
  readonly lookup: Lookup;
  /** Compares messages with the record; absent in a base that only answers. */
  readonly examine?: Examiner;
}

/** What every show is given and gives back. A show turns a Command with its options into an Answer; it words nothing. */
import type { Answer, Lang } from '../answer.ts';
import type { Base } from '../base.ts';
import type { Command } from '../command.ts';

export interface ShowInput {
  readonly base: Base;
  readonly command: Command;
  /** Option name → what was typed or picked, never empty. Names the command does not have are left out. */
  readonly options: Readonly<Record<string, string>>;
  /** The line as typed, for the answer. */
  readonly query: string;
  readonly lang: Lang;
}

export interface Shown {
  readonly answer: Answer;
  /**
   * The options as ids, so that a button can ask for the same again: `{from: 'european-union'}`. Absent where a value was
   * free words that only the lookup understood: then the facts themselves are what can be shown again.
   */
  readonly options?: Readonly<Record<string, string>>;
}

export type ShowFunction = (input: ShowInput) => Shown;

/** The port every platform implements, and what it is given. */
import type { Command, Completion, Invocation } from './command.ts';
import type { Reply } from './reply.ts';

/** Structured logging; secrets and people's words never go in. */
export interface Logger {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** What a platform is given: the one door to everything the bot can do. */
export interface Desk {
  /** Never rejects: a bug becomes a reply with a short id that is also in the log. */
  dispatch(invocation: Invocation): Promise<Reply>;
  /** At most `limit` completions, best first; empty `typed` gives popular values. Synchronous: from memory. */
  complete(command: string, option: string, typed: string, limit: number): readonly Completion[];
  commands(): readonly Command[];
  /** Base version now in use. */
  base(): string;
  /** Example questions drawn from the base, for welcomes. */
  examples(count: number): readonly string[];
}

export interface Platform {
  readonly name: 'discord' | 'slack' | 'terminal';
  /** Resolves when the platform is ready to answer. @throws UserError when a token or setting is wrong. */
  connect(desk: Desk): Promise<void>;
  /** Answers what is under way, then disconnects. Safe to call twice. */
  close(): Promise<void>;
}

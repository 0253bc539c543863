/** What `connect` is given: values only. Reading the environment is `src/config.ts`'s. */
import { ACK_WITHIN_MS, MESSAGE_EVERY_MS } from './limits.ts';

export type SlackMode =
  /** App-level token (`xapp-…`) with `connections:write`. */
  | { readonly kind: 'socket'; readonly appToken: string }
  /** Signed requests at `/slack/events`. Port 0 takes any free one. */
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export interface SlackOptions {
  /** Bot token (`xoxb-…`). */
  readonly botToken: string;
  readonly mode: SlackMode;
  /** Web API base, such as `https://slack.com/api/`; absent: Slack's own. */
  readonly apiUrl?: string;
  /** Where slash commands are answered. */
  readonly answers: 'public' | 'private';
  /** Before every command's name in the workspace: `rec-` makes `/rec-casualties`. */
  readonly commandPrefix: string;
  /** The agent messaging experience: suggested prompts instead of a welcome message. */
  readonly agent: boolean;
  /** For tests: shorter waits. */
  readonly timing?: Partial<Timing>;
}

/** Every wait in milliseconds. */
export interface Timing {
  /** Between two messages in one channel. */
  readonly messageEvery: number;
  /** After which a command is acknowledged without its answer, which then follows. */
  readonly answerWithin: number;
  /** One Web API request. */
  readonly request: number;
  /** First pause after a failure; each one more doubles it. */
  readonly pauseFirst: number;
  readonly pauseMost: number;
  /** For which a socket that Slack is closing still answers what arrives on it. */
  readonly linger: number;
  /** Without a pong before a socket counts as dead. */
  readonly pong: number;
  /** From opening a socket to Slack's hello. */
  readonly hello: number;
  /** Closing waits at most this long for answers under way. */
  readonly drain: number;
}

export const TIMING: Timing = {
  messageEvery: MESSAGE_EVERY_MS,
  answerWithin: ACK_WITHIN_MS - 1000,
  request: 10_000,
  pauseFirst: 500,
  pauseMost: 30_000,
  linger: 3000,
  pong: 3000,
  hello: 15_000,
  drain: 8000,
};

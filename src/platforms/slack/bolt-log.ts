/** Bolt's logger on ours: its debug lines hold people's words and are dropped, tokens are blanked. */
import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../core/platform.ts';

/** Bolt's lines; what reaches it as an Error is logged by its message alone. */
export function boltLogger(log: Logger): BoltLogger {
  const line = (messages: readonly unknown[]): string => withoutTokens(messages.map(wordsOf).filter((each) => each !== '').join(' '));
  return {
    debug: () => undefined,
    info: (...messages) => log.debug({ part: 'slack' }, line(messages)),
    warn: (...messages) => log.warn({ part: 'slack' }, line(messages)),
    error: (...messages) => log.error({ part: 'slack' }, line(messages)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

/** The text with anything that looks like a Slack token, or a secret address, blanked. */
export function withoutTokens(text: string): string {
  return text.replace(/\bx(?:ox[a-z]|app|oxe)[-.][\w.-]+/gi, 'x…').replace(/(ticket=|\/commands\/|\/actions\/)[^\s"']+/g, '$1…');
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Error ? value.message : '';
}

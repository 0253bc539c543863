/** Who we are in the workspace, asked once at the start: wrong tokens end it with one clear line, an outage is waited out. */
import { UserError } from '../../core/errors.ts';
import type { Logger } from '../../core/platform.ts';
import type { SlackApi, Unsent } from './api.ts';
import type { Timing } from './options.ts';
import { growing, pause } from '../shared/pause.ts';

/** Ids of the bot in its workspace. */
export interface Self {
  readonly botUserId: string;
  readonly botId: string;
  readonly teamId: string;
}

/** @throws UserError when Slack refuses the bot token, or when the signal aborts first (`slack-closed`). */
export async function authenticate(api: SlackApi, timing: Timing, log: Logger, signal: AbortSignal): Promise<Self> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    const sent = await api.call('auth.test');
    if (sent.kind === 'ok') return selfOf(sent.data);
    if (sent.kind === 'refused') throw refusedToken('SLACK_BOT_TOKEN', sent.error);
    await waitFor(sent, { failures, timing, log, signal });
  }
  throw new UserError('slack-closed', '[slack] closed before Slack answered');
}

/** Logs that Slack cannot be reached and waits, longer after each failure. */
export async function waitFor(sent: Unsent, at: { failures: number; timing: Timing; log: Logger; signal: AbortSignal }): Promise<void> {
  const wait = growing(at.failures, { first: at.timing.pauseFirst, most: at.timing.pauseMost });
  const ms = Math.round(sent.kind === 'limited' ? Math.max(sent.afterMs, wait) : wait);
  const why = sent.kind === 'limited' ? 'rate limited' : sent.error;
  at.log.warn({ part: 'slack', why, failures: at.failures, retryMs: ms }, '[slack] cannot reach Slack: trying again');
  await pause(ms, at.signal);
}

/** Where to get each token, for the message of a refused one. */
const WHERE = {
  SLACK_BOT_TOKEN: 'copy the "Bot User OAuth Token" (xoxb-…) from OAuth & Permissions of your app at https://api.slack.com/apps',
  SLACK_APP_TOKEN: 'copy an app-level token (xapp-…) with the scope connections:write from Basic Information of your app at https://api.slack.com/apps, with Socket Mode on',
} as const;

export function refusedToken(name: keyof typeof WHERE, error: string): UserError {
  return new UserError('slack-token', `[slack] Slack refuses ${name} (${error}) → ${WHERE[name]}`);
}

function selfOf(data: Readonly<Record<string, unknown>>): Self {
  const text = (key: string): string => (typeof data[key] === 'string' ? data[key] : '');
  return { botUserId: text('user_id'), botId: text('bot_id'), teamId: text('team_id') };
}

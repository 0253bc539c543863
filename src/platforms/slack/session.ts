/** What every handler has: the desk, the ways out to Slack, and the memory of who was met. */
import type { Desk, Logger } from '../../core/platform.ts';
import type { Reply } from '../../core/reply.ts';
import type { Sent, SlackApi } from './api.ts';
import type { Self } from './auth.ts';
import { type Asked, contextOf, type Request } from './invocation.ts';
import type { SlackOptions, Timing } from './options.ts';
import type { Outbox } from './outbox.ts';
import { type Place, type Rendered, renderAll } from './render.ts';
import type { Seen } from '../shared/seen.ts';

export interface Session {
  readonly desk: Desk;
  readonly api: SlackApi;
  readonly outbox: Outbox;
  readonly options: SlackOptions;
  readonly timing: Timing;
  readonly log: Logger;
  readonly self: Self;
  /** One page of a reply. */
  readonly render: (reply: Reply, place: Place) => Rendered;
  /** Messages answered, people greeted, people welcomed. */
  readonly seen: { readonly messages: Seen; readonly people: Seen; readonly welcomed: Seen };
}

export function ask({ desk }: Session, asked: Asked, request: Pick<Request, 'user' | 'isDirect'>, first = false): Promise<Reply> {
  return desk.dispatch({ ...asked, context: contextOf(request, first) });
}

/** Most further messages for a reply in pages that no button can show again: a response address takes five posts. */
const MESSAGES_MAX = 4;

/** The page asked for, or, of a reply that cannot be shown again, all pages. */
export function pagesFor({ render }: Session, reply: Reply, place: Place): readonly Rendered[] {
  return reply.self === undefined ? renderAll(reply, place).slice(0, MESSAGES_MAX) : [render(reply, place)];
}

/** Fields that every message of ours has: no unfurling, and no markup in the text that screen readers read. */
export function messageBody({ text, blocks }: Rendered): Record<string, unknown> {
  return { text, blocks, mrkdwn: false, unfurl_links: false, unfurl_media: false };
}

/** What to do about a refusal, by Slack's error. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const REMEDIES: Readonly<Record<string, string>> = {
  not_in_channel: 'invite the bot to the channel with /invite',
  channel_not_found: 'invite the bot to the channel with /invite',
  is_archived: 'the channel is archived',
  restricted_action: 'an admin has to let apps post in this channel',
  missing_scope: 'install the app again with the scopes of npm run slack:manifest',
  token_revoked: 'install the app again and set the new SLACK_BOT_TOKEN',
  token_expired: 'install the app again and set the new SLACK_BOT_TOKEN',
  invalid_auth: 'set SLACK_BOT_TOKEN to the token of OAuth & Permissions',
  account_inactive: 'the app was removed from the workspace: install it again and set the new SLACK_BOT_TOKEN',
};

/** Logs what could not be delivered, once, with what to do. */
export function reportSent(log: Logger, what: string, sent: Sent): void {
  if (sent.kind === 'ok') return;
  const error = sent.kind === 'limited' ? 'rate_limited' : sent.error;
  log.error({ part: 'slack', error }, `[slack] cannot ${what}: ${error}${REMEDIES[error] === undefined ? '' : ` → ${REMEDIES[error]}`}`);
}

/** Refusals of the blocks themselves: the text alone still carries the whole answer. */
const BLOCK_ERRORS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long', 'invalid_attachments']);

/** Sends through the outbox, without the blocks when Slack refuses those, and reports a failure. */
export async function deliver(session: Session, lane: string, body: Record<string, unknown>, post: (body: Record<string, unknown>) => Promise<Sent>): Promise<Sent> {
  let sent = await session.outbox.send(lane, () => post(body));
  if (sent.kind === 'refused' && BLOCK_ERRORS.has(sent.error) && body['blocks'] !== undefined) {
    reportSent(session.log, 'send the blocks of an answer, sending its text', sent);
    const { blocks: _, ...rest } = body;
    sent = await session.outbox.send(lane, () => post(rest));
  }
  reportSent(session.log, 'send an answer', sent);
  return sent;
}

/** Posts to an interaction's one-time address. What all can see takes its turn in the channel; a private answer waits for nobody. */
export function respond(session: Session, request: Pick<Request, 'channel' | 'responseUrl' | 'thread'>, body: Record<string, unknown>): Promise<Sent> {
  const { responseUrl, channel, thread } = request;
  if (responseUrl === undefined) return Promise.resolve({ kind: 'refused', error: 'no_response_url' });
  const lane = body['response_type'] === 'in_channel' ? channel : responseUrl;
  const whole = thread === undefined ? body : { ...body, thread_ts: thread };
  return deliver(session, lane, whole, (each) => session.api.respond(responseUrl, each));
}

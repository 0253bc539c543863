/** Slack's payloads → Invocations. The only place that knows where Slack keeps what. */
import type { Command, Context, Invocation } from '../../core/command.ts';
import { unescapeText } from './escape.ts';
import { UMBRELLA } from './names.ts';
import { fieldsAt, firstAt, textAt } from './payload.ts';

/** An Invocation before it is known where and by whom: everything but its context. */
export type Asked = Invocation extends infer Each ? (Each extends Invocation ? Omit<Each, 'context'> : never) : never;

/** A person's request and where its answer goes. */
export interface Request {
  readonly user: string;
  readonly channel: string;
  readonly isDirect: boolean;
  /** Thread that it was asked in, or that its answer opens. */
  readonly thread?: string;
  /** One-time address for answers; absent for messages. */
  readonly responseUrl?: string;
}

export function contextOf(request: Pick<Request, 'user' | 'isDirect'>, first = false): Context {
  return { platform: 'slack', user: request.user, place: request.isDirect ? 'direct' : 'channel', ...(first ? { first } : {}) };
}

/** A slash command. Its body has a `command`, `user_id` and `channel_id` (`bodyKind`). */
export function readCommand(body: unknown): Request & { readonly name: string; readonly text: string } {
  const channel = textAt(body, 'channel_id') ?? '';
  return {
    user: textAt(body, 'user_id') ?? '',
    channel,
    isDirect: isDirectChannel(channel),
    ...optional('responseUrl', textAt(body, 'response_url')),
    name: (textAt(body, 'command') ?? '').replace(/^\//, ''),
    text: unescapeText(textAt(body, 'text') ?? ''),
  };
}

/** `/rec-casualties who:guards` and `/onrecord casualties who:guards` are the same; `/onrecord` with other words is a question. */
export function askedByCommand(name: string, text: string, known: { commands: readonly Command[]; prefix: string }): Asked {
  if (name !== UMBRELLA) return { kind: 'line', command: withoutPrefix(name, known.prefix), text };
  const [, first = '', rest = ''] = /^\/?(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const word = withoutPrefix(first.toLowerCase(), known.prefix);
  const command = known.commands.find((each) => each.name === word || Object.values(each.names).includes(word));
  if (command !== undefined) return { kind: 'line', command: command.name, text: rest };
  return { kind: 'text', text: text === '' ? 'help' : text };
}

function withoutPrefix(name: string, prefix: string): string {
  return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** A direct message or a mention that is to be answered; undefined for the bot's own, other bots', edited and deleted ones and for what is not addressed to it. */
export function readMessage(event: unknown, self: { readonly botUserId: string; readonly botId: string }): (Request & { readonly text: string; readonly ts: string }) | undefined {
  const [type, channel, user, ts] = ['type', 'channel', 'user', 'ts'].map((key) => textAt(event, key));
  if (channel === undefined || user === undefined || ts === undefined) return undefined;
  const isDirect = textAt(event, 'channel_type') === 'im' || isDirectChannel(channel);
  if (type !== 'app_mention' && !isDirect) return undefined;
  if (!isPersons(event) || user === self.botUserId || user === 'USLACKBOT') return undefined;
  const thread = textAt(event, 'thread_ts') ?? (isDirect ? undefined : ts);
  return { user, channel, isDirect, ts, text: unescapeText(textAt(event, 'text') ?? ''), ...optional('thread', thread) };
}

/** Written by a person, just now. */
function isPersons(event: unknown): boolean {
  const fields = fieldsAt({ event }, 'event');
  const subtype = fields['subtype'];
  return (subtype === undefined || subtype === 'file_share') && fields['bot_id'] === undefined && fields['edited'] === undefined && fields['hidden'] !== true;
}

/** A pressed button, or a picked entry of a menu. */
export interface Pressed extends Request {
  readonly actionId: string;
  /** Value of the button or of the picked entry; empty when it has none. */
  readonly value: string;
  readonly trigger: string;
  /** What it was pressed in. */
  readonly surface: 'message' | 'private' | 'modal' | 'home';
  readonly viewId?: string;
  /** Time stamp of the message it stands under. */
  readonly messageTs?: string;
}

export function readPress(body: unknown): Pressed {
  const action = firstAt(body, 'actions');
  const channel = textAt(body, 'channel', 'id') ?? textAt(body, 'container', 'channel_id') ?? '';
  return {
    user: textAt(body, 'user', 'id') ?? '',
    channel,
    isDirect: isDirectChannel(channel),
    ...optional('thread', textAt(body, 'message', 'thread_ts') ?? textAt(body, 'container', 'thread_ts')),
    ...optional('responseUrl', textAt(body, 'response_url')),
    actionId: textAt(action, 'action_id') ?? '',
    value: textAt(action, 'selected_option', 'value') ?? textAt(action, 'value') ?? '',
    trigger: textAt(body, 'trigger_id') ?? '',
    surface: surfaceOf(body),
    ...optional('viewId', textAt(body, 'view', 'id')),
    ...optional('messageTs', textAt(body, 'message', 'ts') ?? textAt(body, 'container', 'message_ts')),
  };
}

function surfaceOf(body: unknown): Pressed['surface'] {
  const view = textAt(body, 'view', 'type');
  if (view !== undefined) return view === 'home' ? 'home' : 'modal';
  return fieldsAt(body, 'container')['is_ephemeral'] === true ? 'private' : 'message';
}

/** "Check against the record" on a message. */
export function readShortcut(body: unknown): Request & { readonly trigger: string; readonly callback: string; readonly text: string } {
  const channel = textAt(body, 'channel', 'id') ?? '';
  return {
    user: textAt(body, 'user', 'id') ?? '',
    channel,
    isDirect: isDirectChannel(channel),
    ...optional('responseUrl', textAt(body, 'response_url')),
    trigger: textAt(body, 'trigger_id') ?? '',
    callback: textAt(body, 'callback_id') ?? '',
    text: unescapeText(textAt(body, 'message', 'text') ?? ''),
  };
}

function isDirectChannel(channel: string): boolean {
  return channel.startsWith('D');
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [key in K]: string });
}

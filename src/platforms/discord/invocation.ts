/** Gateway payload → what the bot has to do. `unknown` comes in and is checked here; nothing behind this file reads a payload. */
import type { Context, Invocation } from '../../core/command.ts';
import { decodePress, type Press } from '../../core/press.ts';
import { type InteractionData, interaction, type MessageData, message, type TargetMessage } from './schema.ts';

/** Whom and how an interaction can be answered. */
export interface Asker {
  /** Interaction id and token: the token is a secret for 15 minutes and is never logged. */
  readonly id: string;
  readonly token: string;
  readonly application: string;
  readonly user: string;
  readonly locale: string | undefined;
  /** A direct message with the bot: nothing there is private or shared. */
  readonly isDirect: boolean;
  readonly mayManage: boolean;
}

/** `outdated` is a button of another version; `empty` a message with nothing to check. */
export type Incoming = { readonly asker: Asker } & (
  | { readonly kind: 'ask'; readonly invocation: Invocation }
  | { readonly kind: 'complete'; readonly command: string; readonly option: string; readonly typed: string }
  /** `onPrivate`: the button stands under a reply that only the asker sees. */
  | { readonly kind: 'press'; readonly press: Press; readonly onPrivate: boolean }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'empty' }
);

/** Free text that is meant for the bot. */
export interface Heard {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly isDirect: boolean;
}

const EPHEMERAL = 1 << 6;
const MANAGE_MESSAGES = 1n << 13n;
const BOT_DM = 1;
const MESSAGE_COMMAND = 3;
/** A message and a reply; every other type is written by Discord. */
const SPOKEN = [0, 19];

/** Undefined for what the bot does not handle: pings, modals, user commands, malformed data. */
export function toIncoming(payload: unknown): Incoming | undefined {
  const parsed = interaction.safeParse(payload);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  const asker = askerOf(data);
  if (asker === undefined) return undefined;
  switch (data.type) {
    case 2:
      return commandOf(asker, data);
    case 3:
      return pressOf(asker, data);
    case 4: {
      const focused = data.data.options?.find((option) => option.focused);
      return focused && { kind: 'complete', asker, command: data.data.name, option: focused.name, typed: String(focused.value ?? '') };
    }
  }
}

type Of<T extends InteractionData['type']> = Extract<InteractionData, { type: T }>;

function askerOf(data: InteractionData): Asker | undefined {
  const user = data.member?.user ?? data.user;
  if (user === undefined) return undefined;
  const permissions = data.member?.permissions ?? '0';
  return {
    id: data.id,
    token: data.token,
    application: data.application_id,
    user: user.id,
    locale: data.locale,
    isDirect: data.context === undefined || data.context === null ? data.guild_id === undefined : data.context === BOT_DM,
    mayManage: /^\d+$/.test(permissions) && (BigInt(permissions) & MANAGE_MESSAGES) !== 0n,
  };
}

export function contextOf(asker: Asker): Context {
  const place = asker.isDirect ? 'direct' : 'channel';
  return { platform: 'discord', user: asker.user, place, ...(asker.locale !== undefined && { locale: asker.locale }) };
}

function commandOf(asker: Asker, { data }: Of<2>): Incoming | undefined {
  const context = contextOf(asker);
  if (data.type === MESSAGE_COMMAND) {
    const text = textOf(data.resolved?.messages?.[data.target_id ?? '']);
    return text === '' ? { kind: 'empty', asker } : { kind: 'ask', asker, invocation: { kind: 'examine', context, text } };
  }
  if (data.type !== undefined && data.type !== 1) return undefined;
  const options = Object.fromEntries((data.options ?? []).flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])));
  return { kind: 'ask', asker, invocation: { kind: 'command', context, command: data.name, options } };
}

/** The words of a message: its own, else those it forwards, else those of its cards. */
function textOf(target: TargetMessage | undefined): string {
  const contents = [target, ...(target?.message_snapshots ?? []).map((snapshot) => snapshot.message)];
  const written = contents.map((each) => each?.content?.trim() ?? '').find((text) => text !== '');
  const cards = contents.flatMap((each) => each?.embeds ?? []).flatMap(({ title, description }) => [title ?? '', description ?? '']);
  return written ?? cards.filter((text) => text !== '').join('\n');
}

/** A picked menu entry is a press of its own; the menu's own id says nothing. */
function pressOf(asker: Asker, { data, message: { flags } }: Of<3>): Incoming {
  const press = decodePress(data.values?.[0] ?? data.custom_id);
  if (press === undefined || press.act === 'menu') return { kind: 'outdated', asker };
  return { kind: 'press', asker, press, onPrivate: ((flags ?? 0) & EPHEMERAL) !== 0 };
}

/**
 * What a message asks of the bot: a direct message, a mention, or a reply that pings it. Undefined for everything else,
 * and for bots, webhooks, itself and the system. Edits never come here.
 */
export function toHeard(payload: unknown, self: string | undefined): Heard | undefined {
  const parsed = message.safeParse(payload);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  if (!isSpoken(data) || data.author.id === self) return undefined;
  const isDirect = data.guild_id === undefined;
  const isMentioned = self !== undefined && (data.mentions ?? []).some(({ id }) => id === self);
  if (!isDirect && !isMentioned) return undefined;
  const text = withoutMention(data.content ?? '', self);
  // A picture or sticker alone in a direct message asks nothing; a bare mention asks what this is.
  if (isDirect && text === '') return undefined;
  return { id: data.id, channel: data.channel_id, user: data.author.id, text, isDirect };
}

function isSpoken({ author, webhook_id: webhook, type }: MessageData): boolean {
  return author.bot !== true && author.system !== true && webhook === undefined && SPOKEN.includes(type ?? 0);
}

function withoutMention(text: string, self: string | undefined): string {
  return (self === undefined ? text : text.replaceAll(`<@${self}>`, ' ').replaceAll(`<@!${self}>`, ' ')).trim();
}

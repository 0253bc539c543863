/** Gateway events as Discord sends them, with only what differs from case to case to say. Ids and tokens are made up. */
import { APPLICATION, BOT } from './loopback.ts';

export const USER = '700000000000000001';
export const OTHER = '700000000000000002';
const CHANNEL = '500000000000000001';
const GUILD = '600000000000000001';

let last = 1_000_000_000_000_000_000n;
/** A new id, as a snowflake. */
export function nextId(): string {
  last += 1n;
  return String(last);
}

export interface Where {
  readonly user?: string;
  readonly direct?: boolean;
  readonly permissions?: string;
  readonly locale?: string;
  readonly id?: string;
}

/** What every interaction has. The token names the id, so that requests can be told apart. */
function interaction({ user = USER, direct = false, permissions = '0', locale = 'en-GB', id = nextId() }: Where): Record<string, unknown> {
  const person = { id: user, username: 'reader', discriminator: '0', avatar: null };
  const shared = { id, application_id: APPLICATION, token: `token-${id}`, version: 1, locale, channel_id: CHANNEL, entitlements: [], authorizing_integration_owners: {} };
  if (direct) return { ...shared, context: 1, user: person, channel: { id: CHANNEL, type: 1 } };
  return { ...shared, context: 0, guild_id: GUILD, channel: { id: CHANNEL, type: 0, guild_id: GUILD, permissions: '0' }, member: { user: person, permissions, roles: [], joined_at: '2021-11-07T00:00:00Z', deaf: false, mute: false, flags: 0 } };
}

export function slash(name: string, options: Readonly<Record<string, string>> = {}, where: Where = {}): Record<string, unknown> {
  const given = Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value }));
  return { ...interaction(where), type: 2, data: { id: '1', name, type: 1, options: given } };
}

export function typing(name: string, option: string, typed: string, where: Where = {}): Record<string, unknown> {
  return { ...interaction(where), type: 4, data: { id: '1', name, type: 1, options: [{ name: option, type: 3, value: typed, focused: true }] } };
}

export function menuCommand(content: string, where: Where = {}): Record<string, unknown> {
  const target = '400000000000000001';
  const message = { id: target, channel_id: CHANNEL, type: 0, content, author: { id: OTHER, username: 'writer', discriminator: '0', avatar: null }, embeds: [], attachments: [], mentions: [], mention_roles: [], timestamp: '2021-11-07T00:00:00Z', edited_timestamp: null, tts: false, mention_everyone: false, pinned: false, components: [] };
  return { ...interaction(where), type: 2, data: { id: '2', name: 'Check against the record', type: 3, target_id: target, resolved: { messages: { [target]: message } } } };
}

/** A pressed button, or with `picked` a menu entry. `flags` are those of the message it stands under. */
export function pressed(customId: string, { picked, flags = 1 << 15, ...where }: Where & { picked?: string; flags?: number } = {}): Record<string, unknown> {
  const data = picked === undefined ? { component_type: 2, custom_id: customId } : { component_type: 3, custom_id: customId, values: [picked] };
  const message = { id: '300000000000000001', channel_id: CHANNEL, type: 0, content: '', flags, author: { id: BOT, username: 'onrecord', discriminator: '0', avatar: null, bot: true }, embeds: [], attachments: [], mentions: [], mention_roles: [], timestamp: '2021-11-07T00:00:00Z', edited_timestamp: null, tts: false, mention_everyone: false, pinned: false, components: [] };
  return { ...interaction(where), type: 3, data, message };
}

export interface Said extends Where {
  readonly mentions?: readonly string[];
  readonly bot?: boolean;
  readonly type?: number;
  readonly webhook?: string;
}

export function said(content: string, { user = USER, direct = false, id = nextId(), mentions = [], bot = false, type = 0, webhook }: Said = {}): Record<string, unknown> {
  const author = { id: user, username: 'reader', discriminator: '0', avatar: null, bot };
  const shared = { id, channel_id: CHANNEL, author, content, type, embeds: [], attachments: [], mention_roles: [], timestamp: '2021-11-07T00:00:00Z', edited_timestamp: null, tts: false, mention_everyone: false, pinned: false, components: [] };
  const people = mentions.map((each) => ({ id: each, username: 'x', discriminator: '0', avatar: null }));
  return { ...shared, mentions: people, ...(direct ? {} : { guild_id: GUILD }), ...(webhook !== undefined && { webhook_id: webhook }) };
}

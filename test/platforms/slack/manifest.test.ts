/** The manifest against Slack's own schema, where that is at hand, and what it must hold in each mode. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/core/command.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { COMMANDS } from './desk.ts';

const SCHEMA = new URL('../../../../shared/spec/slack-manifest.schema.2.0.0.json', import.meta.url);
const hasSchema = existsSync(SCHEMA);

const SOCKET = { mode: { kind: 'socket' }, prefix: '', agent: false, pictures: false } as const;
const HTTP = { ...SOCKET, mode: { kind: 'http', url: 'https://bot.example.org/' } } as const;

interface Manifest {
  features: { slash_commands: { command: string; url?: string }[]; shortcuts: { name: string }[]; agent_view?: unknown };
  oauth_config: { scopes: { bot: string[] } };
  settings: { socket_mode_enabled: boolean; event_subscriptions: { bot_events: string[]; request_url?: string }; interactivity: Record<string, unknown> };
}
const made = (commands: readonly Command[], options: Parameters<typeof slackManifest>[1]): Manifest => slackManifest(commands, options).manifest as unknown as Manifest;
const names = ({ features }: Manifest): string[] => features.slash_commands.map(({ command }) => command);
const many = Array.from({ length: 80 }, (_, at): Command => ({ ...(COMMANDS[0] as Command), name: `command-${at}`, description: 'Long. '.repeat(600) }));

describe('slackManifest', () => {
  it.skipIf(!hasSchema).each([
    ['Socket Mode', COMMANDS, SOCKET],
    ['HTTP', COMMANDS, HTTP],
    ['an agent with pictures and a prefix', COMMANDS, { ...SOCKET, agent: true, pictures: true, prefix: 'rec-' }],
    ['more and longer commands than Slack takes', many, HTTP],
    ['no commands', [], SOCKET],
  ] as const)('is what Slack’s schema (https://github.com/slackapi/manifest-schema, skipped where it is not at hand) asks for: %s', (_, commands, options) => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const valid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    expect(valid(slackManifest(commands, options).manifest), JSON.stringify(valid.errors)).toBe(true);
  });

  it('has every command under its own name and the umbrella, but none that Slack keeps for itself', () => {
    const { notes } = slackManifest(COMMANDS, SOCKET);
    expect(names(made(COMMANDS, SOCKET))).toEqual(['/onrecord', '/casualties', '/ask', '/disputes', '/sources']);
    expect(notes.join('\n')).toMatch(/left out.*\/help/);
    expect(notes.join('\n')).toMatch(/other apps often.*\/ask/);
  });

  it('renames with SLACK_COMMAND_PREFIX', () => {
    expect(names(made(COMMANDS, { ...SOCKET, prefix: 'rec-' }))).toEqual(['/onrecord', '/rec-casualties', '/rec-ask', '/rec-disputes', '/rec-sources', '/rec-help']);
    expect(slackManifest(COMMANDS, { ...SOCKET, prefix: 'rec-' }).notes).toEqual([]);
  });

  it('never asks for more than 50 commands, and says which are left out', () => {
    expect(names(made(many, SOCKET))).toHaveLength(50);
    expect(slackManifest(many, SOCKET).notes[0]).toContain('/command-79');
  });

  it('asks for the least scopes', () => {
    expect(made(COMMANDS, SOCKET).oauth_config.scopes.bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
    expect(made(COMMANDS, { ...SOCKET, agent: true, pictures: true }).oauth_config.scopes.bot.slice(4)).toEqual(['assistant:write', 'files:write']);
  });

  it.each([
    ['Socket Mode', SOCKET, true, undefined],
    ['HTTP', HTTP, false, 'https://bot.example.org/slack/events'],
  ] as const)('sets the mode: %s', (_, options, socket, url) => {
    const { settings, features } = made(COMMANDS, options);
    expect(settings.socket_mode_enabled).toBe(socket);
    expect(settings.event_subscriptions).toMatchObject({ bot_events: ['app_home_opened', 'app_mention', 'message.im'] });
    for (const given of [settings.event_subscriptions.request_url, settings.interactivity['request_url'], settings.interactivity['message_menu_options_url'], features.slash_commands[1]?.url]) expect(given).toBe(url);
    expect(features.shortcuts[0]?.name).toBe('Check against the record');
  });
});

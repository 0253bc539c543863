/** The environment: every problem at once, where to get the value, and never a value in a message. */
import { describe, expect, it } from 'vitest';
import { formatConfigProblem, readConfig } from '../src/config.ts';
import { VARIABLES } from '../src/variables.ts';

function problems(env: Record<string, string>): string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.problems.map(({ variable, code }) => `${variable} ${code}`);
}

function config(env: Record<string, string>) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.problems.map(formatConfigProblem).join('\n'));
  return read.config;
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(config({})).toMatchObject({ answers: 'public', attachPictures: false, store: { kind: 'off' }, folders: { knowledge: 'knowledge', commands: 'commands' } });
    expect(config({})).not.toHaveProperty('discord');
    expect(config({})).not.toHaveProperty('slack');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(config({ DISCORD_TOKEN: '', SLACK_BOT_TOKEN: '', ANSWERS: '', KNOWLEDGE_DIR: '' })).toEqual(config({}));
  });

  it.each([
    ['Discord over the gateway', { DISCORD_TOKEN: 'd', DISCORD_API_URL: 'http://127.0.0.1:8000/api/' }, { discord: { token: 'd', apiUrl: 'http://127.0.0.1:8000/api' } }],
    ['Discord over HTTP', { DISCORD_TOKEN: 'd', DISCORD_PUBLIC_KEY: 'a'.repeat(64), DISCORD_PORT: '8081' }, { discord: { http: { publicKey: 'a'.repeat(64), port: 8081 } } }],
    ['shards', { DISCORD_TOKEN: 'd', SHARDS: '0,1', SHARD_COUNT: '4' }, { discord: { shards: [0, 1], shardCount: 4 } }],
    ['Slack over Socket Mode', { SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a' }, { slack: { botToken: 'b', mode: { kind: 'socket', appToken: 'a' }, commandPrefix: '', agent: false } }],
    ['Slack over HTTP', { SLACK_BOT_TOKEN: 'b', SLACK_SIGNING_SECRET: 's' }, { slack: { mode: { kind: 'http', signingSecret: 's', port: 3000 } } }],
    ['a Slack app for many workspaces', { SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2', SLACK_STATE_SECRET: '3' }, { slack: { install: { clientId: '1', clientSecret: '2', stateSecret: '3' } } }],
    ['switches in the words people use', { ATTACH_PICTURES: 'yes', SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', SLACK_AGENT: 'on' }, { attachPictures: true, slack: { agent: true } }],
    ['folders', { KNOWLEDGE_DIR: '/a', COMMANDS_DIR: '/b' }, { folders: { knowledge: '/a', commands: '/b' } }],
  ])('reads %s', (_, env, expected) => {
    expect(config(env as unknown as Record<string, string>)).toMatchObject(expected);
  });

  it.each([
    ['a token with white space', { DISCORD_TOKEN: 'a b' }, ['DISCORD_TOKEN malformed']],
    ['a server without a token', { DISCORD_GUILD_ID: '12345' }, ['DISCORD_TOKEN missing']],
    ['an id that is none', { DISCORD_TOKEN: 'd', DISCORD_GUILD_ID: 'my server' }, ['DISCORD_GUILD_ID malformed']],
    ['a public key that is none', { DISCORD_TOKEN: 'd', DISCORD_PUBLIC_KEY: 'xyz' }, ['DISCORD_PUBLIC_KEY malformed']],
    ['a port that is none', { SLACK_PORT: 'eighty' }, ['SLACK_PORT malformed']],
    ['a port beyond 65535', { DISCORD_PORT: '65536' }, ['DISCORD_PORT malformed']],
    ['an address of another kind', { SLACK_API_URL: 'ftp://x' }, ['SLACK_API_URL malformed']],
    ['a Slack bot without a way in', { SLACK_BOT_TOKEN: 'b' }, ['SLACK_APP_TOKEN missing']],
    ['a way in without a Slack bot', { SLACK_APP_TOKEN: 'a' }, ['SLACK_BOT_TOKEN missing']],
    ['half an installation', { SLACK_CLIENT_ID: '1' }, ['SLACK_CLIENT_SECRET missing', 'SLACK_STATE_SECRET missing']],
    ['a list of shards without their number', { DISCORD_TOKEN: 'd', SHARDS: '0,1' }, ['SHARD_COUNT missing']],
    ['a word outside a list', { ANSWERS: 'secret', LOG_LEVEL: 'loud', STORE: 'disk' }, ['ANSWERS malformed', 'LOG_LEVEL malformed', 'STORE malformed']],
    ['a switch that is neither', { SLACK_AGENT: 'maybe' }, ['SLACK_AGENT malformed']],
    ['a database without an address', { STORE: 'postgres' }, ['DATABASE_URL missing']],
    ['several at once, of both kinds', { SLACK_BOT_TOKEN: 'b', DISCORD_PORT: 'x', DISCORD_GUILD_ID: '12345' }, ['DISCORD_PORT malformed', 'DISCORD_TOKEN missing', 'SLACK_APP_TOKEN missing']],
  ])('reports %s', (_, env, expected) => {
    expect(problems(env as unknown as Record<string, string>).sort()).toEqual(expected);
  });

  it('never shows a value, and always where to get one', () => {
    const secret = 'sw0rdfish with space';
    const env = Object.fromEntries(VARIABLES.map(({ name }) => [name, secret]));
    const read = readConfig(env);
    const lines = read.ok ? [] : read.problems.map(formatConfigProblem);
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) {
      expect(line).not.toContain('sw0rdfish');
      expect(line).toMatch(/ → .+/);
    }
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Option } from '../../../src/core/command.ts';
import { VARIABLES } from '../../../src/variables.ts';
import { register } from '../../../src/platforms/discord/register.ts';
import { command, TOKEN } from './harness.ts';
import { createLoopback, type Loopback } from './loopback.ts';

let discord: Loopback;
beforeAll(async () => {
  discord = await createLoopback();
});
afterAll(() => discord.close());
beforeEach(() => {
  discord.commands.clear();
  discord.clear();
});

const open: Option = { name: 'from', description: 'Who speaks', selects: 'speaker', required: false, closed: false, kinds: [], choices: [] };
const commands = [command('casualties', { names: { ar: 'الضحايا' } }), command('reactions', { options: [open] })];
const again = (part: Partial<Parameters<typeof register>[0]> = {}) => register({ token: TOKEN, apiUrl: discord.url, commands, ...part });

describe('register', () => {
  it('overwrites all commands at once, for servers and accounts, and tells how to invite the bot', async () => {
    const lines = await again();
    const [put, ...others] = discord.requests.filter(({ method }) => method !== 'GET');
    expect(others).toEqual([]);
    expect(put).toMatchObject({ method: 'PUT', path: '/applications/900000000000000002/commands', authorization: `Bot ${TOKEN}` });
    expect(put?.body).toMatchObject([
      { name: 'casualties', type: 1, name_localizations: { ar: 'الضحايا' }, contexts: [0, 1, 2], integration_types: [0, 1] },
      { name: 'reactions', options: [{ type: 3, name: 'from', autocomplete: true }] },
      { name: 'Check against the record', type: 3, contexts: [0, 1, 2] },
    ]);
    expect(lines).toEqual([
      'added    /casualties',
      'added    /reactions',
      'added    "Check against the record" in the menu of a message',
      '0 of 3 commands were registered already as they are',
      '',
      'Add it to a server:       https://discord.com/oauth2/authorize?client_id=900000000000000002&integration_type=0&scope=bot+applications.commands&permissions=274877975552',
      'Add it to your account:   https://discord.com/oauth2/authorize?client_id=900000000000000002&integration_type=1&scope=applications.commands',
    ]);
  });

  it('changes nothing when done again', async () => {
    await again();
    const before = structuredClone(discord.commands.get('global'));
    expect((await again())[0]).toBe('3 of 3 commands were registered already as they are');
    expect(discord.commands.get('global')).toEqual(before);
  });

  it('says what is new, changed and gone', async () => {
    await again();
    const lines = await again({ commands: [command('casualties', { description: 'Dead and injured', names: { ar: 'الضحايا' } }), command('weapons')] });
    expect(lines.slice(0, 4)).toEqual(['changed  /casualties', 'added    /weapons', 'removed  /reactions', '1 of 3 commands were registered already as they are']);
  });

  it('registers in one server only, and warns of commands that then stand there twice', async () => {
    const lines = await again({ guildId: '600000000000000001' });
    expect(discord.commands.get('600000000000000001')).toHaveLength(3);
    expect(discord.commands.get('600000000000000001')?.[0]).not.toHaveProperty('contexts');
    expect(discord.commands.has('global')).toBe(false);
    expect(lines.join('\n')).not.toContain('note:');
    await again();
    expect((await again({ guildId: '600000000000000001' })).at(-1)).toContain('note: the commands are registered for all servers too');
  });

  it('removes them again', async () => {
    await again({ guildId: '600000000000000001' });
    expect(await again({ guildId: '600000000000000001', clear: true })).toEqual(['removed  /casualties', 'removed  /reactions', 'removed  "Check against the record" in the menu of a message', 'no commands are registered there now']);
    expect(discord.commands.get('600000000000000001')).toEqual([]);
  });

  it.each([
    ['a wrong token', 401, 0, undefined, 'DISCORD_TOKEN'],
    ['a server that the bot may not register in', 403, 50001, '600000000000000001', 'applications.commands'],
    ['a server that is not there', 404, 10004, '600000000000000001', 'DISCORD_GUILD_ID'],
  ])('says in one line what to do about %s', async (_, status, code, guildId, remedy) => {
    const matches = (__: string, path: string): boolean => (guildId === undefined ? path === '/applications/@me' : path.includes('/guilds/'));
    discord.faults.push({ matches, status, body: { code, message: 'no' } });
    await expect(again({ guildId })).rejects.toThrow(remedy);
  });
});

it('docs/discord.md names every setting, scope and permission', () => {
  const docs = readFileSync(new URL('../../../docs/discord.md', import.meta.url), 'utf8');
  for (const { name } of VARIABLES.filter(({ group, name: each }) => group === 'Discord' && !/PUBLIC_KEY|PORT/.test(each))) expect(docs).toContain(`\`${name}\``);
  for (const word of ['applications.commands', '`bot`', 'View Channels', 'Send Messages in Threads', 'Read Message History', 'GUILD_MESSAGES', 'DIRECT_MESSAGES']) expect(docs).toContain(word);
});

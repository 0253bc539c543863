/** One bot in a process of its own, for the bench: `ours` with the shipped base, or `constant`, which answers "pong" to everything. */
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { createDesk } from '../src/core/dispatch.ts';
import { openBase } from '../src/open-base.ts';
import { createDiscord } from '../src/platforms/discord/connect.ts';

const [kind, apiUrl = ''] = process.argv.slice(2);
const token = 'bench.token.only';
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: (fields: unknown, message: string) => console.error(message, fields) };

if (kind === 'constant') {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl, version: '10' } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) interaction.reply('pong').catch((error: unknown) => console.error(error));
  });
  await client.login(token);
} else {
  const opened = await openBase({ knowledge: 'knowledge', commands: 'commands', cache: '.cache' });
  if (!opened.ok) throw new Error('the shipped base has problems: run npm run check');
  const desk = createDesk({ base: opened.base, logger: silent, clock: () => performance.now(), newId: () => 'bench' });
  await createDiscord({ token, apiUrl, answers: 'public', logger: silent, onRefused: (error) => console.error(error.message) }).connect(desk);
}

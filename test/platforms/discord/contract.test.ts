/** Discord keeps the contract of all platforms, through the real discord.js. */
import type { Desk } from '../../../src/core/platform.ts';
import type { MessageBody } from '../../../src/platforms/discord/render.ts';
import { createDiscord } from '../../../src/platforms/discord/connect.ts';
import { describePlatform, type Running, type Seen } from '../../platform-contract.ts';
import { nextId, pressed, said, slash } from './events.ts';
import { createTestLog, TOKEN } from './harness.ts';
import { createLoopback, type Recorded } from './loopback.ts';
import { buttonsOf, menuOf, plainOf } from './payload.ts';

const EPHEMERAL = 1 << 6;
const NOTHING: Seen = { text: '', private: true, pings: false, offers: [] };

/** What can be pressed or picked, by label. */
function offersOf(body: MessageBody): Map<string, { id: string; picked?: string }> {
  const menu = menuOf(body);
  const entries = (menu?.options ?? []).map(({ label, value }) => [label, { id: menu?.custom_id ?? '', picked: value }] as const);
  return new Map([...buttonsOf(body).map(({ label, id }) => [label, { id }] as const), ...entries]);
}

function pingsIn({ allowed_mentions: { parse, replied_user: replied = false } }: MessageBody): boolean {
  return parse.length > 0 || replied;
}

async function start(desk: Desk): Promise<Running> {
  const discord = await createLoopback();
  const bot = createDiscord({ token: TOKEN, apiUrl: discord.url, answers: 'public', logger: createTestLog(), onRefused: () => undefined });
  await bot.connect(desk);
  let last: MessageBody | undefined;
  const seen = ({ status }: Recorded, body: MessageBody, isDirect: boolean): Seen => {
    if (status >= 400) return NOTHING;
    last = body;
    return { text: plainOf(body), private: isDirect || (body.flags & EPHEMERAL) !== 0, pings: pingsIn(body), offers: [...offersOf(body).keys()] };
  };
  const message = async (text: string, user?: string): Promise<Seen> => {
    const id = nextId();
    discord.dispatch('MESSAGE_CREATE', said(text, { direct: true, id, ...(user !== undefined && { user }) }));
    const request = await discord.request(({ body }) => (body as { nonce?: string } | undefined)?.nonce === `${id}-0`);
    return seen(request, request.body as MessageBody, true);
  };
  const interaction = async (event: Record<string, unknown>): Promise<Seen> => {
    discord.dispatch('INTERACTION_CREATE', event);
    const request = await discord.request(({ path }) => path.startsWith(`/interactions/${event['id']}/`));
    return seen(request, (request.body as { data: MessageBody }).data, false);
  };
  const press = (label: string): Promise<Seen> => {
    const offer = last && offersOf(last).get(label);
    if (offer === undefined) throw new Error(`nothing is labelled "${label}"`);
    return interaction(pressed(offer.id, { flags: last?.flags ?? 0, ...(offer.picked !== undefined && { picked: offer.picked }) }));
  };
  return {
    ask: message,
    together: (texts) => Promise.all(texts.map((text, at) => message(text, `70000000000000001${at}`))),
    command: (name, options) => interaction(slash(name, options)),
    press,
    more: async () => (last && offersOf(last).has('Next') ? press('Next') : undefined),
    refuse(refusing) {
      if (refusing) discord.faults.push({ matches: (method) => method === 'POST', status: 403, body: { code: 50013, message: 'Missing Permissions' }, times: 1000 });
      else discord.faults.length = 0;
    },
    async stop() {
      await bot.close();
      await discord.close();
    },
  };
}

describePlatform({ name: 'discord', skips: {}, start });

/** The platform contract over Socket Mode and over HTTP, on the loopback Slack. */
import type { Desk } from '../../../src/core/platform.ts';
import { unescapeText } from '../../../src/platforms/slack/escape.ts';
import { describePlatform, type Running, type Seen } from '../../platform-contract.ts';
import * as body from './loopback/bodies.ts';
import { counter, type ModeName, startBot } from './loopback/mode.ts';
import { visibleText } from './limits-oracle.ts';

interface Element {
  readonly text?: { readonly text: string };
  readonly value?: string;
  readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
}
interface Message {
  readonly text?: string;
  readonly response_type?: string;
  readonly channel?: string;
  readonly blocks?: readonly { readonly type: string; readonly elements?: readonly Element[] }[];
}

/** Labels and values of all that can be pressed. */
function buttonsOf({ blocks = [] }: Message): Map<string, string> {
  const elements = blocks.filter(({ type }) => type === 'actions').flatMap((block) => block.elements ?? []);
  const entries = elements.flatMap((each) => (each.options ?? [each]).map((one) => [one.text?.text ?? '', one.value ?? ''] as const));
  return new Map(entries);
}

function seenOf(message: Message): Seen {
  const shown = visibleText(message.blocks ?? []).replaceAll('\u2060', '').replace(/<https?:[^|>]*\|([^>]*)>/g, '$1');
  const json = JSON.stringify([message.text, message.blocks]);
  return {
    text: unescapeText(shown),
    private: message.response_type === 'ephemeral' || (message.channel ?? '').startsWith('D'),
    pings: /<[!@#]/.test(json) || 'link_names' in message,
    offers: [...buttonsOf(message).keys()],
  };
}

async function start(mode: ModeName, desk: Desk): Promise<Running> {
  const bot = await startBot(mode, desk);
  const number = counter();
  let refusing = false;
  let last: Message = {};
  bot.slack.answer(({ method }) => (refusing && method === 'chat.postMessage' ? { body: { ok: false, error: 'channel_not_found' } } : undefined));
  const ask = async (text: string, user = 'U1'): Promise<Seen> => {
    const channel = `D${number()}`;
    await bot.deliver(body.directMessage(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), { channel, user }));
    last = (await bot.slack.called('chat.postMessage', (call) => call.args['channel'] === channel)).args as Message;
    return seenOf(last);
  };
  const press = async (label: string): Promise<Seen> => {
    const url = bot.slack.responseUrl();
    const address = url.split('/').at(-1);
    await bot.deliver(body.press(buttonsOf(last).get(label) ?? '', last.channel === undefined ? body.inChannel(url) : body.inDirect(url)));
    last = { ...(last.channel === undefined ? {} : { channel: last.channel }), ...((await bot.slack.called('response', (call) => call.args['address'] === address)).args as Message) };
    return seenOf(last);
  };
  return {
    ask,
    press,
    together: (texts) => Promise.all(texts.map((text, at) => ask(text, `U${at}`))),
    command: async (name, options) => {
      const text = Object.entries(options).map(([key, value]) => `${key}:${value}`).join(' ');
      last = (await bot.deliver(body.command(name, text))) as Message;
      return seenOf(last);
    },
    more: async () => (buttonsOf(last).has('Next') ? press('Next') : undefined),
    refuse: (on) => {
      refusing = on;
    },
    stop: () => bot.stop(),
  };
}

for (const mode of ['socket', 'http'] as const) describePlatform({ name: `Slack (${mode})`, skips: {}, start: (desk) => start(mode, desk) });

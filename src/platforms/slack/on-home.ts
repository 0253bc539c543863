/** App Home and the first words under Messages. */
import { catalogue } from '../../core/catalogue/index.ts';
import type { Show } from '../../core/command.ts';
import { encodePress } from '../../core/press.ts';
import { cutAtSentence } from '../../core/text/cut.ts';
import { type Block, context, partBlocks, plain, titleBlocks } from './blocks.ts';
import { escapeMrkdwn } from './escape.ts';
import { BUTTON_TEXT_MAX, OPTION_TEXT_MAX, PROMPTS_MAX, VIEW_BLOCKS_MAX, VIEW_JSON_MAX } from './limits.ts';
import { UMBRELLA } from './names.ts';
import { post } from './on-message.ts';
import { textAt } from './payload.ts';
import { searchField } from './search.ts';
import { ask, reportSent, type Session } from './session.ts';

export async function onHome(session: Session, event: unknown): Promise<void> {
  const [user, channel, tab] = ['user', 'channel', 'tab'].map((key) => textAt(event, key));
  if (user === undefined) return;
  if (tab !== 'messages') await publish(session, user);
  else if (channel !== undefined) await (session.options.agent ? suggest(session, channel) : welcome(session, user, channel));
}

async function publish(session: Session, user: string): Promise<void> {
  const view = { type: 'home', blocks: await homeBlocks(session, user) };
  reportSent(session.log, 'show App Home', await session.api.call('views.publish', { user_id: user, view }));
}

/** Search, where documents differ, the documents, how to ask; then what the record covers, in the words of help. */
async function homeBlocks(session: Session, user: string): Promise<Block[]> {
  const help = await ask(session, { kind: 'text', text: 'help' }, { user, isDirect: true });
  const say = catalogue(help.lang);
  const search = searchField(session.desk);
  const top: Block[] = [
    ...titleBlocks(say.homeTitle),
    ...(search ? [{ type: 'section', text: plain(say.homeSearch, BUTTON_TEXT_MAX), accessory: search } as const] : []),
    ...buttons(session),
    context(escapeMrkdwn(say.homeHow(`/${UMBRELLA}`))),
    { type: 'divider' },
  ];
  const blocks = [...top, ...help.parts.flatMap(partBlocks)].slice(0, VIEW_BLOCKS_MAX);
  while (JSON.stringify(blocks).length > VIEW_JSON_MAX) blocks.pop();
  return blocks;
}

function buttons({ desk }: Session): Block[] {
  const say = catalogue('en');
  const labels: readonly (readonly [Show, string])[] = [['disagreements', say.homeDisputes], ['sources', say.homeSources], ['help', say.homeHelp]];
  const elements = labels.flatMap(([show, label]) => {
    const command = desk.commands().find((each) => each.show === show);
    if (command === undefined) return [];
    const value = encodePress({ act: 'open', target: { do: 'command', command: command.name, options: {} }, base: desk.base(), page: 0 });
    return [{ type: 'button', action_id: `home-${show}`, text: plain(label, BUTTON_TEXT_MAX), value } as const];
  });
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

/** Suggested prompts, without `thread_ts`: with it the call does nothing for agents. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
async function suggest({ api, desk, log }: Session, channel: string): Promise<void> {
  const prompts = desk.examples(PROMPTS_MAX).map((message) => ({ title: cutAtSentence(message, OPTION_TEXT_MAX), message }));
  if (prompts.length === 0) return;
  reportSent(log, 'suggest questions', await api.call('assistant.threads.setSuggestedPrompts', { channel_id: channel, title: catalogue('en').homePrompts, prompts }));
}

/** A greeting with questions to try, once in an empty conversation. */
async function welcome(session: Session, user: string, channel: string): Promise<void> {
  if (!session.seen.welcomed.claim(user)) return;
  const history = await session.api.call('conversations.history', { channel, limit: 1 });
  const messages = history.kind === 'ok' ? history.data['messages'] : undefined;
  if (Array.isArray(messages) && messages.length > 0) return;
  session.seen.people.claim(user);
  const request = { user, channel, isDirect: true };
  await post(session, request, await ask(session, { kind: 'text', text: 'hello' }, request, true));
}

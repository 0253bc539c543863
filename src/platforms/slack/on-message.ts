/** Direct messages and mentions: answered where they were asked, in their thread. */
import type { Reply } from '../../core/reply.ts';
import { readMessage, type Request } from './invocation.ts';
import { ask, deliver, messageBody, pagesFor, type Session } from './session.ts';

export async function onMessage(session: Session, event: unknown): Promise<void> {
  const message = readMessage(event, session.self);
  if (message === undefined) return;
  // A mention comes as `app_mention` and, where the app reads the channel, as `message` too.
  if (!session.seen.messages.claim(`${message.channel} ${message.ts}`)) return;
  const first = message.isDirect && session.seen.people.claim(message.user);
  const reply = await ask(session, { kind: 'text', text: message.text }, message, first);
  await post(session, message, reply);
}

/** Posts a reply in the conversation, or to the asker alone where it is not for all. */
export async function post(session: Session, request: Request, reply: Reply): Promise<void> {
  const { api, options } = session;
  const isPrivate = !request.isDirect && (reply.alwaysPrivate || options.answers === 'private');
  const method = isPrivate ? 'chat.postEphemeral' : 'chat.postMessage';
  const to = { channel: request.channel, ...(request.thread === undefined ? {} : { thread_ts: request.thread }), ...(isPrivate ? { user: request.user } : {}) };
  for (const page of pagesFor(session, reply, { kind: isPrivate ? 'private' : 'public', asker: request.user })) {
    await deliver(session, request.channel, { ...to, ...messageBody(page) }, (body) => api.call(method, body));
  }
}

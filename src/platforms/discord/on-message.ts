/** Direct messages, mentions and replies that ping the bot: looked up like any question, answered where they were asked. */
import { logFault } from './fault.ts';
import { type Heard, toHeard } from './invocation.ts';
import { renderAll } from './render.ts';
import type { Session } from './session.ts';

/** Handles one gateway payload; `self` is the bot's own user id, once known. Never rejects. */
export async function onMessage(session: Session, payload: unknown, self: string | undefined): Promise<void> {
  const heard = toHeard(payload, self);
  if (heard === undefined || !session.events.claim(heard.id)) return;
  try {
    await answer(session, heard);
  } catch (error) {
    logFault(session.logger, 'a reply to a message', error);
  }
}

async function answer(session: Session, { id, channel, user, text, isDirect }: Heard): Promise<void> {
  const place = isDirect ? 'direct' : 'channel';
  const first = isDirect && session.people.claim(user);
  const reply = await session.desk.dispatch({ kind: 'text', text, context: { platform: 'discord', user, place, ...(first && { first }) } });
  const bodies = renderAll(reply, { page: 0, asker: user, isPrivate: false, inChannel: !isDirect });
  for (const [at, body] of bodies.entries()) {
    // With its nonce enforced, a request that Discord took but answered with an error is not posted twice when repeated.
    const once = { nonce: `${id}-${at}`, enforce_nonce: true };
    const reference = isDirect || at > 0 ? {} : { message_reference: { message_id: id, fail_if_not_exists: false } };
    await session.api.send(channel, { ...body, allowed_mentions: { parse: [], replied_user: false }, ...once, ...reference });
  }
}

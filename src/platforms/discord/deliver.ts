/** Getting a reply to Discord in time: at once when it is there, deferred when it takes long, the rest of its pages behind it. */
import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { Reply } from '../../core/reply.ts';
import { logFault } from './fault.ts';
import type { Asker } from './invocation.ts';
import type { MessageBody } from './render.ts';
import type { Session } from './session.ts';

export interface Delivery {
  readonly asker: Asker;
  /** Never rejects (see `Desk.dispatch`). */
  readonly reply: Promise<Reply>;
  /** `post` sends a new message, `update` changes the one that the pressed button stands under. */
  readonly mode: 'post' | 'update';
  /** Who sees it when it has to be deferred, which is before the reply says so itself. */
  readonly isPrivate: boolean;
  /** What to send, the first response first. */
  bodies(reply: Reply): readonly MessageBody[];
}

/** Resolves when everything is sent, or when it failed and was logged. */
export async function deliver(session: Session, delivery: Delivery): Promise<void> {
  try {
    const reply = await within(delivery.reply, session.deferAfterMs);
    const rest = reply === undefined ? await deferred(session, delivery) : await immediate(session, delivery, reply);
    for (const body of rest) await session.api.follow(delivery.asker, body);
  } catch (error) {
    logFault(session.logger, 'an answer', error);
  }
}

async function immediate(session: Session, { asker, mode, bodies }: Delivery, reply: Reply): Promise<readonly MessageBody[]> {
  const [first, ...rest] = bodies(reply);
  if (mode === 'post') await session.api.respond(asker, InteractionResponseType.ChannelMessageWithSource, first);
  else await session.api.respond(asker, InteractionResponseType.UpdateMessage, first && changed(first));
  return rest;
}

async function deferred(session: Session, { asker, reply, mode, isPrivate, bodies }: Delivery): Promise<readonly MessageBody[]> {
  if (mode === 'update') await session.api.respond(asker, InteractionResponseType.DeferredMessageUpdate);
  // A deferral may carry no other flag than this one.
  else await session.api.respond(asker, InteractionResponseType.DeferredChannelMessageWithSource, { flags: isPrivate ? MessageFlags.Ephemeral : 0 });
  const [first, ...rest] = bodies(await reply);
  if (first !== undefined) await session.api.edit(asker, changed(first));
  return rest;
}

/** Who sees a message is fixed when it is first sent: a change may not say it again. */
function changed(body: MessageBody): MessageBody {
  return { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
}

/** The value, or undefined when it takes longer than `ms`. */
async function within<T>(value: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

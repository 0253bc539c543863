/** Slash commands: the answer is the acknowledgement. Only when it takes too long, or the socket is gone, does it follow later. */
import type { Reply } from '../../core/reply.ts';
import { askedByCommand, readCommand, type Request } from './invocation.ts';
import { atMost } from '../shared/pause.ts';
import { ask, messageBody, pagesFor, respond, type Session } from './session.ts';

type Ack = (body?: Record<string, unknown>) => Promise<void>;

export async function onCommand(session: Session, body: unknown, ack: Ack): Promise<void> {
  const command = readCommand(body);
  const known = { commands: session.desk.commands(), prefix: session.options.commandPrefix };
  const answer = ask(session, askedByCommand(command.name, command.text, known), command);
  const quick = await atMost(answer, session.timing.answerWithin);
  const [first, ...more] = bodiesOf(session, quick ?? (await acknowledged(ack, session).then(() => answer)), command);
  if (first === undefined) return;
  const isSent = quick !== undefined && (await accepted(ack(first)));
  if (!isSent) await respond(session, command, first);
  for (const each of more) await respond(session, command, each);
}

function bodiesOf(session: Session, reply: Reply, { user }: Request): readonly Record<string, unknown>[] {
  const isPrivate = reply.alwaysPrivate || session.options.answers === 'private';
  const pages = pagesFor(session, reply, { kind: isPrivate ? 'private' : 'public', asker: user });
  return pages.map((page) => ({ response_type: isPrivate ? 'ephemeral' : 'in_channel', ...messageBody(page) }));
}

async function acknowledged(ack: Ack, { log }: Session): Promise<void> {
  if (!(await accepted(ack()))) log.warn({ part: 'slack' }, '[slack] an acknowledgement was lost');
}

async function accepted(sent: Promise<void>): Promise<boolean> {
  try {
    await sent;
    return true;
  } catch {
    return false;
  }
}

/** Buttons and menus. They carry all they need, so they work after a restart and on another base version. */
import { catalogue } from '../../core/catalogue/index.ts';
import { decodePress, mayPress, type Press, printOf } from '../../core/press.ts';
import type { Reply, Target } from '../../core/reply.ts';
import { type Pressed, readPress } from './invocation.ts';
import { showModal } from './modal.ts';
import { SEARCH } from './names.ts';
import { searchAsked } from './search.ts';
import { ask, messageBody, pagesFor, reportSent, respond, type Session } from './session.ts';

export async function onPress(session: Session, body: unknown): Promise<void> {
  const pressed = readPress(body);
  if (pressed.actionId === SEARCH) return onSearch(session, pressed);
  const press = decodePress(pressed.value);
  if (press === undefined) return note(session, pressed, catalogue('en').outdated);
  if (press.act === 'delete') return onDelete(session, pressed, press);
  if (press.target === undefined) return;
  const reply = await askPress(session, pressed, press.target, press.base);
  if (press.act === 'share') await tell(session, pressed, reply, { isPublic: true });
  else if (press.act === 'page') await turn(session, pressed, press, reply);
  else await open(session, pressed, reply);
}

function askPress(session: Session, pressed: Pressed, target: Target, base: string): Promise<Reply> {
  return ask(session, { kind: 'press', target, base }, pressed);
}

/** A reply of its own: in a modal when pressed there or on Home, for all in a direct message, else for who pressed. */
async function open(session: Session, pressed: Pressed, reply: Reply): Promise<void> {
  if (pressed.surface === 'home') await showModal(session, reply, { how: 'open', trigger: pressed.trigger });
  else if (pressed.surface === 'modal') await showModal(session, reply, { how: 'push', trigger: pressed.trigger }, { ...(pressed.viewId === undefined ? {} : { viewId: pressed.viewId }) });
  else await tell(session, pressed, reply, { isPublic: pressed.isDirect && pressed.surface === 'message' });
}

async function tell(session: Session, pressed: Pressed, reply: Reply, { isPublic }: { isPublic: boolean }): Promise<void> {
  for (const page of pagesFor(session, reply, { kind: isPublic ? 'public' : 'private', asker: pressed.user })) {
    await respond(session, pressed, { response_type: isPublic ? 'in_channel' : 'ephemeral', replace_original: false, ...messageBody(page) });
  }
}

/** Turns the page in place; who may not turn it for all gets the page alone. Pages of two replies are never mixed. */
async function turn(session: Session, pressed: Pressed, press: Press, reply: Reply): Promise<void> {
  const page = isSameReply(press, reply) ? press.page : 0;
  if (pressed.surface === 'home' || pressed.surface === 'modal') {
    const opening = pressed.viewId === undefined || pressed.surface === 'home' ? ({ how: 'open', trigger: pressed.trigger } as const) : ({ how: 'update', viewId: pressed.viewId } as const);
    await showModal(session, reply, opening, { page });
    return;
  }
  const isOwn = mayPress(press, pressed.user);
  const isPublic = isOwn && pressed.surface === 'message';
  for (const each of pagesFor(session, reply, { kind: isPublic ? 'public' : 'private', asker: pressed.user, page })) {
    await respond(session, pressed, { response_type: isPublic ? 'in_channel' : 'ephemeral', replace_original: isOwn, ...messageBody(each) });
  }
}

function isSameReply(press: Press, reply: Reply): boolean {
  return reply.base === press.base && (press.print === undefined || press.print === printOf(reply));
}

async function onDelete(session: Session, pressed: Pressed, press: Press): Promise<void> {
  if (!mayPress(press, pressed.user)) return note(session, pressed, catalogue('en').notYours);
  if (pressed.responseUrl !== undefined) await respond(session, pressed, { delete_original: true });
  else if (pressed.messageTs !== undefined) reportSent(session.log, 'delete an answer', await session.api.call('chat.delete', { channel: pressed.channel, ts: pressed.messageTs }));
}

async function onSearch(session: Session, pressed: Pressed): Promise<void> {
  const asked = searchAsked(session.desk, pressed.value);
  if (asked !== undefined) await open(session, pressed, await ask(session, asked, pressed));
}

/** A line that only who pressed sees. */
async function note(session: Session, pressed: Pressed, text: string): Promise<void> {
  await respond(session, pressed, { response_type: 'ephemeral', replace_original: false, text });
}

/** Commands, completion, buttons and menus: what each asks of the desk, and who sees the answer. */
import { InteractionResponseType, MessageFlags } from 'discord.js';
import { catalogue } from '../../core/catalogue/index.ts';
import type { Invocation } from '../../core/command.ts';
import { mayPress, type Press, printOf } from '../../core/press.ts';
import type { Reply } from '../../core/reply.ts';
import { cutAtSentence } from '../../core/text/cut.ts';
import type { Look } from './controls.ts';
import { deliver } from './deliver.ts';
import { logFault } from './fault.ts';
import { type Asker, contextOf, type Incoming, toIncoming } from './invocation.ts';
import { CHOICE_MAX, CHOICES_MAX, OPTION_TEXT_MAX } from './limits.ts';
import { render, renderAll } from './render.ts';
import type { Session } from './session.ts';

/** Handles one gateway payload; one that came before is dropped. Never rejects. */
export async function onInteraction(session: Session, payload: unknown): Promise<void> {
  const incoming = toIncoming(payload);
  if (incoming === undefined || !session.events.claim(incoming.asker.id)) return;
  try {
    await handle(session, incoming);
  } catch (error) {
    logFault(session.logger, `a response to ${incoming.kind}`, error);
  }
}

async function handle(session: Session, incoming: Incoming): Promise<void> {
  const { asker } = incoming;
  switch (incoming.kind) {
    case 'ask':
      return ask(session, asker, incoming.invocation);
    case 'complete':
      return session.api.respond(asker, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices: choicesFor(session, incoming) });
    case 'press':
      return press(session, asker, incoming.press, incoming.onPrivate);
    case 'outdated':
      return tell(session, asker, 'outdated');
    case 'empty':
      return tell(session, asker, 'nothingToCheck');
  }
}

async function ask(session: Session, asker: Asker, invocation: Invocation): Promise<void> {
  const isLong = invocation.kind === 'command' && session.desk.commands().some((command) => command.name === invocation.command && command.private);
  const asked = isLong || invocation.kind === 'examine' || session.answers === 'private';
  const reply = session.desk.dispatch(invocation);
  const look = (each: Reply): Look => lookFor(asker, asked || each.alwaysPrivate);
  return deliver(session, { asker, reply, mode: 'post', isPrivate: asked && !asker.isDirect, bodies: (each) => renderAll(each, look(each)) });
}

function lookFor(asker: Asker, isPrivate: boolean): Look {
  return { page: 0, asker: asker.user, isPrivate: isPrivate && !asker.isDirect, inChannel: !asker.isDirect };
}

async function press(session: Session, asker: Asker, pressed: Press, onPrivate: boolean): Promise<void> {
  if (pressed.act === 'delete') return remove(session, asker, pressed);
  const { target, base } = pressed;
  if (target === undefined) return tell(session, asker, 'outdated');
  const reply = session.desk.dispatch({ kind: 'press', context: contextOf(asker), target, base });
  if (pressed.act === 'page') return turn(session, asker, { pressed, reply, onPrivate });
  const isDetail = target.do === 'sources' || target.do === 'cite';
  const asked = pressed.act === 'open' && (onPrivate || isDetail || session.answers === 'private');
  const isPrivate = (each: Reply): boolean => asked || (each.alwaysPrivate && pressed.act !== 'share');
  return deliver(session, { asker, reply, mode: 'post', isPrivate: asked && !asker.isDirect, bodies: (each) => renderAll(each, lookFor(asker, isPrivate(each))) });
}

interface Turn {
  readonly pressed: Press;
  readonly reply: Promise<Reply>;
  readonly onPrivate: boolean;
}

/**
 * Turns the page in place for the asker; whoever else presses gets the page alone, so that nobody's page turns under their eyes.
 * A reply that is no longer the one whose page it was (the base changed, or showing it again by ids words it otherwise) starts
 * again at its first page: pages of two replies never mix, and nothing between them is lost.
 */
function turn(session: Session, asker: Asker, { pressed, reply, onPrivate }: Turn): Promise<void> {
  const isOwn = onPrivate || mayPress(pressed, asker.user);
  const pageOf = (each: Reply): number => (each.base === pressed.base && (pressed.print ?? '') === printOf(each) ? pressed.page : 0);
  const look = (each: Reply): Look => ({ page: pageOf(each), asker: asker.user, isPrivate: onPrivate || !isOwn, inChannel: !asker.isDirect });
  return deliver(session, { asker, reply, mode: isOwn ? 'update' : 'post', isPrivate: onPrivate || !isOwn, bodies: (each) => [render(each, look(each))] });
}

/** For the asker, and in a server for whoever may manage messages anyway. */
async function remove(session: Session, asker: Asker, pressed: Press): Promise<void> {
  if (!mayPress(pressed, asker.user) && !asker.mayManage) return tell(session, asker, 'notYoursToManage');
  await session.api.respond(asker, InteractionResponseType.DeferredMessageUpdate);
  await session.api.remove(asker);
}

function choicesFor({ desk }: Session, { command, option, typed }: Extract<Incoming, { kind: 'complete' }>): { name: string; value: string }[] {
  return desk
    .complete(command, option, typed.slice(0, OPTION_TEXT_MAX), CHOICES_MAX)
    .filter(({ label, value }) => label !== '' && value !== '' && value.length <= CHOICE_MAX)
    .slice(0, CHOICES_MAX)
    .map(({ label, value }) => ({ name: cutAtSentence(label, CHOICE_MAX), value }));
}

/** A line of the interface, for the presser alone. */
function tell(session: Session, asker: Asker, what: 'outdated' | 'nothingToCheck' | 'notYoursToManage'): Promise<void> {
  const lang = /^ar\b/i.test(asker.locale ?? '') ? 'ar' : 'en';
  const data = { content: catalogue(lang)[what], flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } };
  return session.api.respond(asker, InteractionResponseType.ChannelMessageWithSource, data);
}

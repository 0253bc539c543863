/** The menu and buttons under a reply: what is related, pages, the reply's own actions, share and delete. */
import { ButtonStyle } from 'discord.js';
import { catalogue } from '../../core/catalogue/index.ts';
import { type Act, encodePress, printOf } from '../../core/press.ts';
import type { Action, Reply, Target } from '../../core/reply.ts';
import { type Button, button, buttonRows, type MenuEntry, menuRow, type Row } from './components.ts';
import { RELATED_MAX } from './limits.ts';

/** How a reply is shown to whom. */
export interface Look {
  /** 0-based. */
  readonly page: number;
  /** Opaque id of the person who asked. */
  readonly asker: string;
  /** Only the asker sees it: then it can be shared but need not be deleted. */
  readonly isPrivate: boolean;
  /** There is anyone to share it with: not in a direct message. */
  readonly inChannel: boolean;
}

/** Buttons of the reply's own that are shown; more than this would fill a second row. */
const ACTIONS_MAX = 3;

/** At most three rows: a menu, and up to seven buttons. `count` is the number of pages. */
export function controlRows(reply: Reply, look: Look, count: number): Row[] {
  const buttons = [...pageButtons(reply, look, count), ...actionButtons(reply), ...ownButtons(reply, look)];
  return [...relatedRow(reply), ...buttonRows(buttons)];
}

function relatedRow(reply: Reply): Row[] {
  const entries = new Map<string, MenuEntry>();
  for (const { label, target } of reply.related) {
    const value = press(reply, 'open', target);
    if (label.trim() !== '' && !entries.has(value)) entries.set(value, { label, value });
  }
  if (entries.size === 0) return [];
  const words = catalogue(reply.lang);
  return [menuRow(press(reply, 'menu'), reply.outcome === 'choices' ? words.choose : words.related, [...entries.values()].slice(0, RELATED_MAX))];
}

/** Pages can be turned only where the reply can be shown again. They carry the asker for the delete button of the next page. */
function pageButtons(reply: Reply, look: Look, count: number): Button[] {
  const words = catalogue(reply.lang);
  const turn = (page: number): string => encodePress({ act: 'page', base: reply.base, page, print: printOf(reply), asker: look.asker, ...(reply.self && { target: reply.self }) });
  if (reply.self === undefined || count < 2) return [];
  return [
    ...(look.page > 0 ? [button(words.previous, turn(look.page - 1))] : []),
    ...(look.page < count - 1 ? [button(words.next, turn(look.page + 1), ButtonStyle.Primary)] : []),
  ];
}

function actionButtons(reply: Reply): Button[] {
  const buttons = new Map(reply.actions.filter(({ label }) => label.trim() !== '').map(({ label, target }: Action) => [press(reply, 'open', target), label]));
  return [...buttons].slice(0, ACTIONS_MAX).map(([id, label]) => button(label, id));
}

function ownButtons(reply: Reply, look: Look): Button[] {
  const words = catalogue(reply.lang);
  const isShareable = look.isPrivate && look.inChannel && reply.self !== undefined && !reply.alwaysPrivate;
  return [
    ...(isShareable ? [button(words.share, press(reply, 'share', reply.self))] : []),
    ...(look.isPrivate ? [] : [button(words.remove, encodePress({ act: 'delete', base: reply.base, page: 0, asker: look.asker }), ButtonStyle.Danger)]),
  ];
}

function press(reply: Reply, act: Act, target?: Target): string {
  return encodePress({ act, base: reply.base, page: 0, ...(target && { target }) });
}

/**
 * What a button carries: resolved things, never the question (`design.md` §4). It works after a restart and on another
 * base version, since nothing about it is kept anywhere else.
 */
import { shortKey } from './press-key.ts';
import { decodeTarget, encodeTarget } from './press-target.ts';
import { type Reply, type Target, toPlainText } from './reply.ts';

/** `open` shows the target as a reply of its own · `page` turns to `page` · `share` posts it for all · `delete` removes the reply. */
const ACTS = { open: 'o', page: 'p', share: 's', delete: 'd', menu: 'm' } as const;
export type Act = keyof typeof ACTS;

export interface Press {
  readonly act: Act;
  /** Absent where the button needs none: `delete`, and `menu`, whose picked entry is a press of its own. */
  readonly target?: Target;
  /** Base version that the reply was answered from. */
  readonly base: string;
  /** 0-based. */
  readonly page: number;
  /** `printOf` the reply whose page it is: a reply that differs has other pages, and starts again at its first. */
  readonly print?: string;
  /** Set where only this person may press. Compare with `mayPress`, never by hand. */
  readonly asker?: string;
}

/** Longest encoded press: Discord's limit for `custom_id` and for the value of a select option, the tightest of all platforms. */
export const PRESS_MAX = 100;
const FORMAT = '1';
const PAGE_MAX = 36 ** 2 - 1;
const BASE = /^[\w-]{1,8}$/;
const PRINT = /^[\w-]{4}$/;
const LETTERS = new Map(Object.entries(ACTS).map(([act, letter]) => [letter as string, act as Act]));

/**
 * `1p01k3Fz.a1b2c3d4.n2gosa7pa2gv.fXyZ1/guards-injured`. At most `PRESS_MAX` characters whatever the ids: 8 for format, act,
 * page and print, 8 for the base, 14 for the asker, `TARGET_MAX` (67) for the target and 3 dots: 100.
 */
export function encodePress(press: Press): string {
  const page = Math.min(Math.max(Math.trunc(press.page), 0), PAGE_MAX).toString(36).padStart(2, '0');
  const base = BASE.test(press.base) ? press.base : '';
  const asker = press.asker === undefined ? '' : askerCode(press.asker);
  const print = press.print !== undefined && PRINT.test(press.print) ? press.print : '';
  return [FORMAT + ACTS[press.act] + page + print, base, asker, press.target ? encodeTarget(press.target) : ''].join('.');
}

/**
 * The press with keys where ids stood: `dispatch` takes its target as it is and finds the ids with `resolveTarget` (`press-resolve.ts`).
 * Undefined when the text is not one of ours, such as a button of another version.
 */
export function decodePress(text: string): Press | undefined {
  const [head = '', base, asker, body, ...rest] = text.split('.');
  const act = LETTERS.get(head[1] ?? '');
  const [, turn = '', print] = /^..([0-9a-z]{2})([\w-]{4})?$/.exec(head) ?? [];
  if (head[0] !== FORMAT || act === undefined || turn === '') return undefined;
  if (base === undefined || asker === undefined || body === undefined || rest.length > 0 || text.length > PRESS_MAX) return undefined;
  const target = body === '' ? undefined : decodeTarget(body);
  if (body !== '' && target === undefined) return undefined;
  return { act, base, page: Number.parseInt(turn, 36), ...(print !== undefined && { print }), ...(target && { target }), ...(asker !== '' && { asker: askerOf(asker) }) };
}

const prints = new WeakMap<Pick<Reply, 'title' | 'parts'>, string>();

/** A short key of everything that a reply says; the same for replies that say the same. */
export function printOf(reply: Pick<Reply, 'title' | 'parts'>): string {
  const found = prints.get(reply) ?? shortKey(toPlainText(reply), 4);
  prints.set(reply, found);
  return found;
}

/** Whether this person may press it: everyone, where it names no asker. */
export function mayPress(press: Press, user: string): boolean {
  return press.asker === undefined || askerCode(press.asker) === askerCode(user);
}

/** Longest user id that is written as it is; Slack's have about eleven characters. */
const PLAIN_USER = /^[A-Za-z0-9_-]{1,13}$/;
/** A Discord snowflake: 64 bits, in base 36 at most 13 characters. */
const SNOWFLAKE = /^(0|[1-9]\d{0,18}|1[0-7]\d{18}|18[0-3]\d{17})$/;

/** At most 14 characters. Any other id (the terminal's, say) is written as a mark that can be compared but not read back. */
function askerCode(user: string): string {
  if (SNOWFLAKE.test(user)) return `n${BigInt(user).toString(36)}`;
  if (PLAIN_USER.test(user)) return `u${user}`;
  if (/^~[\w-]{8}$/.test(user)) return `h${user.slice(1)}`;
  return `h${shortKey(user, 8)}`;
}

function askerOf(code: string): string {
  if (code[0] === 'n') return fromBase36(code.slice(1)).toString();
  return code[0] === 'u' ? code.slice(1) : `~${code.slice(1)}`;
}

function fromBase36(text: string): bigint {
  return [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36) || 0), 0n);
}

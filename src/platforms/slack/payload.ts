/** Reading what Slack sends, as `unknown`: nothing below the border trusts a shape that was not looked at here. */

export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text at a path of keys; undefined when there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

/** The record at a path of keys; an empty one when there is none. */
export function fieldsAt(value: unknown, ...path: readonly string[]): Fields {
  const found = valueAt(value, path);
  return isRecord(found) ? found : {};
}

/** The first element of the list at a path of keys. */
export function firstAt(value: unknown, ...path: readonly string[]): Fields {
  const found = valueAt(value, path);
  return Array.isArray(found) && isRecord(found[0]) ? found[0] : {};
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

/** What kind of payload a body is; `ignored` for what needs no more than an acknowledgement. */
export type BodyKind = 'event' | 'command' | 'action' | 'options' | 'shortcut' | 'view' | 'ignored';

/** Stands for an envelope of the socket that must be acknowledged and nothing else. */
export const ACK_ONLY = 'onrecord_ack_only';

/** Types that Slack may send and that ask for nothing of ours. */
const IGNORED: ReadonlySet<string> = new Set([
  ACK_ONLY,
  'app_rate_limited',
  'interactive_message',
  'dialog_submission',
  'dialog_cancellation',
  'dialog_suggestion',
  'workflow_step_edit',
]);

/**
 * The kind of a body that has everything Bolt and the handlers rely on. Undefined: malformed, to be refused.
 * https://docs.slack.dev/apis/events-api, https://docs.slack.dev/interactivity/handling-user-interaction#payloads
 */
export function bodyKind(body: unknown): BodyKind | undefined {
  if (!isRecord(body)) return undefined;
  const kind = namedKind(body);
  return kind === 'ignored' || (kind !== undefined && REQUIRED[kind].every((path) => has(body, path))) ? kind : undefined;
}

function namedKind(body: Fields): BodyKind | undefined {
  if (body['event'] !== undefined) return 'event';
  if (body['command'] !== undefined) return 'command';
  const type = String(body['type']);
  return TYPES[type] ?? (IGNORED.has(type) ? 'ignored' : undefined);
}

const TYPES: Readonly<Record<string, BodyKind>> = {
  block_suggestion: 'options',
  block_actions: 'action',
  message_action: 'shortcut',
  shortcut: 'shortcut',
  view_submission: 'view',
  view_closed: 'view',
};

/** Texts that a body of the kind must have; `actions.0` stands for the first of a list. */
const REQUIRED: Readonly<Record<Exclude<BodyKind, 'ignored'>, readonly string[]>> = {
  event: ['event.type'],
  command: ['command', 'user_id', 'channel_id'],
  action: ['user.id', 'actions.0.action_id'],
  options: ['user.id', 'action_id'],
  shortcut: ['user.id', 'trigger_id', 'callback_id'],
  view: ['user.id', 'view.type'],
};

function has(body: Fields, path: string): boolean {
  const [list = '', key = ''] = path.split('.0.');
  const found = key === '' ? valueAt(body, path.split('.')) : firstAt(body, list)[key];
  return typeof found === 'string' && found !== '';
}

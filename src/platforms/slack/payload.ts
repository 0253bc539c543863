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
  if (body['event'] !== undefined) return isText(fieldsAt(body, 'event')['type']) ? 'event' : undefined;
  if (body['command'] !== undefined) return isText(body['command']) && isText(body['user_id']) && isText(body['channel_id']) ? 'command' : undefined;
  const person = isText(fieldsAt(body, 'user')['id']);
  switch (body['type']) {
    case 'block_suggestion':
      return person && isText(body['action_id']) ? 'options' : undefined;
    case 'block_actions':
      return person && textAt(firstAt(body, 'actions'), 'action_id') !== undefined ? 'action' : undefined;
    case 'message_action':
    case 'shortcut':
      return person && isText(body['trigger_id']) && isText(body['callback_id']) ? 'shortcut' : undefined;
    case 'view_submission':
    case 'view_closed':
      return person && isRecord(body['view']) ? 'view' : undefined;
    default:
      return IGNORED.has(String(body['type'])) ? 'ignored' : undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** What Slack sends, as small as it may be and with every field the bot could rely on. */

let count = 0;
function unique(prefix: string): string {
  count += 1;
  return `${prefix}${String(count).padStart(6, '0')}`;
}

const TEAM = { id: 'T1', domain: 'loopback' };

export function command(name: string, text: string, more: Record<string, unknown> = {}) {
  return {
    token: 'legacy', team_id: 'T1', team_domain: 'loopback', channel_id: 'C1', channel_name: 'desk', user_id: 'U1', user_name: 'reader',
    command: `/${name}`, text, api_app_id: 'A1', is_enterprise_install: 'false', trigger_id: unique('trigger.'), ...more,
  };
}

function event(inner: Record<string, unknown>, more: Record<string, unknown> = {}) {
  return {
    token: 'legacy', team_id: 'T1', api_app_id: 'A1', type: 'event_callback', event_id: unique('Ev'), event_time: 1_700_000_000,
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }], event: inner, ...more,
  };
}

export function directMessage(text: string, inner: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  return event({ type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', text, ts: unique('1700000000.'), ...inner }, more);
}

export function mention(text: string, inner: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  return event({ type: 'app_mention', channel: 'C1', user: 'U1', text: `<@UBOT> ${text}`, ts: unique('1700000000.'), ...inner }, more);
}

export function homeOpened(tab: 'home' | 'messages', inner: Record<string, unknown> = {}) {
  return event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab, event_ts: unique('1700000000.'), ...inner });
}

/** A press of the element with this value. `where`: fields of the place it stands in. */
export function press(value: string, where: Record<string, unknown>, action: Record<string, unknown> = {}) {
  return {
    type: 'block_actions', team: TEAM, user: { id: 'U1', team_id: 'T1' }, api_app_id: 'A1', trigger_id: unique('trigger.'),
    actions: [{ type: 'button', action_id: 'open-0', block_id: 'b', value, action_ts: unique('1700000000.'), ...action }], ...where,
  };
}

/** Places a button can stand in. */
export const inChannel = (responseUrl: string, message: Record<string, unknown> = {}) => ({
  container: { type: 'message', message_ts: '1700000000.5', channel_id: 'C1', is_ephemeral: false }, channel: { id: 'C1', name: 'desk' },
  message: { ts: '1700000000.5', ...message }, response_url: responseUrl,
});
export const privately = (responseUrl: string) => ({
  container: { type: 'message', message_ts: '1700000000.5', channel_id: 'C1', is_ephemeral: true }, channel: { id: 'C1', name: 'desk' }, response_url: responseUrl,
});
export const inDirect = (responseUrl: string) => ({
  container: { type: 'message', message_ts: '1700000000.5', channel_id: 'D1', is_ephemeral: false }, channel: { id: 'D1', name: 'directmessage' },
  message: { ts: '1700000000.5' }, response_url: responseUrl,
});
export const inModal = () => ({ container: { type: 'view', view_id: 'V1' }, view: { id: 'V1', type: 'modal' } });
export const onHome = () => ({ container: { type: 'view', view_id: 'V0' }, view: { id: 'V0', type: 'home' } });

export function shortcut(text: string, responseUrl: string, more: Record<string, unknown> = {}) {
  return {
    type: 'message_action', callback_id: 'examine', trigger_id: unique('trigger.'), message_ts: '1700000000.7', response_url: responseUrl,
    team: TEAM, channel: { id: 'C1', name: 'desk' }, user: { id: 'U1', team_id: 'T1' }, message: { type: 'message', user: 'U2', text, ts: '1700000000.7' }, ...more,
  };
}

export function suggestion(typed: string) {
  return { type: 'block_suggestion', action_id: 'search', block_id: 'b', value: typed, team: TEAM, user: { id: 'U1', team_id: 'T1' }, api_app_id: 'A1', ...onHome() };
}

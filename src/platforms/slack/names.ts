/** Names that the manifest tells Slack and that come back in payloads. */

/** Path of HTTP mode. */
export const EVENTS_PATH = '/slack/events';
/** Always there, whatever else the workspace has: `/onrecord casualties who:guards`. */
export const UMBRELLA = 'onrecord';
/** `callback_id` of "Check against the record". */
export const EXAMINE = 'examine';
/** `action_id` of the search field of App Home. */
export const SEARCH = 'search';

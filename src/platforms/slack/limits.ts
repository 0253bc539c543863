/** Slack's limits, each with the page it comes from (all seen 2026-11-22), and our own where Slack gives none. */

/** Blocks in a message. https://docs.slack.dev/reference/block-kit/blocks */
export const MESSAGE_BLOCKS_MAX = 50;
/** Blocks in a modal or a Home tab. https://docs.slack.dev/reference/block-kit/blocks */
export const VIEW_BLOCKS_MAX = 100;
/** Characters of a section's text. https://docs.slack.dev/reference/block-kit/blocks/section-block */
export const SECTION_MAX = 3000;
/** Characters of a header. https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const HEADER_MAX = 150;
/** Elements of an actions block. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const ACTIONS_MAX = 25;
/** Characters on a button. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_TEXT_MAX = 75;
/** Characters of a link in mrkdwn; the limit Slack states for a button's address. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const URL_MAX = 3000;
/** Characters of an option's text and of its description. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const OPTION_TEXT_MAX = 75;
/** Characters of an option's value. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const OPTION_VALUE_MAX = 150;
/** Options in the answer to a typeahead request; Slack accepts 100, more than 25 help nobody. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const OPTIONS_MAX = 25;
/** Characters of a menu's placeholder. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const PLACEHOLDER_MAX = 150;
/** Characters of a modal's title and close button. https://docs.slack.dev/reference/views/modal-views */
export const MODAL_TITLE_MAX = 24;

/**
 * Characters of a message's blocks, counted as JSON. Undocumented: Slack refuses the whole message with `msg_blocks_too_long` at
 * about 13,200, and text alone undercounts. https://github.com/slackapi/bolt-js/issues/2509, https://github.com/slackapi/bolt-js/issues/2867
 */
export const BLOCKS_JSON_MAX = 13_000;
/** Characters of a view's blocks as JSON: Slack states 250 kB for a view; ours stays readable. https://docs.slack.dev/reference/methods/views.open */
export const VIEW_JSON_MAX = 60_000;
/** Characters of a message's `text`, after which Slack truncates. https://docs.slack.dev/reference/methods/chat.postMessage */
export const TEXT_MAX = 40_000;

/** Suggested prompts. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
export const PROMPTS_MAX = 4;

/** Slash commands of an app. `schemas/manifest.schema.2.0.0.json` of https://github.com/slackapi/manifest-schema */
export const COMMANDS_MAX = 50;
/** Characters of a slash command, its slash included. Same page. */
export const COMMAND_NAME_MAX = 32;
/** Characters of a slash command's description. Same page. */
export const COMMAND_DESCRIPTION_MAX = 2000;
/** Characters of a slash command's usage hint. Same page. */
export const USAGE_HINT_MAX = 1000;
/** Characters of a shortcut's name. Same page. */
export const SHORTCUT_NAME_MAX = 24;
/** Characters of the agent's description. Same page. */
export const AGENT_DESCRIPTION_MAX = 300;

/** Milliseconds within which a command, action, shortcut or options request must be acknowledged. https://docs.slack.dev/tools/bolt-js/concepts/acknowledge */
export const ACK_WITHIN_MS = 3000;
/** Milliseconds between two messages in one channel. https://docs.slack.dev/apis/web-api/rate-limits */
export const MESSAGE_EVERY_MS = 1000;
/**
 * Milliseconds for which an event is remembered. Slack repeats it at once, after 1 and after 5 minutes; at least ten are asked of us.
 * https://docs.slack.dev/apis/events-api/#retries
 */
export const EVENT_MEMORY_MS = 15 * 60_000;
/** Events remembered at most: Slack delivers at most 30,000 an hour to a workspace, 7,500 in 15 minutes. https://docs.slack.dev/reference/events/app_rate_limited */
export const EVENT_MEMORY_MAX = 50_000;
/** Bytes of a request body that are read. Slack's own payloads stay well below (a view is at most 250 kB); Bolt would read 4 MB. */
export const BODY_MAX = 1_000_000;

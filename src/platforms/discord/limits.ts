/**
 * Discord's numbers, each with the page it comes from (seen November 2026). Lengths are UTF-16 code units unless stated.
 * COMPONENTS: https://docs.discord.com/developers/components/reference
 * INTERACTIONS: https://docs.discord.com/developers/interactions/receiving-and-responding
 * COMMANDS: https://docs.discord.com/developers/interactions/application-commands
 * `custom_id` and option values, at most 100, are short by construction: `core/press.ts`.
 */

/** All text displays of a message together. COMPONENTS; the total itself: https://github.com/discord/discord-api-docs/pull/8562 */
export const TEXT_MAX = 4000;
/**
 * All components of a message, in bytes of UTF-8. Undocumented: above 10,170 (each text display counting 12 more than its
 * content) Discord answers 500. https://github.com/discord/discord-api-docs/issues/8554
 */
export const COMPONENT_BYTES_MAX = 10_000;
/** Components in a message, nested ones included. COMPONENTS */
export const COMPONENTS_MAX = 40;
/** Buttons in an action row. COMPONENTS */
export const ROW_BUTTONS_MAX = 5;
/** Label of a button. COMPONENTS */
export const BUTTON_LABEL_MAX = 80;
/** Label of a select option. COMPONENTS */
export const OPTION_LABEL_MAX = 100;
/** COMPONENTS allows 25 options; more than ten related questions help nobody and would eat `COMPONENT_BYTES_MAX`. */
export const RELATED_MAX = 10;
/** Placeholder of a select. COMPONENTS */
export const PLACEHOLDER_MAX = 150;

/** Choices of one autocomplete answer. INTERACTIONS */
export const CHOICES_MAX = 25;
/** Name and value of a choice. COMMANDS */
export const CHOICE_MAX = 100;

/** Messages after the first in answer to one interaction where the app is installed by the user only. INTERACTIONS */
export const FOLLOW_UPS_MAX = 5;
/** Time to the first response is 3 s (INTERACTIONS); half of it is left for the way to Discord. In milliseconds. */
export const DEFER_AFTER_MS = 1500;

/** Slash commands, and options of one. COMMANDS */
export const COMMANDS_MAX = 100;
export const COMMAND_OPTIONS_MAX = 25;
/** Description of a command or option. COMMANDS */
export const DESCRIPTION_MAX = 100;
/** Free text in an option. COMMANDS allows 6000; the core reads no more than this of a question. */
export const OPTION_TEXT_MAX = 1000;

/** `commands/*.yaml` as Discord's application commands. https://docs.discord.com/developers/interactions/application-commands */
import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from '../../core/command.ts';
import { cutAtSentence } from '../../core/text/cut.ts';
import { CHOICE_MAX, CHOICES_MAX, COMMAND_OPTIONS_MAX, COMMANDS_MAX, DESCRIPTION_MAX, OPTION_TEXT_MAX } from './limits.ts';

export type ApplicationCommand = RESTPutAPIApplicationCommandsJSONBody[number];

/** The message menu's entry. Fixed, unlike the commands of YAML: it is no question but a service on a message. */
const EXAMINE: ApplicationCommand = { type: ApplicationCommandType.Message, name: 'Check against the record' };

/** In servers and for a person's own account; in servers, in direct messages with the bot and in other private channels. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Commands of one server take neither contexts nor integration types. At most 100 slash commands; more are left out from the end. */
export function applicationCommands(commands: readonly Command[], scope: 'global' | 'guild'): ApplicationCommand[] {
  const where = scope === 'global' ? EVERYWHERE : {};
  const slash = commands.slice(0, COMMANDS_MAX).map((command): ApplicationCommand => ({ ...chatInput(command), ...where }));
  return [...slash, { ...EXAMINE, ...where }];
}

function chatInput({ name, description, names, descriptions, options }: Command): ApplicationCommand {
  const described = Object.entries(descriptions).map(([locale, text]) => [locale, cutAtSentence(text, DESCRIPTION_MAX)]);
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: cutAtSentence(description, DESCRIPTION_MAX),
    ...(Object.keys(names).length > 0 && { name_localizations: names }),
    ...(described.length > 0 && { description_localizations: Object.fromEntries(described) }),
    ...(options.length > 0 && { options: options.slice(0, COMMAND_OPTIONS_MAX).map(stringOption) }),
  };
}

/** A closed option lists its choices; every other completes while the person types, and takes free text all the same. */
function stringOption({ name, description, required, closed, choices }: Option): APIApplicationCommandStringOption {
  const common = { type: ApplicationCommandOptionType.String as const, name, description: cutAtSentence(description, DESCRIPTION_MAX), ...(required && { required }) };
  if (!closed || choices.length > CHOICES_MAX) return { ...common, autocomplete: true, max_length: OPTION_TEXT_MAX };
  return { ...common, choices: choices.map(({ value, label }) => ({ name: cutAtSentence(label || value, CHOICE_MAX), value })) };
}

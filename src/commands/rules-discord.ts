/** Rules that Discord sets for registration; Slack and the terminal set none that these do not cover. */
import type { CommandRule } from './rules.ts';

/** Most characters of a command's names, descriptions and choice labels and values together. https://docs.discord.com/developers/interactions/application-commands (seen 2026-11-22) */
const COMMAND_CHARACTERS_MAX = 8000;

const requiredFirst: CommandRule = {
  code: 'required-after-optional',
  what: 'Required options come before optional ones: Discord refuses the command otherwise.',
  *check({ item }) {
    const options = item.draft.options ?? [];
    const firstOptional = options.findIndex((option) => option !== undefined && option.required !== true);
    for (const [at, option] of options.entries()) {
      if (option?.required !== true || firstOptional < 0 || at < firstOptional) continue;
      yield { path: ['options', at, 'name'], message: `the required option "${option.name ?? '?'}" comes after an optional one`, hint: 'move it up' };
    }
  },
};

const tooMuchText: CommandRule = {
  code: 'too-much-text',
  what: 'Names, descriptions and values of a command stay under 8000 characters together: Discord refuses the command otherwise.',
  *check({ item }) {
    const { name = '', description = '', options = [] } = item.draft;
    const texts = [name, description, ...options.flatMap((option) => [option?.name, option?.description, ...(option?.choices ?? []).flatMap((choice) => [choice?.value, choice?.label])])];
    const total = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    if (total > COMMAND_CHARACTERS_MAX) {
      yield { path: [], message: `the command has ${total} characters, the limit is ${COMMAND_CHARACTERS_MAX}`, hint: 'shorten descriptions or drop choices' };
    }
  },
};

export const DISCORD_RULES: readonly CommandRule[] = [requiredFirst, tooMuchText];

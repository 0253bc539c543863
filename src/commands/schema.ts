/** Schema of `commands/*.yaml`: what one command can get wrong alone. What needs the knowledge is a rule in `rules.ts`. */
import { z } from 'zod';
import { SELECTS, SHOWS } from '../core/command.ts';
import { ENTITY_KINDS, ROLES } from '../core/model.ts';
import { id, oneOrMore, record, text } from '../knowledge/schema-parts.ts';

/** Longest name of a command or option, in characters. https://docs.discord.com/developers/interactions/application-commands (seen 2026-11-22) */
const NAME_MAX = 32;
/** Longest description, choice label and choice value, in characters. Same page. */
const DESCRIPTION_MAX = 100;
/** Most options of a command and most choices of an option. Same page. */
const LIST_MAX = 25;
const EXAMPLE_MAX = 100;

/** Discord's rule for names: lower case, letters of any script, digits, hyphen, underscore. Same page. */
function name() {
  const hint = 'use lower-case letters, digits, hyphens and underscores, at most 32, without spaces';
  return z
    .string()
    .max(NAME_MAX)
    .regex(/^[-_\p{L}\p{M}\p{N}]+$/u, { error: hint })
    .refine((given) => given === given.toLowerCase(), { error: hint });
}

const locale = z.string().regex(/^[a-z]{2,3}(-[A-Z0-9]{2,3})?$/, { error: 'write a locale: ar, fr, pt-BR' });
const names = z.record(locale, name()).describe('The name in other languages, by locale: {ar: الضحايا}.').optional();
const descriptions = z.record(locale, text(DESCRIPTION_MAX)).describe('The description in other languages, by locale.').optional();

/** What `select` holds, once or in a list. */
export const selectionSchema = record({
  tags: z.array(id()).describe('Facts with any of these tags.').optional(),
  about: z.array(id()).describe('Facts about any of these entities.').optional(),
  roles: z.array(z.enum(ROLES)).describe('Facts in which somebody with one of these roles speaks.').optional(),
  events: z.array(id()).describe('Facts about any of these events.').optional(),
});

const choice = record({
  value: text(DESCRIPTION_MAX).describe('What people type.'),
  label: text(DESCRIPTION_MAX).describe('What people see; default the value.').optional(),
  aliases: z.array(text(DESCRIPTION_MAX)).describe('Other words for it, other languages included.').optional(),
  select: z.array(id()).describe('Tags, roles or ids, any of which may match; default the value itself; [] is everything.').optional(),
  selects: z.enum(SELECTS).describe('Where this one value selects by something else than its option.').optional(),
});

const option = record({
  name: name().describe('What stands before the colon.'),
  description: text(DESCRIPTION_MAX).describe('What it is for, in a few words.'),
  selects: z.enum(SELECTS).describe(`What its value selects by: ${SELECTS.join(', ')}.`),
  required: z.boolean().describe('True when the command cannot do without it.').optional(),
  closed: z.boolean().describe('True when only the choices are allowed.').optional(),
  kinds: z.array(z.enum(ENTITY_KINDS)).describe('For about and speaker: the kinds of entity that are offered.').optional(),
  choices: z.array(choice).max(LIST_MAX).describe('Values of a closed option, or named extra values of an open one.').optional(),
  names,
  descriptions,
});

/** One command: one file, named like the command. */
export const commandSchema = record({
  name: name().describe('What people type after the slash; also the name of the file.'),
  order: z.number().describe('Place in lists and in the help; commands without one come last, by name.').optional(),
  description: text(DESCRIPTION_MAX).describe('What it shows, in a few words; the title of its answers.'),
  show: z.enum(SHOWS).describe(`What answers it: ${SHOWS.join(', ')}.`),
  select: oneOrMore(selectionSchema).describe('Which facts it is about; with a list, those that match any of them.').optional(),
  options: z.array(option).max(LIST_MAX).describe('At most 25; required ones first.').optional(),
  examples: z.array(text(EXAMPLE_MAX)).min(1).describe('Lines people can type: /casualties who:guards.'),
  private: z.boolean().describe('True when only the asker sees the answer, whatever ANSWERS says: for long lists.').optional(),
  names,
  descriptions,
});

export type CommandYaml = z.infer<typeof commandSchema>;

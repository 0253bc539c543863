/** What is generated from the commands and their schema: tables of `docs/commands.md` and `commands/README.md`, and a JSON Schema for editors. */
import { z } from 'zod';
import { SELECTS, SHOWS } from '../core/command.ts';
import type { Command, Option, Selects, Show } from '../core/command.ts';
import { fields, rows } from '../knowledge/readme.ts';
import { COMMAND_RULES } from './rules.ts';
import { commandSchema, selectionSchema } from './schema.ts';

/** What each show answers with. */
const SHOW_TEXTS: Readonly<Record<Show, string>> = {
  facts: 'the facts that `select` names, narrowed by the options',
  timeline: 'the same in order of time; asked for a day, it looks at every dated fact',
  entity: 'everything about one person or body: who it is first, then its part, then what it said',
  source: 'what one document says, in its own order',
  sources: 'every document, with what it alone says',
  disagreements: 'every fact whose accounts differ, by topic',
  lookup: 'the answer to a free question',
  help: 'what the bot knows and can do',
};

/** What an option's value selects by. */
const SELECTS_TEXTS: Readonly<Record<Selects, string>> = {
  tag: 'facts with the tag',
  about: 'facts about the entity or a part of it, in any spelling',
  speaker: 'statements by the entity or a part of it ("United States" finds its president)',
  role: 'statements by somebody with the role: official, analyst, politician, militia, cleric, diplomat',
  when: 'facts on the day, in the month or year',
  from: 'facts from the day on',
  to: 'facts up to the day',
  source: 'statements that cite the document',
  event: 'facts about the event',
  text: 'a topic in free words: a tag, an event or an entity of that name, else what a search finds',
};

/** `text` with the lines between `<!-- table NAME -->` and `<!-- end -->` replaced by what they should be. @throws Error for a NAME nothing generates. */
export function withCommandTables(text: string, commands: readonly Command[]): string {
  return text.replace(/(<!-- table ([a-z]+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin: string, name: string, end: string) => `${begin}\n${table(name, commands)}\n\n${end}`);
}

function table(name: string, commands: readonly Command[]): string {
  switch (name) {
    case 'commands':
      return rows(['command', 'what it shows', 'options', 'seen by'], commands.map(commandRow));
    case 'options':
      return rows(['command', 'option', 'what it is for', 'values'], commands.flatMap((command) => command.options.map((option) => optionRow(command, option))));
    case 'fields':
      return rows(['field', 'needed', 'what it holds'], fieldRows());
    case 'shows':
      return rows(['show', 'what it answers with'], SHOWS.map((show) => [`\`${show}\``, SHOW_TEXTS[show]]));
    case 'selects':
      return rows(['selects', 'what a value of the option finds'], SELECTS.map((selects) => [`\`${selects}\``, SELECTS_TEXTS[selects]]));
    case 'rules':
      return rows(['code', 'what must hold'], COMMAND_RULES.map(({ code, what }) => [`\`${code}\``, what]));
    default:
      throw new Error(`nothing generates a table "${name}"`);
  }
}

/** The fields of `select` stand in either of two forms, which the walk over the schema does not enter. */
function fieldRows(): string[][] {
  return fields(commandSchema, '').flatMap((row) => (row[0] === '`select`' ? [row, ...fields(selectionSchema, '`select` › ')] : [row]));
}

function commandRow(command: Command): string[] {
  const options = command.options.map((option) => `\`${option.name}\``).join(', ') || 'none';
  return [`\`/${command.name}\``, command.description, options, command.private ? 'the asker alone' : 'as `ANSWERS` says'];
}

function optionRow(command: Command, option: Option): string[] {
  const values = option.choices.map((choice) => `\`${choice.value}\``).join(', ');
  const open = { text: 'free words', when: 'a date', from: 'a date', to: 'a date', source: 'a document' }[option.selects as string] ?? 'any name of the base';
  const all = option.closed ? values : [values, open].filter((part) => part !== '').join(', or ');
  return [`\`/${command.name}\``, `\`${option.name}\`${option.required ? ' (required)' : ''}`, option.description, all];
}

/** Draft 7, which YAML editors support best. */
export function commandJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(commandSchema, { target: 'draft-7', io: 'input' }), null, 2)}\n`;
}

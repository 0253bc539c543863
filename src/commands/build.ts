/** A checked command file → Command: defaults filled in. */
import type { Command, Option, OptionChoice, Selection } from '../core/command.ts';
import type { CommandYaml } from './schema.ts';

type OptionYaml = NonNullable<CommandYaml['options']>[number];
type ChoiceYaml = NonNullable<OptionYaml['choices']>[number];
type SelectionYaml = Exclude<CommandYaml['select'], undefined | readonly unknown[]>;

export function buildCommand(yaml: CommandYaml): Command {
  const { select = [], options = [], names = {}, descriptions = {} } = yaml;
  return {
    name: yaml.name,
    description: yaml.description,
    show: yaml.show,
    select: (Array.isArray(select) ? select : [select]).map(buildSelection),
    options: options.map(buildOption),
    examples: yaml.examples,
    names,
    descriptions,
    private: yaml.private ?? false,
  };
}

function buildSelection({ tags = [], about = [], roles = [], events = [] }: SelectionYaml): Selection {
  return { tags, about, roles, events };
}

function buildOption(yaml: OptionYaml): Option {
  const { name, description, selects, required = false, closed = false, kinds = [], choices = [], names, descriptions } = yaml;
  const localised = { ...(names ? { names } : {}), ...(descriptions ? { descriptions } : {}) };
  return { name, description, selects, required, closed, kinds, choices: choices.map(buildChoice), ...localised };
}

function buildChoice({ value, label = value, aliases = [], select = [value], selects }: ChoiceYaml): OptionChoice {
  return { value, label, aliases, select, ...(selects === undefined ? {} : { selects }) };
}

/** Help: what the bot knows, what it can be asked, and what it does when it does not know. */
import type { Answer } from '../answer.ts';
import type { Base } from '../base.ts';
import type { Command, Option } from '../command.ts';
import type { Body } from '../present.ts';
import type { Action, Part } from '../reply.ts';
import { headingOf } from '../shows/answers.ts';
import { selectFacts } from '../shows/select.ts';
import { knownValues } from '../shows/values.ts';
import { line } from './fact.ts';
import type { Words } from './words.ts';

/** Most values of an option that help lists. */
const VALUES_MAX = 10;
/** Commands offered as buttons. */
const BUTTONS_MAX = 5;

export function generalHelp(base: Base, words: Words): Body {
  const { texts, lang } = words;
  const { subjects } = base.knowledge;
  const sources = subjects.flatMap((subject) => subject.sources).map((source) => texts.foreign(`${source.publisher} (${source.key})`));
  const parts: Part[] = [
    ...subjects.map((subject) => line(texts.helpKnows(subject.summary))),
    line(texts.helpSources(texts.and(sources))),
    line(texts.helpHow),
    line(texts.helpUnknown),
    { kind: 'heading', text: texts.helpCommands },
    ...base.commands.map((command) => line(texts.helpCommand(usageOf(command), headingOf(command, lang)))),
    ...examplesOf(base).map((example) => line(texts.helpExample(example))),
  ];
  return { title: texts.helpTitle, parts, related: commandActions(base) };
}

/** Two commands with an option, to show how options are written. */
function examplesOf(base: Base): string[] {
  return base.commands.flatMap((command) => command.examples.filter((example) => example.includes(':')).slice(0, 1)).slice(0, 2);
}

/** `/weapons [aspect]`, `/person name`. */
export function usageOf(command: Command): string {
  const options = command.options.map((option) => (option.required ? `${option.name}:…` : `[${option.name}:…]`));
  return [`/${command.name}`, ...options].join(' ');
}

/** Commands that need no option, so that one press answers. */
function commandActions(base: Base): Action[] {
  const ready = base.commands.filter((command) => command.show !== 'help' && command.show !== 'lookup' && !command.options.some((option) => option.required));
  return ready.slice(0, BUTTONS_MAX).map(({ name }) => ({ label: `/${name}`, target: { do: 'command', command: name, options: {} } }));
}

export function commandHelp(base: Base, words: Words, command: Command): Body {
  const { texts, lang } = words;
  const parts = [
    line(headingOf(command, lang)),
    ...command.options.map((option) => line(texts.helpOptions(option.name, optionDescription(option, lang), valuesOf(base, words, command, option)))),
    ...command.examples.map((example) => line(texts.helpExample(example))),
  ];
  return { title: texts.commandHelpTitle(command.name), parts };
}

function optionDescription(option: Option, lang: string): string {
  return option.descriptions?.[lang] ?? option.description;
}

/** Closed options list what is typed; open ones what they are most about. */
function valuesOf(base: Base, { texts }: Words, command: Command, option: Option): string {
  const known = knownValues({ base }, option, selectFacts(base.knowledge, command.show === 'entity' ? [] : command.select));
  const names = known.map(({ label, value }) => (option.closed ? value : label)).map((name) => texts.foreign(name));
  const listed = names.length > VALUES_MAX ? [...names.slice(0, VALUES_MAX), texts.more(names.length - VALUES_MAX)] : names;
  return listed.join(', ');
}

export function noSuchCommand(base: Base, { texts }: Words, answer: Answer): Body {
  const names = base.commands.map((command) => `/${command.name}`);
  return {
    title: texts.unknownTitle,
    parts: [line(texts.noSuchCommand(texts.quoted(answer.missing[0] ?? ''))), line(texts.commandsAre(names.join(', '))), line(texts.tryHelp)],
  };
}

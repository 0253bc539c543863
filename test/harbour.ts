/** The small second base of the tests: four documents on a harbour fire that never was. Loaded once per test file. */
import { fileURLToPath } from 'node:url';
import { loadCommands } from '../src/commands/load.ts';
import type { Base } from '../src/core/base.ts';
import { createLookup } from '../src/core/lookup/lookup.ts';
import type { Fact, Knowledge } from '../src/core/model.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { formatProblem } from '../src/knowledge/problem.ts';

const folder = (name: string): string => fileURLToPath(new URL(`fixtures/harbour/${name}`, import.meta.url));
export const HARBOUR = { KNOWLEDGE_DIR: folder('knowledge'), COMMANDS_DIR: folder('commands') };

function load(): Base {
  const loaded = loadKnowledge(HARBOUR.KNOWLEDGE_DIR);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const commands = loadCommands(HARBOUR.COMMANDS_DIR, loaded.knowledge);
  if (!commands.ok) throw new Error(commands.problems.map(formatProblem).join('\n'));
  return baseOf(loaded.knowledge, commands.commands);
}

function baseOf(knowledge: Knowledge, commands: Base['commands']): Base {
  return { knowledge, commands, lookup: createLookup(knowledge) };
}

let loaded: Base | undefined;

export function harbour(): Base {
  loaded ??= load();
  return loaded;
}

/** The same base with its facts edited, under another version, as after a reload. */
export function harbourWith(edit: (facts: readonly Fact[]) => readonly Fact[], version = 'ffff0000'): Base {
  const base = harbour();
  const subjects = base.knowledge.subjects.map((subject) => ({ ...subject, facts: edit(subject.facts) }));
  return baseOf({ subjects, version }, base.commands);
}

export function factOf(base: Base, id: string): Fact {
  const fact = base.knowledge.subjects.flatMap((subject) => subject.facts).find((each) => each.id === `harbour/${id}`);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}

/** A folder of command files → Commands, or every Problem in it at once. Needs yaml and zod; `open.ts` spares both. */
import { join } from 'node:path';
import type { Command } from '../core/command.ts';
import type { Knowledge } from '../core/model.ts';
import { deepFreeze } from '../knowledge/freeze.ts';
import { checkRecord } from '../knowledge/issues.ts';
import { type Problem, sortProblems } from '../knowledge/problem.ts';
import { readYaml } from '../knowledge/yaml.ts';
import { buildCommand } from './build.ts';
import { type CommandFile, listCommands } from './files.ts';
import { COMMAND_RULES, type CommandItem, knownOf } from './rules.ts';
import { commandSchema } from './schema.ts';

export type CommandsResult =
  | { readonly ok: true; readonly commands: readonly Command[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Loads `dir`. Without `knowledge` (it has Problems of its own) what the commands name in it is not checked. */
export function loadCommands(dir: string, knowledge?: Knowledge): CommandsResult {
  const { files, problems: listing } = listCommands(dir);
  const problems: Problem[] = [...listing];
  const items = files.flatMap((file) => readCommand(dir, file, problems) ?? []);
  const known = knowledge && knownOf(knowledge);
  for (const item of items) {
    for (const { code, check } of COMMAND_RULES) {
      const context = { item, items, ...(known ? { known } : {}) };
      for (const { path, message, hint } of check(context)) problems.push({ file: item.file.shown, ...item.file.valueAt(path), code, message, hint });
    }
  }
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  return { ok: true, commands: deepFreeze(inOrder(items)) };
}

function readCommand(dir: string, { name, stem }: CommandFile, problems: Problem[]): CommandItem | undefined {
  const path = join(dir, name);
  const { file, problems: found } = readYaml(path, path);
  problems.push(...found);
  if (file === undefined) return undefined;
  const checked = checkRecord(commandSchema, file.data, file, []);
  problems.push(...checked.problems);
  if (checked.draft === undefined || typeof checked.draft !== 'object') return undefined;
  return { file, stem, path: [], draft: checked.draft, ...(checked.value === undefined ? {} : { whole: checked.value }) };
}

/** By `order`, then by name. */
function inOrder(items: readonly CommandItem[]): Command[] {
  const yamls = items.flatMap((item) => item.whole ?? []);
  const last = Number.MAX_VALUE;
  yamls.sort((a, b) => (a.order ?? last) - (b.order ?? last) || (a.name < b.name ? -1 : 1));
  return yamls.map(buildCommand);
}

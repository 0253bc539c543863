/** Folders → Base, or every Problem of knowledge and commands at once. Cheap when nothing changed: both come from `.cache/`. */
import { openCommands } from './commands/open.ts';
import type { Base } from './core/base.ts';
import { createExaminer } from './core/examine/examine.ts';
import { openLookup } from './kept-index.ts';
import type { Problem } from './knowledge/problem.ts';
import { openKnowledge } from './knowledge/snapshot.ts';

export interface Folders {
  readonly knowledge: string;
  readonly commands: string;
  /** Made when it is not there; one that cannot be written only costs time. */
  readonly cache: string;
}

export type OpenResult = { readonly ok: true; readonly base: Base } | { readonly ok: false; readonly problems: readonly Problem[] };

export async function openBase({ knowledge: dir, commands: commandsDir, cache: cacheDir }: Folders): Promise<OpenResult> {
  const opened = await openKnowledge(dir, { cacheDir });
  if (!opened.ok) {
    const { loadCommands } = await import('./commands/load.ts');
    const commands = loadCommands(commandsDir);
    return { ok: false, problems: [...opened.problems, ...(commands.ok ? [] : commands.problems)] };
  }
  const { knowledge } = opened;
  const commands = await openCommands(commandsDir, knowledge, { cacheDir });
  if (!commands.ok) return { ok: false, problems: commands.problems };
  const lookup = openLookup(knowledge, cacheDir);
  return { ok: true, base: { knowledge, commands: commands.commands, lookup, examine: createExaminer(knowledge, lookup) } };
}

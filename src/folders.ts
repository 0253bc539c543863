/** Where the base stands. Apart from `config.ts`, so that `ask` need not load zod to find it. */
import { join } from 'node:path';
import type { Folders } from './open-base.ts';

/** Names of the variables read here; `config.ts` documents them with all others. */
export const FOLDER_VARIABLES = { knowledge: 'KNOWLEDGE_DIR', commands: 'COMMANDS_DIR' } as const;

/** An empty variable counts as not set. Relative paths start where the process was started. */
export function folders(env: Readonly<Record<string, string | undefined>>): Folders {
  return {
    knowledge: env[FOLDER_VARIABLES.knowledge] || 'knowledge',
    commands: env[FOLDER_VARIABLES.commands] || 'commands',
    cache: join(import.meta.dirname, '..', '.cache'),
  };
}

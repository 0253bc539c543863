/** Writes what is generated from the commands: tables of docs/commands.md and commands/README.md, and schemas/command.schema.json: `npx tsx scripts/write-docs.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandJsonSchema, withCommandTables } from '../src/commands/docs.ts';
import { loadCommands } from '../src/commands/load.ts';
import { formatProblem } from '../src/knowledge/problem.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const loaded = loadCommands(at('commands'));
if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
for (const path of ['docs/commands.md', 'commands/README.md']) writeFileSync(at(path), withCommandTables(readFileSync(at(path), 'utf8'), loaded.commands));
writeFileSync(at('schemas/command.schema.json'), commandJsonSchema());

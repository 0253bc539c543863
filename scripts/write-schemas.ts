/** Writes schemas/*.schema.json and the tables of knowledge/README.md from the zod schemas and the rules: `npx tsx scripts/write-schemas.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeSchemas } from '../src/knowledge/json-schema.ts';
import { withTables } from '../src/knowledge/readme.ts';

const readme = new URL('../knowledge/README.md', import.meta.url);
writeFileSync(readme, withTables(readFileSync(readme, 'utf8')));
writeSchemas(fileURLToPath(new URL('../schemas', import.meta.url)));

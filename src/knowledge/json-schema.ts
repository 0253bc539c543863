/** JSON Schemas of the YAML files, generated from zod, so that an editor completes and checks while one types. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FILE_SCHEMAS } from './schema.ts';

/** File name → its text: `facts.schema.json` for `facts/*.yaml`. Draft 7, which YAML editors support best. */
export function jsonSchemas(): Map<string, string> {
  const files = Object.entries(FILE_SCHEMAS).map(([kind, { schema, list }]) => {
    const whole: z.ZodType = list ? z.array(schema) : schema;
    const json = z.toJSONSchema(whole, { target: 'draft-7', io: 'input' });
    return [`${kind}.schema.json`, `${JSON.stringify(json, null, 2)}\n`] as const;
  });
  return new Map(files);
}

/** Writes every schema into `dir`, which is made when it is not there. Returns the paths written. */
export function writeSchemas(dir: string): string[] {
  mkdirSync(dir, { recursive: true });
  return [...jsonSchemas()].map(([name, text]) => {
    const path = join(dir, name);
    writeFileSync(path, text);
    return path;
  });
}

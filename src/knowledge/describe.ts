/** What a schema says of the field at a path: its description and the keys it allows. Problems make their hints from it. */
import { z } from 'zod';
import type { Path } from './yaml.ts';

/** The description of the deepest described schema on the way to `path`; empty when there is none. */
export function descriptionAt(schema: z.core.$ZodType, path: Path): string {
  return search(schema, path, '') ?? '';
}

/** Undefined when `path` leads nowhere in `schema`. `last` is the description met so far. */
function search(schema: z.core.$ZodType, path: Path, last: string): string | undefined {
  const own = z.globalRegistry.get(schema)?.description ?? last;
  if (schema instanceof z.ZodOptional) return search(schema.unwrap(), path, own);
  if (schema instanceof z.ZodUnion) {
    const found = schema.options.map((option) => search(option, path, own)).filter((each) => each !== undefined);
    return found.find((each) => each !== own) ?? found[0];
  }
  const [step, ...rest] = path;
  if (step === undefined) return own;
  const next = below(schema, step);
  return next ? search(next, rest, own) : undefined;
}

/** The keys that a record at `path` may have, those of every alternative where there are several. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const next = below(schema, step);
  return next ? keysAt(next, rest) : [];
}

function below(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, step) ? schema.shape[String(step)] : undefined;
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

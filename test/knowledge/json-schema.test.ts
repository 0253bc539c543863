/** The committed JSON Schemas are those that zod gives, and every field in them is explained. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas, writeSchemas } from '../../src/knowledge/json-schema.ts';
import { GOOD, temporaryFolder } from './base.ts';

const FOLDER = new URL('../../schemas/', import.meta.url);

/** Names of properties without a description, wherever they stand. */
function unexplained(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const below = unexplained(value, `${path}/${key}`);
    const inProperties = path.endsWith('/properties') && typeof value === 'object' && value !== null;
    return inProperties && !('description' in value) ? [`${path}/${key}`, ...below] : below;
  });
}

describe('JSON Schemas', () => {
  const schemas = [...jsonSchemas()];

  it.each(schemas)('schemas/%s is fresh (scripts/write-schemas.ts writes it)', (name, text) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
  });

  it('are written for every kind of file', () => {
    const written = writeSchemas(temporaryFolder()).map((path) => basename(path));
    expect(written).toEqual(schemas.map(([name]) => name));
    expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining(written));
  });

  it.each(schemas)('%s explains every field', (_name, text) => {
    expect(unexplained(JSON.parse(text))).toEqual([]);
  });

  it.each([
    ['subject', GOOD['demo/subject.yaml']],
    ['sources', GOOD['demo/sources.yaml']],
    ['entities', GOOD['demo/entities.yaml']],
    ['words', GOOD['demo/words.yaml']],
    ['facts', GOOD['demo/facts/fire.yaml']],
    ['phrasings', GOOD['demo/phrasings/fire.yaml']],
    ['questions', GOOD['demo/questions.yaml']],
  ])('%s accepts a good file and refuses a misspelt key', (kind, yaml) => {
    const text = jsonSchemas().get(`${kind}.schema.json`) ?? '';
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(text));
    const good: unknown = parse(yaml);
    expect([validate(good), validate.errors]).toEqual([true, null]);
    expect(validate(Array.isArray(good) ? [{ ...good[0], nmae: 1 }] : { ...Object(good), nmae: 1 })).toBe(false);
  });
});

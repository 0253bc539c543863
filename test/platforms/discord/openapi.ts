/** Discord's own OpenAPI document as an oracle for payloads, where it is at hand beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const FILE = fileURLToPath(new URL('../../../../shared/spec/discord-openapi.json', import.meta.url));

/** False where the document is not at hand; the cases that need it are then skipped. */
export const hasOpenapi = existsSync(FILE);

/** Checks a payload against a schema of the document, with its field names closed: what Discord does not know is an error. */
export function validatorFor(name: string): (payload: unknown) => string[] {
  const { components } = JSON.parse(readFileSync(FILE, 'utf8')) as { components: object };
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'discord', components: closed(components) });
  const validate = ajv.getSchema(`discord#/components/schemas/${name}`) as ValidateFunction;
  return (payload) => (validate(JSON.parse(JSON.stringify(payload))) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
}

/** The document leaves objects open; a payload with a field that it does not name is more likely a mistake of ours. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const);
  const isPlain = 'properties' in schema && !('allOf' in schema) && !('additionalProperties' in schema);
  return Object.fromEntries(isPlain ? [...entries, ['additionalProperties', false]] : entries);
}

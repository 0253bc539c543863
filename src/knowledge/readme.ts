/** The tables of `knowledge/README.md`, generated from schemas and rules, so that the guide never lags behind the check. */
import { z } from 'zod';
import { RULES } from './check.ts';
import { descriptionAt } from './describe.ts';
import { FILE_CODES } from './problem.ts';
import { FILE_SCHEMAS } from './schema.ts';
import { SOURCE_CODES } from './sources.ts';

/** `text` with the lines between `<!-- table NAME -->` and `<!-- end -->` replaced by the tables as they should be. */
export function withTables(text: string): string {
  return text.replace(/(<!-- table ([a-z]+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin: string, name: string, end: string) => {
    return `${begin}\n${table(name)}\n\n${end}`;
  });
}

/** @throws Error when nothing generates a table of this name. */
function table(name: string): string {
  if (name === 'rules') return rows(['code', 'what must hold'], RULES.map(({ code, what }) => [`\`${code}\``, what]));
  if (name === 'texts') return rows(['code', 'what must hold'], codes(SOURCE_CODES));
  if (name === 'reading') return rows(['code', 'what is wrong'], codes(FILE_CODES));
  const file = Object.entries(FILE_SCHEMAS).find(([kind]) => kind === name)?.[1];
  if (file === undefined) throw new Error(`knowledge/README.md asks for a table "${name}" that nothing generates`);
  return rows(['field', 'needed', 'what it holds'], fields(file.schema, ''));
}

function codes(list: Readonly<Record<string, string>>): string[][] {
  return Object.entries(list).map(([code, what]) => [`\`${code}\``, what]);
}

/** Every field of a record and of the records inside it: `statements › citations › quote`. */
export function fields(schema: z.core.$ZodType, above: string): string[][] {
  if (schema instanceof z.ZodOptional) return fields(schema.unwrap(), above);
  if (schema instanceof z.ZodArray) return fields(schema.element, above);
  if (schema instanceof z.ZodRecord) return fields(schema.valueType, `${above}*code* › `);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const needed = field instanceof z.ZodOptional ? '' : 'yes';
    return [[`${above}\`${key}\``, needed, descriptionAt(field, [])], ...fields(field, `${above}\`${key}\` › `)];
  });
}

/** A Markdown table. */
export function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return lines.join('\n');
}

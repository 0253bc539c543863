/** knowledge/README.md: its tables are fresh, and its example is a fact that loads. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withTables } from '../../src/knowledge/readme.ts';
import { factSchema } from '../../src/knowledge/schema-facts.ts';

const README = readFileSync(new URL('../../knowledge/README.md', import.meta.url), 'utf8');

describe('knowledge/README.md', () => {
  it('has fresh tables (scripts/write-schemas.ts writes them)', () => {
    expect(README).toBe(withTables(README));
  });

  it('shows a fact that the schema accepts', () => {
    const [, block = ''] = /```yaml\n( {3}- id[\s\S]*?)```/.exec(README) ?? [];
    const facts: unknown[] = parse(block.replace(/^ {3}/gm, ''));
    expect(facts).toHaveLength(1);
    expect(factSchema.safeParse(facts[0]).error).toBeUndefined();
  });

  it('refuses a table that nothing generates', () => {
    expect(() => withTables('<!-- table nonsense -->\n<!-- end -->')).toThrow('nonsense');
  });
});

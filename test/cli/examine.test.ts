/** `onrecord examine`: what goes in on standard input, what comes out, and the exit code. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { HARBOUR } from '../harbour.ts';

async function run(args: readonly string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCli('examine', {
    args,
    env: {},
    folders: { knowledge: HARBOUR.KNOWLEDGE_DIR, commands: HARBOUR.COMMANDS_DIR, cache: join(tmpdir(), 'onrecord-examine-test') },
    stdin: (async function* () {
      yield stdin;
    })(),
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('onrecord examine', () => {
  it('reads a message of several lines from standard input', async () => {
    const { code, out } = await run([], 'Nobody died in the harbour fire.\nTwo people were injured in the harbour fire.\n');
    expect(code).toBe(0);
    expect(out).toContain('“Nobody died in the harbour fire.”\nOn record: accounts say the same.');
    expect(out).toContain('Say otherwise:');
  });

  it('takes the message from its arguments', async () => {
    expect((await run(['Nobody died', 'in the harbour fire.'])).out).toContain('accounts say the same');
  });

  it('prints one JSON object, with a citation behind every statement', async () => {
    const { out } = await run(['--json'], 'Five fire engines came to the harbour. Is that so?');
    const { sentences, read, text } = JSON.parse(out);
    expect([read, sentences.length, text.length > 0, out.endsWith('}\n')]).toEqual([2, 1, true, true]);
    expect(sentences[0]).toMatchObject({ finding: 'contradicted', facts: [{ id: 'harbour/engines', same: [{ id: 'five', status: { superseded: 'four' } }], otherwise: [{ id: 'four' }] }] });
    expect(sentences[0].facts[0].otherwise[0].citations.length).toBeGreaterThan(0);
  });

  it('says that a long message was cut', async () => {
    expect((await run([], 'word '.repeat(2000))).out).toContain('Only the first 4,000 characters');
  });

  it('says which option it does not know', async () => {
    expect(await run(['--yaml'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--yaml') });
  });
});

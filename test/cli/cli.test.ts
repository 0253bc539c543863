/** The command line without a process: what goes in, what comes out, and the exit code. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { HARBOUR } from '../harbour.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function* chunks(text: string): AsyncGenerator<string> {
  yield text;
}

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function run(line: readonly string[], stdin = '', folders: { knowledge?: string; commands?: string } = {}): Promise<Ran> {
  const [name, ...args] = line;
  let out = '';
  let err = '';
  const code = await runCli(name, {
    args,
    env: {},
    folders: { knowledge: HARBOUR.KNOWLEDGE_DIR, commands: HARBOUR.COMMANDS_DIR, cache: tempFolder(), ...folders },
    stdin: chunks(stdin),
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('onrecord', () => {
  it('shows help for nothing, help and --help', async () => {
    for (const line of [[], ['help'], ['--help'], ['-h']]) expect((await run(line)).out).toContain('onrecord ask');
  });

  it('shows its version', async () => {
    expect((await run(['version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('names the commands there are for one that is not', async () => {
    const { code, err } = await run(['frobnicate']);
    expect(code).toBe(2);
    expect(err).toContain('there is no command "frobnicate"; there are ask, ');
  });

  it('does not take a property of every object for a command', async () => {
    expect((await run(['constructor'])).code).toBe(2);
  });
});

describe('ask', () => {
  it('answers a question from the arguments', async () => {
    const { code, out } = await run(['ask', 'how', 'many', 'people', 'died', 'in', 'the', 'harbour', 'fire']);
    expect(code).toBe(0);
    expect(out).toMatch(/^How many people died in the harbour fire\?\n0: 2 documents say so/);
  });

  it('answers every line of standard input', async () => {
    const { out } = await run(['ask'], '/casualties who:dead\nzebra\n');
    expect(out.match(/base [0-9a-f]{8}\n\n/g)).toHaveLength(2);
  });

  it('explains itself to an operator', async () => {
    expect((await run(['ask', '--explain', 'how many died'])).out).toContain('candidates');
  });

  it.each([
    ['one line', 'zebra', 1],
    ['lines with a line end each', 'zebra\n/casualties\n', 2],
    ['an empty line', '\n', 1],
    ['empty lines between', 'a\n\n\nb', 4],
    ['Windows line ends', 'a\r\nb\r\n', 2],
    ['signs that look like line ends but are none', 'a\u2028b\u2029c\u0085d\u000b', 1],
    ['nothing at all', '', 0],
    ['a line of 100 kB', 'x'.repeat(100_000), 1],
    ['control signs, emoji, marks of direction, a lone half of a pair', '\u0000\u001b[31m👩‍🚀\u202e\ud800\n', 1],
    ['mentions, markup, patterns and SQL', '@everyone <!channel>\n(a+)+$\n"; DROP TABLE facts;--\n*b*\n', 4],
  ])('writes one JSON object for each line: %s', async (_, stdin, expected) => {
    const { code, out } = await run(['ask', '--json'], stdin);
    const lines = out.split('\n').slice(0, -1);
    expect([code, lines.length]).toEqual([0, expected]);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('outcome');
  });

  it('refuses an option it does not have', async () => {
    expect(await run(['ask', '--jsn', 'x'])).toMatchObject({ code: 2, err: 'onrecord ask: unknown option --jsn; there are --json and --explain\n' });
  });

  it('reports the problems of knowledge and commands together, and exits with 1', async () => {
    const empty = tempFolder();
    const { code, err } = await run(['ask', 'x'], '', { knowledge: empty, commands: join(empty, 'nothing') });
    expect(code).toBe(1);
    expect(err).toMatch(/empty-folder[\s\S]*no-such-folder[\s\S]*2 problems/);
  });
});

describe('check', () => {
  it('counts what is there', async () => {
    expect(await run(['check'])).toMatchObject({ code: 0, out: expect.stringMatching(/^1 subjects, 4 documents, 14 facts, 22 statements, 10 entities, 12 commands; base [0-9a-f]{8}\n$/) });
  });

  it('reports a command that names what the knowledge does not have', async () => {
    const folder = tempFolder();
    await cp(HARBOUR.COMMANDS_DIR, folder, { recursive: true });
    writeFileSync(join(folder, 'blame.yaml'), 'name: blame\ndescription: Who\nshow: facts\nselect: {tags: [blme]}\nexamples: [/blame]\n');
    const { code, err } = await run(['check'], '', { commands: folder });
    expect(code).toBe(1);
    expect(err).toMatch(/blame\.yaml:4:17 unknown-tag no fact has the tag "blme" → did you mean "blame"\?\n1 problem\n$/);
  });

  it('proves quotes against the source texts and shows what cites each paragraph', async () => {
    const texts = tempFolder();
    writeFileSync(join(texts, 'daily.txt'), 'x');
    const { code, out, err } = await run(['check', '--sources', texts]);
    expect(code).toBe(1);
    expect(out).toContain('harbour/daily');
    expect(err).toContain('wrong-checksum');
  });

  it.each([['a folder left out', ['--sources']], ['an unknown argument', ['--fast']], ['too many', ['--sources', 'a', 'b']]])('refuses %s', async (_, args) => {
    expect((await run(['check', ...args])).code).toBe(2);
  });
});

describe('eval', () => {
  it('prints a table for each subject', async () => {
    const { code, out } = await run(['eval']);
    expect(code).toBe(0);
    expect(out).toMatch(/^harbour: 3 questions\nkind +questions +full/);
  });

  it('prints the same as JSON', async () => {
    const [result] = JSON.parse((await run(['eval', '--json'])).out);
    expect(result).toMatchObject({ subject: 'harbour', overall: { questions: 3, full: 1, abstentionRecall: 1 }, failing: [], regressions: [] });
  });

  it('fails on a question that is wrong and not known to be, until it is put on the list', async () => {
    const knowledge = tempFolder();
    await cp(HARBOUR.KNOWLEDGE_DIR, knowledge, { recursive: true });
    const questions = join(knowledge, 'harbour', 'questions.yaml');
    writeFileSync(questions, '- {query: how tall was the mayor, kind: plain, facts: dead, why: wrong on purpose}\n');
    const failed = await run(['eval'], '', { knowledge });
    expect([failed.code, failed.out]).toEqual([1, expect.stringContaining('NEW - how tall was the mayor')]);
    expect((await run(['eval', '--update'], '', { knowledge })).code).toBe(0);
    expect((await run(['eval'], '', { knowledge })).code).toBe(0);
    writeFileSync(questions, '- {query: how tall was the mayor, kind: plain, facts: none, why: nobody says}\n');
    expect((await run(['eval'], '', { knowledge })).out).toContain('1 known failures are right now');
  });

  it('refuses an argument it does not have', async () => {
    expect((await run(['eval', '--fast'])).code).toBe(2);
  });
});

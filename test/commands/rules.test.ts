/** Each check of the command files on the smallest bad one: a good command with a single edit. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCommands } from '../../src/commands/load.ts';
import { openCommands } from '../../src/commands/open.ts';
import { COMMAND_RULES } from '../../src/commands/rules.ts';
import { harbour } from '../harbour.ts';

const GOOD = `name: injuries
description: Dead and injured
show: facts
select: {tags: [casualties], events: [fire]}
options:
  - name: who
    description: Whom it is about
    selects: tag
    closed: true
    choices:
      - {value: dead}
      - {value: workers}
  - {name: by, description: Who says so, selects: speaker}
examples: [/injuries, "/injuries who:dead"]
names: {ar: جرحى}
`;

type Files = Readonly<Record<string, string | Uint8Array>>;

function folder(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'onrecord-commands-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}

/** `code line:column` of every Problem. */
function problems(files: Files): string[] {
  const loaded = loadCommands(folder(files), harbour().knowledge);
  return loaded.ok ? [] : loaded.problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

function edited(find: string, replace: string): Files {
  if (GOOD.split(find).length !== 2) throw new Error(`"${find}" must stand once`);
  return { 'injuries.yaml': GOOD.replace(find, () => replace) };
}

it('a good command loads', () => {
  expect(problems({ 'injuries.yaml': GOOD })).toEqual([]);
});

describe('one edit, one problem', () => {
  it.each([
    ['a tag that no fact has', 'tags: [casualties]', 'tags: [casualty]', 'unknown-tag 4:17'],
    ['an event that is none', 'events: [fire]', 'events: [fyre]', 'unknown-event 4:39'],
    ['a choice that selects nothing', '{value: workers}', '{value: sailors}', 'unknown-tag 12:17'],
    ['a choice whose select names nothing', '{value: workers}', '{value: all, select: [nothing]}', 'unknown-tag 12:31'],
    ['a choice of another kind of value', '{value: workers}', '{value: boss, select: [boss], selects: about}', 'unknown-entity 12:32'],
    ['an unknown source', '{value: workers}', '{value: paper, select: [paper], selects: source}', 'unknown-source 12:33'],
    ['a role nobody has', '{value: workers}', '{value: clerics, select: [cleric], selects: role}', 'unknown-role 12:35'],
    ['a file with another name', 'name: injuries', 'name: injury', 'file-name 1:7'],
    ['a closed option without choices', '    choices:\n      - {value: dead}\n      - {value: workers}\n', '', 'option-without-values 6:11'],
    ['an option by role without choices', 'selects: speaker}', 'selects: role}', 'option-without-values 13:12'],
    ['an option twice', 'name: by', 'name: who', 'duplicate-option 13:12'],
    ['a choice twice', '{value: workers}', '{value: Dead, select: [dead]}', 'duplicate-option 12:17'],
    ['a required option behind an optional one', 'selects: speaker}', 'selects: speaker, required: true}', 'required-after-optional 13:12'],
    ['facts without a select', 'select: {tags: [casualties], events: [fire]}\n', '', 'facts-need-select 3:7'],
    ['a show without the option it needs', 'show: facts', 'show: source', 'show-needs-option 3:7'],
    ['a name with a capital', 'name: who', 'name: Who', 'bad-format 6:11'],
    ['a name with a space', 'name: who', 'name: "who is"', 'bad-format 6:11'],
    ['a name of 33 characters', 'name: who', `name: ${'w'.repeat(33)}`, 'too-long 6:11'],
    ['a description of 101 characters', 'Whom it is about', 'x'.repeat(101), 'too-long 7:18'],
    ['a show that is none', 'show: facts', 'show: pictures', 'not-allowed 3:7'],
    ['a way of selecting that is none', 'selects: speaker', 'selects: mood', 'not-allowed 13:51'],
    ['a field nobody reads', 'selects: speaker}', 'selects: speaker, colour: red}', 'unknown-key 13:60'],
    ['a missing description', 'description: Dead and injured\n', '', 'missing-key 1:1'],
  ])('%s', (_, find, replace, expected) => {
    expect(problems(edited(find, replace)).filter((each) => !each.startsWith('bad-example'))).toEqual([expected]);
  });

  it.each([
    ['an example of another command', '"/injuries who:dead"', '/casualties', 'bad-example 14:23'],
    ['an example with an option it does not have', '"/injuries who:dead"', '"/injuries when:2020"', 'bad-example 14:23'],
  ])('%s', (_, find, replace, expected) => {
    expect(problems(edited(find, replace))).toEqual([expected]);
  });

  it('too much text for Discord', () => {
    const choices = Array.from({ length: 25 }, (_, at) => `      - {value: ${'v'.repeat(90)}${at}, label: ${'l'.repeat(90)}, select: [dead]}`).join('\n');
    const options = ['a', 'b'].map((name) => `  - name: ${name}\n    description: x\n    selects: tag\n    choices:\n${choices}`).join('\n');
    expect(problems({ 'long.yaml': `name: long\ndescription: x\nshow: sources\noptions:\n${options}\nexamples: [/long]\n` })).toEqual(['too-much-text 1:1']);
  });

  it('a name that another command has, in any language', () => {
    const other = GOOD.replaceAll('injuries', 'other').replace('{ar: جرحى}', '{ar: injuries}');
    expect(problems({ 'injuries.yaml': GOOD, 'other.yaml': other })).toEqual(['duplicate-command 15:8']);
  });

  it('every rule has such an edit', () => {
    const source = ['duplicate-command', 'file-name', 'unknown-tag', 'unknown-event', 'unknown-entity', 'unknown-source', 'unknown-role', 'show-needs-option', 'facts-need-select', 'option-without-values', 'duplicate-option', 'bad-example', 'required-after-optional', 'too-much-text'];
    expect(COMMAND_RULES.map(({ code }) => code).sort()).toEqual(source.sort());
  });
});

describe('files', () => {
  it.each([
    ['an empty folder', {}, ['empty-folder 1:1']],
    ['a file that is no YAML', { 'a.txt': 'x' }, ['unexpected-file 1:1']],
    ['the other ending', { 'a.yml': GOOD }, ['unexpected-file 1:1']],
    ['broken YAML', { 'a.yaml': 'name: [' }, ['bad-yaml 1:8']],
    ['a list', { 'a.yaml': '- name: a' }, ['wrong-type 1:1']],
    ['an empty file', { 'a.yaml': '' }, ['empty-file 1:1']],
    ['no text', { 'a.yaml': Uint8Array.of(0x6e, 0, 0x6d) }, ['binary 1:1']],
    ['another encoding', { 'a.yaml': Uint8Array.of(0x6e, 0xe9, 0x6d) }, ['not-utf8 1:2']],
    ['a very long line', { 'a.yaml': `name: ${'x'.repeat(10_000_000)}` }, ['too-large 1:1']],
  ] as const)('%s', (_, files, expected) => {
    expect(problems(files as Files)).toEqual(expected);
  });

  it('no such folder', () => {
    const loaded = loadCommands('no/such/folder');
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(['no-such-folder']);
  });

  it('reports everything at once', () => {
    const bad = GOOD.replace('show: facts', 'show: pictures').replace('[casualties]', '[casualty]').replace('selects: speaker', 'selects: mood');
    expect(problems({ 'injuries.yaml': bad, 'x.txt': '' })).toHaveLength(4);
  });

  it('without the knowledge nothing in it is questioned', () => {
    const loaded = loadCommands(folder(edited('tags: [casualties]', 'tags: [casualty]')));
    expect(loaded.ok).toBe(true);
  });
});

describe('openCommands', () => {
  it('gives the same from the cache, and notices an edit', async () => {
    const dir = folder({ 'injuries.yaml': GOOD });
    const cacheDir = folder({});
    const first = await openCommands(dir, harbour().knowledge, { cacheDir });
    expect(await openCommands(dir, harbour().knowledge, { cacheDir })).toEqual(first);
    writeFileSync(join(dir, 'injuries.yaml'), GOOD.replace('Dead and injured', 'Others'));
    const edited = await openCommands(dir, harbour().knowledge, { cacheDir });
    expect(edited.ok && edited.commands[0]?.description).toBe('Others');
  });

  it('is checked anew when the knowledge is another', async () => {
    const dir = folder({ 'injuries.yaml': GOOD });
    const cacheDir = folder({});
    await openCommands(dir, harbour().knowledge, { cacheDir });
    const none = { ...harbour().knowledge, subjects: [], version: 'other' };
    expect((await openCommands(dir, none, { cacheDir })).ok).toBe(false);
  });

  it('does without a cache it cannot write', async () => {
    const dir = folder({ 'injuries.yaml': GOOD });
    expect((await openCommands(dir, harbour().knowledge, { cacheDir: join(dir, 'injuries.yaml') })).ok).toBe(true);
  });
});

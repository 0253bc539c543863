/** Loading a whole folder: all mistakes at once, hopeless files without a stack trace, and what a good folder becomes. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { edited, type Files, GOOD, load, problemsIn, temporaryFolder, writeBase } from './base.ts';

const FIRE = 'demo/facts/fire.yaml';

function lines(files: Files): string[] {
  return problemsIn(files).map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.code}`);
}

function loaded(files: Files = GOOD) {
  const { result } = load(files);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.knowledge;
}

describe('a base with ten different mistakes', () => {
  const edits: readonly Parameters<typeof edited>[] = [
    ['demo/subject.yaml', 'languages: [en, ar]', 'languages: english'],
    ['demo/sources.yaml', 'published: "2020-05-02"', 'published: yesterday'],
    ['demo/entities.yaml', 'kind: outlet', 'kind: paper'],
    ['demo/entities.yaml', 'name: Old Bridge, kind', 'nmae: Old Bridge, kind'],
    ['demo/words.yaml', '[hurt, injured]', '[okapi, zebra]'],
    ['demo/facts/fire.yaml', '  difference: [value]\n', ''],
    ['demo/facts/fire.yaml', 'source: daily, paragraph: 1,', 'source: dayly, paragraph: 1,'],
    ['demo/facts/fire.yaml', 'source: weekly, paragraph: 1,', 'source: weekly, paragraph: 60,'],
    ['demo/facts/flood.yaml', 'value: {min: 2, max: 3}', 'value: {min: 3, max: 2}'],
    ['demo/questions.yaml', 'facts: injured', 'facts: injuries'],
  ];
  const files = edits.reduce<Files>((all, [file, find, replace]) => edited(file, find, replace, all), GOOD);

  it('reports all ten in one run, with line and column', () => {
    expect(lines(files)).toEqual([
      'demo/entities.yaml:9:40 not-allowed',
      'demo/entities.yaml:10:16 unknown-key',
      'demo/facts/fire.yaml:1:3 missing-difference',
      'demo/facts/fire.yaml:13:20 unknown-source',
      'demo/facts/fire.yaml:19:39 paragraph-out-of-range',
      'demo/facts/flood.yaml:9:14 backwards-range',
      'demo/questions.yaml:1:53 unknown-fact',
      'demo/sources.yaml:4:14 bad-format',
      'demo/subject.yaml:4:12 wrong-type',
      'demo/words.yaml:2:5 unused-words',
    ]);
  });

  it('prints a problem on one line: file:line:column code message → hint', () => {
    const problem = problemsIn(files).find((each) => each.code === 'unknown-source');
    expect(problem && formatProblem(problem)).toBe(
      'demo/facts/fire.yaml:13:20 unknown-source no source is called "dayly" → did you mean "daily"? (or add it to sources.yaml)',
    );
  });

  it('names files as the folder was typed', () => {
    const dir = writeBase(files);
    const result = loadKnowledge(`${dir}/`);
    expect(result.ok ? [] : result.problems.filter((problem) => !problem.file.startsWith(`${dir}/demo/`))).toEqual([]);
  });

  it('still finds the mistakes of other files when one is no YAML at all', () => {
    const broken = { ...files, 'demo/entities.yaml': '- {id: mayor\n' };
    const found = lines(broken);
    expect(found).toContain('demo/facts/fire.yaml:13:20 unknown-source');
    expect(found).toContain('demo/sources.yaml:4:14 bad-format');
    expect(found.filter((line) => line.includes('unknown-entity'))).toEqual([]);
  });
});

describe('a file that is hopeless', () => {
  const latin1 = Uint8Array.from([...'- id: caf'].map((letter) => letter.charCodeAt(0)).concat(0xe9, 0x0a));
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x2d, 0x00]);
  const binary = Uint8Array.from([0x2d, 0x20, 0x0a, 0x00, 0x01]);

  it.each<[string, string | Uint8Array, string]>([
    ['an unclosed bracket', '- id: [a\n- b\n', 'bad-yaml'],
    ['a colon inside a text', '- id: a\n  text: He said: no\n', 'bad-yaml'],
    ['a tab', '- id: a\n\tquestion: b\n', 'bad-yaml'],
    ['two documents in one file', '- a\n---\n- b\n', 'bad-yaml'],
    ['a tag of its own', '- !secret a\n', 'bad-yaml'],
    ['nothing', '', 'empty-file'],
    ['only a comment', '# later\n', 'empty-file'],
    ['the same key twice', GOOD[FIRE].replace('  asks: what\n', '  asks: what\n  asks: what\n'), 'duplicate-key'],
    ['text of another encoding', latin1, 'not-utf8'],
    ['UTF-16', utf16, 'not-utf8'],
    ['a picture', binary, 'binary'],
    ['a line of 10 MB', `- id: ${'x'.repeat(10_000_000)}\n`, 'too-large'],
    ['a line that is far too long', `- id: ${'x'.repeat(30_000)}\n`, 'long-line'],
    ['ten thousand brackets', `${'['.repeat(10_000)}\n`, 'bad-yaml'],
    ['anchors that multiply', `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefg'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdef'[index]}`).join(',')}]`).join('\n')}\n`, 'too-many-aliases'],
  ])('%s', (_reason, content, code) => {
    const found = problemsIn({ ...GOOD, [FIRE]: content }).filter((problem) => problem.file === FIRE);
    expect(found[0]).toMatchObject({ code, file: FIRE });
    expect(found[0]?.line).toBeGreaterThan(0);
    expect(found[0]?.message).not.toMatch(/\n|Error:|node_modules/);
  });

  it('points at the bad character', () => {
    expect(lines({ ...GOOD, [FIRE]: latin1 })).toContain(`${FIRE}:1:10 not-utf8`);
  });

  it('a folder called like a file', () => {
    const { 'demo/words.yaml': _, ...rest } = GOOD;
    expect(lines({ ...rest, 'demo/words.yaml/x.yaml': '' })).toContain('demo/words.yaml:1:1 not-a-file');
  });

  it('a byte order mark is no mistake', () => {
    expect(problemsIn({ ...GOOD, [FIRE]: `\ufeff${GOOD[FIRE]}` })).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be opened (skipped for root, who may open all)', () => {
    const dir = writeBase();
    chmodSync(join(dir, FIRE), 0);
    const result = loadKnowledge(dir);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toContain('cannot-read');
  });
});

describe('a folder that is not in order', () => {
  it('is missing', () => {
    const result = loadKnowledge('/no/such/folder');
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'no-such-folder', file: '/no/such/folder' }] });
  });

  it('is a file', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, '');
    expect(loadKnowledge(path)).toMatchObject({ ok: false, problems: [{ code: 'not-a-folder' }] });
  });

  it('is empty', () => {
    const dir = join(temporaryFolder(), 'knowledge');
    mkdirSync(dir);
    expect(loadKnowledge(dir)).toMatchObject({ ok: false, problems: [{ code: 'empty-folder' }] });
  });

  it('is the folder of a subject', () => {
    expect(loadKnowledge(join(writeBase(), 'demo'))).toMatchObject({ ok: false, problems: [{ code: 'unexpected-file', hint: 'name the folder above it' }] });
  });

  it.each<[string, Files, string[]]>([
    ['a stray file', { ...GOOD, 'notes.txt': '' }, ['notes.txt:1:1 unexpected-file']],
    ['a subject that cannot be named in a button', { ...GOOD, 'Other One/README.md': '' }, ['Other One:1:1 bad-name', 'Other One/facts:1:1 missing-file', 'Other One/sources.yaml:1:1 missing-file', 'Other One/subject.yaml:1:1 missing-file']],
    ['another ending', { ...GOOD, 'demo/facts/more.yml': '' }, ['demo/facts/more.yml:1:1 unexpected-file']],
    ['a file that nothing reads', { ...GOOD, 'demo/source.yaml': '' }, ['demo/source.yaml:1:1 unexpected-file']],
    ['a folder among the facts', { ...GOOD, 'demo/facts/old/a.yaml': '' }, ['demo/facts/old:1:1 unexpected-file']],
  ])('%s', (_reason, files, expected) => {
    expect(lines(files)).toEqual(expected);
  });

  it('passes over README.md and hidden files', () => {
    expect(problemsIn({ ...GOOD, 'README.md': '', '.DS_Store': '', 'demo/README.md': '', 'demo/facts/.a.yaml.swp': '' })).toEqual([]);
  });
});

describe('a good folder', () => {
  it('fills in what is left out', () => {
    const [injured] = loaded().subjects[0]?.facts ?? [];
    expect(injured).toMatchObject({ id: 'demo/injured', subject: 'demo', event: 'fire', seeAlso: ['demo/cause'], about: ['bridge'] });
    expect(injured?.statements[0]).toMatchObject({ speaker: [], stance: 'says', status: { kind: 'current' }, value: { kind: 'number', number: 2 } });
    expect(injured?.statements[1]).toMatchObject({ speaker: ['mayor'], citations: [{ source: 'weekly', via: 'newswire' }] });
  });

  it('brings dates, bodies and test questions into one form', () => {
    const [subject] = loaded().subjects;
    expect(subject?.events[0].when).toEqual({ from: '2020-05-01', to: '2020-05-01' });
    expect(subject?.facts[2]?.when).toEqual({ from: '2019-03', to: '2019-04' });
    expect(subject?.entities[0]).toMatchObject({ partOf: ['council'], roles: ['politician'] });
    expect(subject?.sources.map((source) => [source.key, source.read, source.published])).toEqual([['daily', 'whole', '2020-05-02'], ['weekly', 'whole', undefined]]);
    expect(subject?.questions.map((question) => question.facts)).toEqual([['demo/injured'], []]);
    expect(subject?.words.languages).toEqual({ ar: { questions: { من: 'who' }, stop: ['في'], vocabulary: { جسر: 'bridge' } } });
  });

  it('is frozen in depth', () => {
    const knowledge = loaded();
    expect(Object.isFrozen(knowledge)).toBe(true);
    expect(Object.isFrozen(knowledge.subjects[0]?.facts[0]?.statements[0]?.citations[0])).toBe(true);
  });

  it('may hold several subjects, which may name each other\'s facts', () => {
    const other = Object.fromEntries(Object.entries(GOOD).map(([name, content]) => [name.replace('demo/', 'other/'), content]));
    const files = edited(FIRE, 'see-also: [cause]', 'see-also: [cause, other/cause]', { ...GOOD, ...other });
    expect(loaded(files).subjects.map((subject) => subject.id)).toEqual(['demo', 'other']);
  });

  it('needs neither entities, words nor test questions', () => {
    const { 'demo/words.yaml': _, 'demo/questions.yaml': __, ...rest } = GOOD;
    expect(problemsIn(rest)).toEqual([]);
  });
});

describe('the version', () => {
  const version = (): string => loaded().version;

  it('is eight hexadecimal digits', () => {
    expect(version()).toMatch(/^[0-9a-f]{8}$/);
  });

  it.each<[string, Files]>([
    ['a comment', edited(FIRE, '- id: injured', '# why\n- id: injured')],
    ['the order of keys', edited(FIRE, '  asks: number\n  about: [bridge]\n', '  about: [bridge]\n  asks: number\n')],
    ['another way to write the same', edited('demo/subject.yaml', 'when: "2020-05-01"', 'when: {from: "2020-05-01", to: "2020-05-01"}')],
    ['a test question', edited('demo/questions.yaml', 'why: no document says it', 'why: nobody says')],
  ])('does not change with %s', (_reason, files) => {
    expect(loaded(files).version).toBe(version());
  });

  it.each<[string, Files]>([
    ['a text', edited(FIRE, 'Two people were injured.', 'Two people were hurt.')],
    ['a value', edited(FIRE, 'value: 2', 'value: 4')],
    ['a quote', edited(FIRE, 'two people were hurt', 'two people were')],
    ['an alias', edited(FIRE, '[wounded people]', '[people wounded]')],
  ])('changes with %s', (_reason, files) => {
    expect(loaded(files).version).not.toBe(version());
  });
});

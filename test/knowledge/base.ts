/** A small good base as a map of files, and ways to write it changed: the smallest bad file is the good one with one edit. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LocatedResult, loadKnowledge } from '../../src/knowledge/load.ts';
import type { Problem } from '../../src/knowledge/problem.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Paths below the knowledge folder. Everything in it is used by something, so that any cut leaves a trace. */
export const GOOD = {
  'demo/subject.yaml': `title: The bridge fire
short: the fire of 1 May 2020
summary: What two documents say about the fire on the bridge.
languages: [en, ar]
events:
  - {id: fire, title: the fire of 1 May 2020, when: "2020-05-01"}
  - {id: flood, title: the flood of 2019, when: {from: "2019-03", to: "2019-04"}}
`,
  'demo/sources.yaml': `- id: daily
  title: Bridge burns
  publisher: The Daily
  published: "2020-05-02"
  url: https://daily.example/bridge
  sha256: ${'a'.repeat(64)}
  paragraphs: 10
  aliases: [The Daily]
  furniture:
    - {paragraph: 10, why: tags}
- id: weekly
  title: After the fire
  publisher: The Weekly
  sha256: ${'b'.repeat(64)}
  paragraphs: 5
  slips:
    - {paragraph: 2, wrote: brigde, note: a misspelling}
`,
  'demo/entities.yaml': `- id: mayor
  name: Ann Lee
  kind: person
  roles: [politician]
  part-of: council
  aliases: [the mayor]
- {id: council, name: Town Council, kind: government}
- {id: brigade, name: Fire Brigade, kind: organisation}
- {id: newswire, name: Newswire, kind: outlet}
- {id: bridge, name: Old Bridge, kind: place}
`,
  'demo/words.yaml': `synonyms:
  - [hurt, injured]
relations:
  - {id: cause, means: [cause], phrases: [who did it]}
languages:
  ar:
    questions: {من: who}
    stop: [في]
    vocabulary: {جسر: bridge}
`,
  'demo/facts/fire.yaml': `- id: injured
  question: How many people were injured on the bridge?
  aliases: [wounded people]
  asks: number
  about: [bridge]
  tags: [casualties]
  difference: [value]
  see-also: [cause]
  statements:
    - id: two
      text: Two people were injured.
      value: 2
      citations:
        - {source: daily, paragraph: 1, quote: two people were hurt}
    - id: three
      text: Three people were injured, the mayor said.
      value: 3
      speaker: mayor
      citations:
        - {source: weekly, paragraph: 1, quote: it was three people, via: newswire}
- id: cause
  question: What caused the fire?
  asks: what
  about: [bridge]
  tags: [cause]
  statements:
    - id: unknown
      text: The brigade does not know the cause.
      speaker: brigade
      stance: undetermined
      citations: [{source: daily, paragraph: 3, quote: the cause is not known}]
`,
  'demo/phrasings/fire.yaml': `injured:
  asked: |
    anyone burnt

    how bad was it
  untold: |
    how old were the hurt
cause:
  asked: |
    short circuit or what
`,
  'demo/facts/flood.yaml': `- id: flood-height
  question: How high was the flood?
  asks: number
  event: flood
  when: {from: "2019-03", to: "2019-04"}
  statements:
    - id: metres
      text: The water rose by two to three metres.
      value: {min: 2, max: 3}
      citations: [{source: weekly, paragraph: 4, quote: rose by two}]
`,
  'demo/questions.yaml': `- {query: how many were hurt, kind: synonym, facts: injured, why: hurt means injured here}
- {query: who repaired the bridge, kind: nothing-there, facts: none, why: no document says it}
`,
} as const satisfies Files;

export type GoodFile = keyof typeof GOOD;

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes `files` into a folder called `knowledge` and returns its path. */
export function writeBase(files: Files = GOOD): string {
  const dir = join(temporaryFolder(), 'knowledge');
  mkdirSync(dir);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

/** The good base with one text replaced. @throws Error when the text is not there, or twice. */
export function edited(file: GoodFile, find: string, replace: string, files: Files = GOOD): Files {
  const text = String(files[file]);
  if (text.split(find).length !== 2) throw new Error(`"${find}" must stand once in ${file}`);
  return { ...files, [file]: text.replace(find, () => replace) };
}

/** Loads `files`; the result, and the folder it was written to. */
export function load(files: Files): { result: LocatedResult; dir: string } {
  const dir = writeBase(files);
  return { result: loadKnowledge(dir), dir };
}

/** The Problems of `files`, with paths below the knowledge folder. */
export function problemsIn(files: Files): Problem[] {
  const { result, dir } = load(files);
  if (result.ok) return [];
  return result.problems.map((problem) => ({ ...problem, file: problem.file.replace(`${dir}/`, '') }));
}

/** `3:7` of the first place where `text` stands in a file. */
export function positionOf(file: string, text: string): string {
  const offset = file.indexOf(text);
  if (offset < 0) throw new Error(`"${text}" does not stand in the file`);
  const before = file.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

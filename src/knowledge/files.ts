/**
 * Which files a knowledge folder holds, and what is missing or does not belong. Reads names only.
 * Shared by `load.ts` and `snapshot.ts`; the latter must not pull in yaml or zod, so this file imports neither.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ID_MAX, isId } from './id.ts';
import { fileProblem, type Problem } from './problem.ts';
import { suggest } from './suggest.ts';

export const SINGLE_FILES = ['subject', 'sources', 'entities', 'words', 'questions'] as const;
type SingleFile = (typeof SINGLE_FILES)[number];
/** Folders of files of one kind. */
const LIST_FOLDERS = ['facts', 'phrasings'] as const;
type ListFolder = (typeof LIST_FOLDERS)[number];

/** A file on disk, and its path as Problems show it. */
export interface FileRef {
  readonly path: string;
  readonly shown: string;
}

export interface SubjectFolder {
  /** Name of the folder. */
  readonly id: string;
  readonly shown: string;
  readonly files: Readonly<Partial<Record<SingleFile, FileRef>>>;
  /** In the order of their names. */
  readonly facts: readonly FileRef[];
  readonly phrasings: readonly FileRef[];
}

export interface Listing {
  readonly subjects: readonly SubjectFolder[];
  readonly problems: readonly Problem[];
}

/** Lists `dir`. Hidden files and README.md are passed over everywhere. */
export function listKnowledge(dir: string): Listing {
  const problems: Problem[] = [];
  const entries = listFolder(dir, join(dir), problems);
  if (entries === undefined) return { subjects: [], problems };
  const here = join(dir);
  if (entries.some((entry) => entry.name === 'subject.yaml')) {
    return { subjects: [], problems: [fileProblem(here, 'unexpected-file', 'this is the folder of one subject', 'name the folder above it')] };
  }
  for (const entry of entries.filter((each) => !each.folder)) {
    problems.push(fileProblem(join(dir, entry.name), 'unexpected-file', 'nothing reads this file', 'each subject has a folder of its own; move or delete it'));
  }
  const folders = entries.filter((entry) => entry.folder);
  if (folders.length === 0) {
    problems.push(fileProblem(here, 'empty-folder', 'the folder holds no subject', 'make a folder with subject.yaml, sources.yaml and facts/'));
  }
  return { subjects: folders.map((folder) => listSubject(dir, folder.name, problems)), problems };
}

function listSubject(dir: string, id: string, problems: Problem[]): SubjectFolder {
  const shown = join(dir, id);
  if (!isId(id)) {
    problems.push(fileProblem(shown, 'bad-name', `"${id}" cannot name a subject`, `use lower-case letters, digits and single hyphens, at most ${ID_MAX}`));
  }
  const files: Partial<Record<SingleFile, FileRef>> = {};
  const folders: Record<ListFolder, readonly FileRef[]> = { facts: [], phrasings: [] };
  for (const entry of listFolder(shown, shown, problems) ?? []) {
    const path = join(shown, entry.name);
    const single = SINGLE_FILES.find((name) => entry.name === `${name}.yaml`);
    if (single) files[single] = { path, shown: path };
    else if (isListFolder(entry)) folders[entry.name] = listFiles(path, problems);
    else problems.push(unexpected(path, entry.name, [...SINGLE_FILES.map((name) => `${name}.yaml`), ...LIST_FOLDERS]));
  }
  const listed = { id, shown, files, ...folders };
  problems.push(...missingFiles(listed));
  return listed;
}

function missingFiles({ shown, files, facts }: SubjectFolder): Problem[] {
  const needed = (['subject', 'sources'] as const).filter((name) => files[name] === undefined);
  return [
    ...needed.map((name) => fileProblem(join(shown, `${name}.yaml`), 'missing-file', 'every subject needs this file', 'knowledge/README.md shows what stands in it')),
    ...(facts.length > 0 ? [] : [fileProblem(join(shown, 'facts'), 'missing-file', 'the subject has no facts', 'write a first fact into facts/first.yaml')]),
  ];
}

function listFiles(folder: string, problems: Problem[]): FileRef[] {
  const found: FileRef[] = [];
  for (const entry of listFolder(folder, folder, problems) ?? []) {
    const path = join(folder, entry.name);
    if (entry.name.endsWith('.yaml') && !entry.folder) found.push({ path, shown: path });
    else problems.push(unexpected(path, entry.name, []));
  }
  return found;
}

function unexpected(path: string, name: string, known: readonly string[]): Problem {
  const yml = name.endsWith('.yml') ? `rename it to ${name.replace(/\.yml$/, '.yaml')}` : undefined;
  return fileProblem(path, 'unexpected-file', 'nothing reads this', yml ?? suggest(name, known, 'only .yaml files belong here'));
}

interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

function isListFolder(entry: Entry): entry is Entry & { readonly name: ListFolder } {
  return entry.folder && LIST_FOLDERS.some((name) => name === entry.name);
}

/** Sorted by name; undefined, with a Problem, when there is no such folder. */
function listFolder(path: string, shown: string, problems: Problem[]): Entry[] | undefined {
  try {
    const names = readdirSync(path).filter((name) => !name.startsWith('.') && name !== 'README.md' && name !== 'eval-baseline.json');
    return names.sort().map((name) => ({ name, folder: isFolder(join(path, name)) }));
  } catch (error) {
    problems.push(folderProblem(error, shown));
    return undefined;
  }
}

/** A link that leads nowhere counts as a file; reading it reports it. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function folderProblem(error: unknown, shown: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return fileProblem(shown, 'no-such-folder', 'there is no such folder', 'correct the path, or unset KNOWLEDGE_DIR for the shipped base');
  if (code === 'ENOTDIR') return fileProblem(shown, 'not-a-folder', 'this is a file', 'name the folder that holds the subjects');
  return fileProblem(shown, 'cannot-read', `the folder cannot be opened (${code || 'unknown cause'})`, 'check its permissions');
}

/**
 * A knowledge folder → a frozen Knowledge, or every Problem in it at once:
 * list files → read YAML → check each record → rules across files → build → freeze.
 */
import type { Knowledge } from '../core/model.ts';
import { buildSubject } from './build.ts';
import { checkDrafts } from './check.ts';
import { readSubject, type SubjectDraft } from './draft.ts';
import { listKnowledge } from './files.ts';
import { deepFreeze } from './freeze.ts';
import { placesOf, type Places } from './places.ts';
import { type Problem, sortProblems } from './problem.ts';
import { versionOf } from './version.ts';

export type LoadResult =
  | { readonly ok: true; readonly knowledge: Knowledge }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A loaded base that still knows where in the YAML each citation stands; `checkSources` reports there. */
export type LocatedResult = Exclude<LoadResult, { ok: true }> | { readonly ok: true; readonly knowledge: Knowledge; readonly places: Places };

/** Loads `dir`, a folder of subjects. Never throws for what stands in the files; Problems name them as `dir` was typed. */
export function loadKnowledge(dir: string): LocatedResult {
  const { subjects: folders, problems: listing } = listKnowledge(dir);
  const problems: Problem[] = [...listing];
  const drafts = folders.map((folder) => readSubject(folder, problems));
  problems.push(...checkDrafts(drafts));
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  const subjects = drafts.map(build);
  return { ok: true, knowledge: deepFreeze({ subjects, version: versionOf(subjects) }), places: placesOf(drafts) };
}

function build(draft: SubjectDraft): Knowledge['subjects'][number] {
  return buildSubject(draft.id, {
    subject: whole(draft.subject?.whole),
    sources: draft.sources.map((item) => whole(item.whole)),
    entities: draft.entities.map((item) => whole(item.whole)),
    words: draft.words ? whole(draft.words.whole) : {},
    facts: draft.facts.map((item) => whole(item.fact)),
    questions: draft.questions.map((item) => whole(item.whole)),
  });
}

/** A record that is not whole has raised a Problem, and then nothing is built. */
function whole<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('a record is not whole though no Problem was found');
  return part;
}

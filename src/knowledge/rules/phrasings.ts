/** Phrasings: each belongs to a fact, and to one alone. */
import { fold } from '../../core/text/fold.ts';
import { linesOfBlock } from '../../core/text/lines.ts';
import type { SubjectDraft } from '../draft.ts';
import { suggest } from '../suggest.ts';
import { type Finding, idsOf, type Rule } from './rule.ts';

const KEYS = ['asked', 'untold'] as const;

function* phrasedFacts(subject: SubjectDraft) {
  for (const { file, path, draft } of subject.phrasings) for (const [id, block] of Object.entries(draft)) yield { file, path: [...path, id], id, block };
}

/** A fact of two files would keep the phrasings of one. */
function* unknownOrTwice(subject: SubjectDraft): Iterable<Finding> {
  const known = idsOf(subject.facts);
  const seen = new Set<string>();
  for (const { file, path, id } of phrasedFacts(subject)) {
    if (!known.has(id)) yield { file, path, message: `no fact is called "${id}"`, hint: `${suggest(id, known)} (or delete these lines)` };
    else if (seen.has(id)) yield { file, path, message: `another file holds the phrasings of "${id}" too`, hint: 'put them together in one file' };
    seen.add(id);
  }
}

function* lines(subject: SubjectDraft) {
  for (const { file, path, id, block } of phrasedFacts(subject)) {
    for (const key of KEYS) for (const line of linesOfBlock(block?.[key] ?? '')) yield { file, path: [...path, key], owner: `${id} (${key})`, line };
  }
}

const plain = (line: string): string => fold(line).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function* shared(subject: SubjectDraft): Iterable<Finding> {
  const owners = new Map<string, string>();
  for (const { file, path, owner, line } of lines(subject)) {
    const words = plain(line);
    const earlier = owners.get(words);
    if (earlier === undefined) owners.set(words, owner);
    else if (earlier !== owner) yield { file, path, message: `"${line}" stands under ${earlier} too`, hint: 'keep it where it belongs, and delete it elsewhere' };
  }
}

export const PHRASING_RULES: readonly Rule[] = [
  {
    code: 'unknown-phrased-fact',
    what: 'Phrasings stand under the id of a fact, and those of one fact in one file: otherwise they find nothing.',
    *check({ subject }) {
      if (!subject.unread.has('facts')) yield* unknownOrTwice(subject);
    },
  },
  {
    code: 'shared-phrasing',
    what: 'A phrasing leads to one fact, and is either answered or not: otherwise it is chance which of them is shown.',
    check: ({ subject }) => shared(subject),
  },
];

/**
 * A Knowledge as a file: its data as JSON, and behind it the phrasings, which are most of its bytes. These are decoded when a fact
 * is asked for: reading them all would be half of a start, and an answer needs those of seven facts.
 */
import type { Fact, Knowledge } from '../core/model.ts';
import { deepFreeze } from './freeze.ts';
import { keepJson, readKeptJson } from './kept-file.ts';

/** Texts of a fact that stand behind the data. */
const TEXTS = ['phrasings', 'untold'] as const;

/** `lengths`: bytes of each text of each fact in turn. */
interface Kept {
  readonly knowledge: Knowledge;
  readonly lengths: readonly number[];
}

const factsOf = ({ subjects }: Knowledge): readonly Fact[] => subjects.flatMap(({ facts }) => facts);

export function keepKnowledge(path: string, knowledge: Knowledge): void {
  const texts = factsOf(knowledge).flatMap((fact) => TEXTS.map((name) => Buffer.from(fact[name])));
  const bare = ({ phrasings: _, untold: __, ...rest }: Fact): Omit<Fact, (typeof TEXTS)[number]> => rest;
  const subjects = knowledge.subjects.map((subject) => ({ ...subject, facts: subject.facts.map(bare) }));
  keepJson(path, { knowledge: { ...knowledge, subjects }, lengths: texts.map(({ length }) => length) }, Buffer.concat(texts));
}

/** What `keepKnowledge` wrote, frozen; undefined when it is not there, was cut short or edited. */
export function readKeptKnowledge(path: string): Knowledge | undefined {
  const kept = readKeptJson(path);
  if (kept === undefined) return undefined;
  const { knowledge, lengths } = kept.data as Kept;
  let at = 0;
  for (const [i, fact] of factsOf(knowledge).entries()) {
    for (const part of Object.values(fact)) deepFreeze(part);
    for (const [j, name] of TEXTS.entries()) {
      const [from, to] = [at, at + (lengths[i * TEXTS.length + j] as number)];
      Object.defineProperty(fact, name, { enumerable: true, get: () => kept.behind.toString('utf8', from, to) });
      at = to;
    }
    // Now, since freezing in depth would read the texts.
    Object.freeze(fact);
  }
  return deepFreeze(knowledge);
}

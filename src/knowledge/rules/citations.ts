/** Citations: every statement has one, and it points at a paragraph with content. Whether the quote stands there, `sources.ts` proves. */
import type { Draft } from '../issues.ts';
import type { SourceYaml } from '../schema.ts';
import { citationsOf, type Finding, type Rule, sourceOf, statementsOf } from './rule.ts';

/** A locator, not a copy: design rule of the fact base. */
const QUOTE_WORDS_MAX = 8;

export const CITATION_RULES: readonly Rule[] = [
  {
    code: 'no-citation',
    what: 'A statement has at least one citation: without one it is hearsay.',
    *check({ subject }) {
      for (const { file, path, draft } of statementsOf(subject)) {
        if (draft.citations?.length !== 0) continue;
        yield { file, path: [...path, 'citations'], message: `the statement "${draft.id ?? '?'}" has no citation`, hint: 'add {source, paragraph, quote}, or take the statement out' };
      }
    },
  },
  {
    code: 'paragraph-out-of-range',
    what: 'A paragraph is one the document has.',
    *check({ subject }) {
      for (const { file, path, draft } of citationsOf(subject)) {
        yield* outOfRange({ file, path: [...path, 'paragraph'] }, draft.paragraph, sourceOf(subject, draft.source)?.draft);
      }
      for (const { file, path, draft } of subject.sources) {
        for (const key of ['furniture', 'slips'] as const) {
          for (const [index, each] of (draft[key] ?? []).entries()) yield* outOfRange({ file, path: [...path, key, index, 'paragraph'] }, each?.paragraph, draft);
        }
      }
    },
  },
  {
    code: 'cites-furniture',
    what: 'A statement is not proved by a tag line, a picture credit or a link: those paragraphs hold no account.',
    *check({ subject }) {
      for (const { file, path, draft } of citationsOf(subject)) {
        const furniture = sourceOf(subject, draft.source)?.draft.furniture?.find((each) => each !== undefined && each.paragraph === draft.paragraph);
        if (furniture === undefined || draft.paragraph === undefined) continue;
        const message = `paragraph ${draft.paragraph} of ${draft.source} is furniture (${furniture.why})`;
        yield { file, path: [...path, 'paragraph'], message, hint: 'cite a paragraph with content, or take it out of furniture in sources.yaml' };
      }
    },
  },
  {
    code: 'long-quote',
    what: 'A quote has at most eight words: it finds the passage, it does not copy it.',
    *check({ subject }) {
      for (const { file, path, draft } of citationsOf(subject)) {
        const words = draft.quote?.trim().split(/\s+/u).length ?? 0;
        if (words <= QUOTE_WORDS_MAX) continue;
        yield { file, path: [...path, 'quote'], message: `the quote has ${words} words, the limit is ${QUOTE_WORDS_MAX}`, hint: 'keep the three to eight words that prove the statement' };
      }
    },
  },
];

/** Says nothing while the paragraph, or how many its document has, is not known. */
function* outOfRange(at: Pick<Finding, 'file' | 'path'>, paragraph: number | undefined, source: Draft<SourceYaml> | undefined): Iterable<Finding> {
  const count = source?.paragraphs;
  if (paragraph === undefined || count === undefined || paragraph <= count) return;
  yield { ...at, message: `${source?.id ?? '?'} has no paragraph ${paragraph}`, hint: `it has ${count}; lines of white space do not count` };
}

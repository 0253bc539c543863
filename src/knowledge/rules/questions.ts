/** Test questions: one expectation each. */
import { fold } from '../../core/text/fold.ts';
import type { Rule } from './rule.ts';

export const QUESTION_RULES: readonly Rule[] = [
  {
    code: 'repeated-query',
    what: 'A test question is asked once: two expectations for one query cannot both hold.',
    *check({ subject }) {
      const seen = new Map<string, number>();
      for (const { file, path, draft } of subject.questions) {
        const query = draft.query === undefined ? '' : fold(draft.query).replace(/\s+/gu, ' ').trim();
        const { line } = file.valueAt(path);
        const earlier = seen.get(query);
        if (query === '') continue;
        if (earlier === undefined) seen.set(query, line);
        else yield { file, path: [...path, 'query'], message: `the same query stands in line ${earlier}`, hint: 'keep one of them' };
      }
    },
  },
];

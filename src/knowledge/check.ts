/** The cross-file rules as one list, and their run over everything that was read. */
import type { SubjectDraft } from './draft.ts';
import type { Problem } from './problem.ts';
import { ACCOUNT_RULES } from './rules/accounts.ts';
import { CITATION_RULES } from './rules/citations.ts';
import { ID_RULES } from './rules/ids.ts';
import { PHRASING_RULES } from './rules/phrasings.ts';
import { QUESTION_RULES } from './rules/questions.ts';
import { REFERENCE_RULES } from './rules/references.ts';
import type { Rule } from './rules/rule.ts';
import { SPAN_RULES } from './rules/spans.ts';
import { UNUSED_RULES } from './rules/unused.ts';

/** Every rule. `knowledge/README.md` lists each code with its reason; a test compares the two. */
export const RULES: readonly Rule[] = [
  ...ID_RULES,
  ...REFERENCE_RULES,
  ...CITATION_RULES,
  ...ACCOUNT_RULES,
  ...SPAN_RULES,
  ...UNUSED_RULES,
  ...PHRASING_RULES,
  ...QUESTION_RULES,
];

/** Runs every rule on every subject. Empty when all hold. */
export function checkDrafts(subjects: readonly SubjectDraft[]): Problem[] {
  const problems: Problem[] = [];
  for (const subject of subjects) {
    for (const { code, check } of RULES) {
      for (const { file, path, message, hint } of check({ subject, subjects })) {
        problems.push({ file: file.shown, ...file.valueAt(path), code, message, hint });
      }
    }
  }
  return problems;
}

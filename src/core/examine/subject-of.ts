/** Which event of the base a claim surely speaks of, whether or not the base holds what it says. */
import type { Reader } from '../lookup/question/question.ts';
import type { Knowledge } from '../model.ts';
import type { BackdropOf } from './backdrop.ts';
import { type Claim, isDistinctive, means } from './claim.ts';

/** `subject/event`; undefined when it may be about anything. */
export type SubjectOf = (claim: Claim) => string | undefined;

/** Terms of an event without a distinctive name that must meet for a claim to be about it. */
const TERMS_MIN = 3;

/** Only main events can be recognised by what is said of them; others are reached through their facts. */
export function createSubjects(knowledge: Knowledge, reader: Reader, backdropOf: BackdropOf): SubjectOf {
  return (claim) => {
    for (const subject of knowledge.subjects) {
      const [main] = subject.events;
      const { marks } = backdropOf(subject, main.id);
      const own = claim.terms.filter((term) => means(term, marks));
      const named = own.some((term) => isDistinctive(term, reader));
      const strange = claim.terms.some((term) => claim.strangers.has(term));
      if (named || (own.length >= TERMS_MIN && !strange)) return `${subject.id}/${main.id}`;
    }
    return undefined;
  };
}

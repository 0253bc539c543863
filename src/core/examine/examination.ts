/** What the examination of a message finds: per sentence, who says the same and who says otherwise. Never true or false. */
import type { Lang } from '../answer.ts';
import type { Fact, Statement } from '../model.ts';

/**
 * `supported` accounts say the same and none says otherwise · `contradicted` no standing account says it and some say otherwise ·
 * `partly` accounts differ on it, or only part of the sentence is in the base · `not-in-base` it asserts something on the
 * subject that the base does not hold.
 */
export const FINDINGS = ['supported', 'contradicted', 'partly', 'not-in-base'] as const;
export type Finding = (typeof FINDINGS)[number];

/** A fact that a sentence is about. One of the two lists has at least one statement; each statement has its citations. */
export interface ExaminedFact {
  readonly fact: Fact;
  /** Accounts that say what the sentence says; withdrawn ones keep their mark. */
  readonly same: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface ExaminedSentence {
  /** As the person wrote it, without bullets and markup of its line. */
  readonly text: string;
  readonly finding: Finding;
  /** Best first, at most FACTS_MAX; empty exactly for `not-in-base`. */
  readonly facts: readonly ExaminedFact[];
}

export interface Examination {
  readonly lang: Lang;
  /** Sentences with a finding, in the order of the message. Opinions, questions and other subjects are not among them. */
  readonly sentences: readonly ExaminedSentence[];
  /** How many sentences were read, those left alone included. */
  readonly read: number;
  /** The message was longer than what is examined. */
  readonly cut: boolean;
}

/** Most facts shown for one sentence. */
export const FACTS_MAX = 3;

/**
 * The closed result of a lookup or of a command's show. `present.ts` words it; `answer-json.ts` prints it for `ask --json`.
 */
import type { Agreement } from './agreement.ts';
import type { Entity, Fact, Source, Statement, Subject, When } from './model.ts';

/**
 * `answer` one fact fits (or a command shows several) · `choices` two to five facts fit within the margin ·
 * `silent` the document asked about says nothing on it, others do · `unknown` not in the base · `help` greeting, thanks, help.
 */
export type Outcome = 'answer' | 'choices' | 'silent' | 'unknown' | 'help';

/** Interface languages. The base's statements stay in their own language. */
export type Lang = 'en' | 'ar';

/** A fact as it is shown: which accounts stand open and which are folded into one line. */
export interface ShownFact {
  readonly fact: Fact;
  readonly subject: Subject;
  /** Of the whole fact, also when only some of its statements are shown. */
  readonly agreement: Agreement;
  /** At least one, in the order of the fact. */
  readonly statements: readonly Statement[];
  /** The other documents' statements, when sources were named or a filter narrowed the fact. */
  readonly folded: readonly Statement[];
  /** Shown before the question; only a timeline gives it. */
  readonly when?: When;
  /** Topic under which a list shows the fact, in the reply's language: "Dead and injured". */
  readonly group?: string;
}

/** Something a command says before its facts, worded by `present`. */
export type Note =
  /** What is known of the document itself: title, date, author, address. */
  | { readonly kind: 'document'; readonly source: Source }
  /** Who is meant, with other spellings. */
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** Words after a command that takes none of them. */
  | { readonly kind: 'unused'; readonly text: string };

/** A document in the answer to `/sources` or `/source`. */
export interface ShownSource {
  readonly source: Source;
  readonly subject: Subject;
  /** How many facts cite it, and the facts that it alone reports. */
  readonly facts: number;
  readonly alone: readonly Fact[];
}

/** Values an option could have taken, offered when the given one is not in the base. `given` is empty when none was given. */
export interface OptionMiss {
  readonly option: string;
  readonly given: string;
  readonly known: readonly string[];
}

export interface Answer {
  readonly outcome: Outcome;
  /** What the person typed, capped and cleaned of control characters. */
  readonly query: string;
  readonly lang: Lang;
  /** 0..1, 1 best. */
  readonly confidence: number;
  /** Best first. `silent`: the fact with the other documents' statements. `unknown` and `help`: empty. */
  readonly facts: readonly ShownFact[];
  /** Keys of the documents the person named. */
  readonly named: readonly string[];
  /** Informative words of the query that the nearest fact does not cover, as typed. */
  readonly missing: readonly string[];
  /** Nearest other facts, best first, at most five. */
  readonly related: readonly Fact[];
  /** A command's own title, such as "Dead and injured"; absent for a lookup. */
  readonly heading?: string;
  /** What the command says before its facts. */
  readonly notes: readonly Note[];
  readonly sources: readonly ShownSource[];
  readonly miss?: OptionMiss;
}

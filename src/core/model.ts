/**
 * The words of the fact base as types: what a validated, frozen Knowledge holds.
 * Every other part reads these shapes; only `src/knowledge` builds them.
 */

/** How a speaker relates to a statement's value. `undetermined`: cannot confirm, or the document itself says unknown. */
export const STANCES = ['says', 'suspects', 'doubts', 'denies', 'undetermined', 'no-comment'] as const;
export type Stance = (typeof STANCES)[number];

/** The kind of question a fact answers. */
export const ASKS = ['who', 'what', 'when', 'where', 'why', 'how', 'number', 'yes-no'] as const;
export type Asks = (typeof ASKS)[number];

/** HOW accounts differ (curated); WHETHER they differ is derived, see `agreement.ts`. */
export const DIFFERENCES = ['value', 'time', 'scope', 'attribution', 'wording', 'certainty', 'complementary'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export const ENTITY_KINDS = ['person', 'group', 'office', 'government', 'organisation', 'outlet', 'place', 'thing'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const ROLES = ['official', 'analyst', 'politician', 'militia', 'cleric', 'diplomat'] as const;
export type Role = (typeof ROLES)[number];

/** An ISO date or a shorter prefix of one: `2021-11-07`, `2021-11`, `2021`. */
export type IsoPrefix = string;

/** A point or span of time; each end is an ISO date or prefix, and either may be absent in a span. */
export interface When {
  readonly from?: IsoPrefix;
  readonly to?: IsoPrefix;
}

/** What a statement gives as its answer, comparable between statements of one fact. */
export type Value =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'range'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'date'; readonly date: IsoPrefix; readonly printed?: string }
  | { readonly kind: 'truth'; readonly truth: boolean }
  | { readonly kind: 'entities'; readonly entities: readonly string[]; readonly any: boolean }
  | { readonly kind: 'word'; readonly word: string };

/** Whether the account still stands. `by` is the id of the statement of the same fact that replaced or refuted it. */
export type Status =
  | { readonly kind: 'current' }
  | { readonly kind: 'superseded'; readonly by: string }
  | { readonly kind: 'refuted'; readonly by: string };

/** Pointer from a statement to the passage that proves it. */
export interface Citation {
  /** Key of a Source of the same subject. */
  readonly source: string;
  /** 1-based paragraph of the source text that was read. */
  readonly paragraph: number;
  /** Three to eight words of the paragraph, unique in it: a locator, not a copy. */
  readonly quote: string;
  /** Entity id of the outlet that the document itself relays, such as a wire agency. */
  readonly via?: string;
}

/** One account of a fact. */
export interface Statement {
  /** Unique in its fact and never reused. */
  readonly id: string;
  /** One or two sentences in our own words. */
  readonly text: string;
  readonly value?: Value;
  /** Entity ids of those to whom the document attributes the account; empty when the document itself says it. */
  readonly speaker: readonly string[];
  /** The document's own words for the speaker, where they differ from the entity's name. */
  readonly as?: string;
  readonly stance: Stance;
  readonly status: Status;
  readonly when?: When;
  /** At least one. */
  readonly citations: readonly Citation[];
}

/** One question the base can answer. */
export interface Fact {
  /** `subject/fact`, unique in the Knowledge. */
  readonly id: string;
  /** Id of the Subject it belongs to. */
  readonly subject: string;
  readonly question: string;
  /** The question in other people's words, other scripts included. */
  readonly aliases: readonly string[];
  /** One a line: what else people type who want it, indirect and partial ways of asking included; each is answered by its statements. */
  readonly phrasings: string;
  /** One a line: what people ask near it that no document tells. To these the base says that it does not know. */
  readonly untold: string;
  readonly asks: Asks;
  /** Entity ids. */
  readonly about: readonly string[];
  readonly tags: readonly string[];
  /** Id of an Event of the subject. */
  readonly event: string;
  readonly when?: When;
  readonly difference: readonly Difference[];
  /** Full ids of related facts. */
  readonly seeAlso: readonly string[];
  /** One to twelve. */
  readonly statements: readonly Statement[];
}

/** A paragraph that holds no content of its own (a tag line, a picture credit), and why. */
export interface Furniture {
  readonly paragraph: number;
  readonly why: string;
}

/** A slip of the document, and why it is not repeated. */
export interface Slip {
  readonly paragraph: number;
  readonly wrote: string;
  readonly note: string;
}

/** A document. */
export interface Source {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly author?: string;
  /** Absent when the document prints no date: none is invented. */
  readonly published?: IsoPrefix;
  /** Absent when no address could be verified. */
  readonly url?: string;
  /** SHA-256 of the raw text that was read, in hexadecimal. */
  readonly sha256: string;
  /** How many paragraphs the text has. */
  readonly paragraphs: number;
  /** `whole`: a fact that does not cite it may call it silent. `part`: it may not. */
  readonly read: 'whole' | 'part';
  readonly aliases: readonly string[];
  readonly note?: string;
  readonly furniture: readonly Furniture[];
  readonly slips: readonly Slip[];
}

/** A person, group, place … that statements speak of. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly roles: readonly Role[];
  /** Ids of the bodies it belongs to or speaks for, nearest first. */
  readonly partOf: readonly string[];
  readonly aliases: readonly string[];
}

/** Something that happened; facts name the one they are about. */
export interface Event {
  readonly id: string;
  readonly title: string;
  /** What else people call it: "the drone attack", "the Erbil rockets". */
  readonly aliases: readonly string[];
  readonly when?: When;
}

/** A phrasing that shares no word with the facts it asks for: "who did it" means the perpetrator. */
export interface Relation {
  readonly id: string;
  /** Words or tags that stand in the facts meant. */
  readonly means: readonly string[];
  readonly phrases: readonly string[];
}

/** What the words of a language other than the base's own mean in the base's words. */
export interface LanguageWords {
  /** Question word → what it asks for. */
  readonly questions: Readonly<Record<string, Asks>>;
  readonly stop: readonly string[];
  /** Word or short phrase → the base's word for it. */
  readonly vocabulary: Readonly<Record<string, string>>;
}

/** Words that mean the same in this subject. */
export interface Words {
  readonly synonyms: readonly (readonly string[])[];
  readonly relations: readonly Relation[];
  readonly languages: Readonly<Record<string, LanguageWords>>;
}

/** A test question: what a person asks and the fact that answers it, or that none does. */
export interface TestQuestion {
  readonly query: string;
  readonly kind: string;
  /** Full ids of the facts any of which is right; empty when the base must not answer. */
  readonly facts: readonly string[];
  readonly why: string;
}

/** One folder of `knowledge/`: one event or field. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  /** How the main event is called in a sentence: "the attack of 7 November 2021". */
  readonly short: string;
  readonly summary: string;
  readonly languages: readonly string[];
  /** The main event first. */
  readonly events: readonly [Event, ...Event[]];
  /** In the order of `sources.yaml`. */
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly words: Words;
  readonly facts: readonly Fact[];
  readonly questions: readonly TestQuestion[];
}

/** Everything the bot knows: validated, frozen, replaced as a whole and never in part. */
export interface Knowledge {
  readonly subjects: readonly Subject[];
  /** Short hash over the parsed, sorted content of knowledge; comments and key order do not count. */
  readonly version: string;
}

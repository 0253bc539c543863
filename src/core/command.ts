/**
 * Commands as data (`commands/*.yaml` parsed), and what crosses the platform border inward.
 */
import type { EntityKind, Role } from './model.ts';
import type { Target } from './reply.ts';

/** The closed set of things a command can show. */
export const SHOWS = ['facts', 'timeline', 'entity', 'source', 'sources', 'disagreements', 'lookup', 'help'] as const;
export type Show = (typeof SHOWS)[number];

/** What an option's value selects facts or statements by. */
export const SELECTS = ['tag', 'about', 'speaker', 'role', 'when', 'from', 'to', 'source', 'event', 'text'] as const;
export type Selects = (typeof SELECTS)[number];

/** One value of a closed option. `value` is what people type and pick; `select` what it selects (a tag, a role, an id …). */
export interface OptionChoice {
  readonly value: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Tags, roles or ids, any of which may match; empty selects everything ("all"). */
  readonly select: readonly string[];
  /** Where this one value selects by something else than its option: "unknown" is a tag among groups. */
  readonly selects?: Selects;
}

export interface Option {
  readonly name: string;
  readonly description: string;
  readonly selects: Selects;
  readonly required: boolean;
  /** Present on a closed option, or as named extra values of an open one. */
  readonly choices: readonly OptionChoice[];
  /** Only the choices are allowed; otherwise values of the base complete and resolve too. */
  readonly closed: boolean;
  /** For `about`, `speaker`: entities of these kinds are offered, and win where a name fits several. Empty: all. */
  readonly kinds: readonly EntityKind[];
  /** Localised names and descriptions, by locale. */
  readonly names?: Readonly<Record<string, string>>;
  readonly descriptions?: Readonly<Record<string, string>>;
}

/** A fact matches when every list that is not empty has one hit. */
export interface Selection {
  readonly tags: readonly string[];
  readonly about: readonly string[];
  readonly roles: readonly Role[];
  readonly events: readonly string[];
}

export interface Command {
  readonly name: string;
  readonly description: string;
  readonly show: Show;
  /**
   * Which facts it is about, before its options narrow them: those that match any of these; all where there are none.
   * The `entity` show reads the tags as what comes first, not as a filter.
   */
  readonly select: readonly Selection[];
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  /** Localised names and descriptions for Discord, by Discord locale. */
  readonly names: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  /** Always answered to the asker alone (long lists). */
  readonly private: boolean;
}

/** Where and by whom something was asked, as far as the core may know. */
export interface Context {
  readonly platform: 'discord' | 'slack' | 'terminal';
  /** Opaque id of the asker within the platform: for the rate limit alone, never logged or stored. */
  readonly user: string;
  readonly place: 'direct' | 'channel';
  /** BCP 47 tag the client reports, such as `en-GB` or `ar`. */
  readonly locale?: string;
  /** The first message of a person in this process: the reply opens with a short welcome. */
  readonly first?: boolean;
}

export type Invocation = { readonly context: Context } & (
  | { readonly kind: 'command'; readonly command: string; readonly options: Readonly<Record<string, string>> }
  /** `/name rest of the line`, where options are text (Slack, terminal). */
  | { readonly kind: 'line'; readonly command: string; readonly text: string }
  /** Free text: a direct message or mention. */
  | { readonly kind: 'text'; readonly text: string }
  /** "Check against the record". */
  | { readonly kind: 'examine'; readonly text: string }
  /** A pressed button. `base` is the version it was made from. */
  | { readonly kind: 'press'; readonly target: Target; readonly base: string }
);

/** One completion of an open option. */
export interface Completion {
  readonly label: string;
  /** Stable: an entity id, tag, source key or fact id. */
  readonly value: string;
}

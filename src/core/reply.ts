/**
 * What crosses the platform border outward: plain data, never a platform's payload.
 * The texts of the parts, read in order, are the whole reply; each renderer only lays them out.
 */
import type { Lang, Outcome } from './answer.ts';
import type { AgreementKind } from './agreement.ts';

/** A citation as a person sees it. */
export interface SourceRef {
  /** Source key. */
  readonly source: string;
  /** "The Hill, paragraph 12, via Reuters", in the reply's language. */
  readonly label: string;
  /** Address of the very passage (text fragment) where the document has one. */
  readonly url?: string;
  readonly quote: string;
}

export type Part =
  /** Something about the reply itself: "The record changed since this answer". */
  | { readonly kind: 'notice'; readonly text: string }
  /** Opens a fact (its question) or a group of a list. A page never ends with one. */
  | { readonly kind: 'heading'; readonly text: string }
  /** How the accounts relate, in words first: "6 or 7: accounts differ; 3 of 5 documents give a number". */
  | { readonly kind: 'summary'; readonly text: string; readonly agreement: AgreementKind }
  /** One account. `text` is complete: mark, speaker and sentence; its sources follow it and are never cut off from it. */
  | { readonly kind: 'statement'; readonly text: string; readonly refs: readonly SourceRef[] }
  /** Prose that may be cut at a sentence end when room is short: silent documents, folded accounts, notes, help. */
  | { readonly kind: 'line'; readonly text: string }
  /** Fact id and base version. */
  | { readonly kind: 'footer'; readonly text: string };

/** What a button or menu entry does. It names resolved things, never the question. */
export type Target =
  /** `also`: further facts of the same answer, best first. */
  | { readonly do: 'fact'; readonly fact: string; readonly also?: readonly string[] }
  | { readonly do: 'command'; readonly command: string; readonly options: Readonly<Record<string, string>> }
  /** Every document behind a fact, with title, publisher, date and address. */
  | { readonly do: 'sources'; readonly fact: string }
  /** A citation of a fact as plain text to copy. */
  | { readonly do: 'cite'; readonly fact: string };

export interface Action {
  readonly label: string;
  readonly target: Target;
}

export interface Reply {
  readonly outcome: Outcome | 'error';
  readonly lang: Lang;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Related facts and choices, best first (a platform shows them as buttons or one menu). */
  readonly related: readonly Action[];
  /** Buttons about this reply: sources, cite. Paging, share and delete are the platform's own. */
  readonly actions: readonly Action[];
  /** What this reply shows, so that a page or share button can name it; absent where nothing can be shown again. */
  readonly self?: Target;
  /** Base version it was answered from. */
  readonly base: string;
  /** Long lists, help and examinations are for the asker alone, whatever ANSWERS says. */
  readonly alwaysPrivate: boolean;
}

/** The text of one part with its sources, as every platform's plain form shows it. */
export function partText(part: Part): string {
  if (part.kind !== 'statement') return part.text;
  const refs = part.refs.map((ref) => `  [${ref.label}]${ref.url ? ` ${ref.url}` : ''}`);
  return [`- ${part.text}`, ...refs].join('\n');
}

/** The whole reply as plain text, citations included: what a screen reader, a log or `ask` shows. */
export function toPlainText(reply: Pick<Reply, 'title' | 'parts'>): string {
  return [reply.title, ...reply.parts.map(partText)].filter((text) => text !== '').join('\n');
}

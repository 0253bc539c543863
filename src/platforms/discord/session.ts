/** What the handlers of one running bot share. */
import type { Desk, Logger } from '../../core/platform.ts';
import type { Api } from './api.ts';
import { DEFER_AFTER_MS } from './limits.ts';
import { createSeen, type Seen } from '../shared/seen.ts';

export interface Session {
  readonly desk: Desk;
  readonly api: Api;
  readonly logger: Logger;
  readonly answers: 'public' | 'private';
  /** How long an answer may take before it is deferred, in milliseconds. */
  readonly deferAfterMs: number;
  /** Interactions and messages already taken up. */
  readonly events: Seen;
  /** People who were welcomed. Forgotten with the process: nothing is stored. */
  readonly people: Seen;
}

/** A resume replays at most a few minutes of events; at 500 a second this remembers more than a minute. */
const EVENTS_MAX = 50_000;
const PEOPLE_MAX = 10_000;

export function createSession(parts: Pick<Session, 'desk' | 'api' | 'logger' | 'answers'> & { readonly deferAfterMs?: number | undefined }): Session {
  return { ...parts, deferAfterMs: parts.deferAfterMs ?? DEFER_AFTER_MS, events: createSeen({ max: EVENTS_MAX }), people: createSeen({ max: PEOPLE_MAX }) };
}

/**
 * What stands between Bolt's receivers and Bolt: malformed bodies are refused at once instead of hanging to the 3-second
 * limit, repeated events are acknowledged and no more, and a failed acknowledgement of an event does not lose its answer.
 */
import type { App } from '@slack/bolt';
import type { Logger } from '../../core/platform.ts';
import { bodyKind, textAt } from './payload.ts';
import type { Seen } from '../shared/seen.ts';

type ReceiverEvent = Parameters<App['processEvent']>[0];

/** Thrown to the receiver for a body that makes no sense: HTTP answers 400, a socket acknowledges and moves on. */
export class MalformedBody extends Error {
  override name = 'MalformedBody';
}

export interface GateOptions {
  readonly seen: Seen;
  readonly log: Logger;
  /** How a malformed body is refused: HTTP by throwing, a socket by acknowledging, since Slack would only repeat it. */
  readonly refuse: 'throw' | 'acknowledge';
}

/** Puts the gate before `app.processEvent`. */
export function guardApp(app: App, options: GateOptions): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const kind = bodyKind(event.body);
    if (kind === undefined) return refuse(event, options);
    if (kind === 'ignored') return acknowledge(event, options.log);
    if (kind === 'event' && !isNew(event.body, options.seen)) return acknowledge(event, options.log);
    try {
      await process(kind === 'event' ? { ...event, ack: () => acknowledge(event, options.log) } : event);
    } catch {
      // Handlers' faults end in `app.error`: what is left are shapes that Bolt itself stumbles over.
      await refuse(event, options);
    }
  };
}

async function refuse(event: ReceiverEvent, { log, refuse: how }: GateOptions): Promise<void> {
  log.warn({ part: 'slack' }, '[slack] a malformed payload was refused');
  if (how === 'throw') throw new MalformedBody();
  await acknowledge(event, log);
}

async function acknowledge(event: ReceiverEvent, log: Logger): Promise<void> {
  try {
    await event.ack();
  } catch (error) {
    log.debug({ part: 'slack', error: String(error) }, '[slack] an acknowledgement was lost');
  }
}

function isNew(body: unknown, seen: Seen): boolean {
  const id = textAt(body, 'event_id');
  return id === undefined || seen.claim(`event ${id}`);
}

/** Which handler takes what Bolt hands over. Each acknowledges within its own first step. */
import type { App } from '@slack/bolt';
import { onCommand } from './on-command.ts';
import { onHome } from './on-home.ts';
import { onMessage } from './on-message.ts';
import { onPress } from './on-press.ts';
import { onShortcut } from './on-shortcut.ts';
import { completions } from './search.ts';
import type { Session } from './session.ts';

const ANY = /.*/s;

/** `track` is told of every answer under way, so that closing can wait for it. */
export function listen(app: App, session: Session, track: (work: Promise<void>) => Promise<void>): void {
  app.command(ANY, ({ body, ack }) => track(onCommand(session, body, (answer) => ack(answer))));
  for (const type of ['message', 'app_mention']) app.event(type, ({ event }) => track(onMessage(session, event)));
  app.event('app_home_opened', ({ event }) => track(onHome(session, event)));
  app.action(ANY, async ({ body, ack }) => {
    await ack();
    await track(onPress(session, body));
  });
  app.options(ANY, ({ body, ack }) => ack(completions(session.desk, body)));
  app.shortcut(ANY, async ({ body, ack }) => {
    await ack();
    await track(onShortcut(session, body));
  });
  app.view({ type: 'view_submission' }, ({ ack }) => ack());
  app.view({ type: 'view_closed' }, ({ ack }) => ack());
}

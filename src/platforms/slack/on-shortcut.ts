/** "Check against the record" on a message: answered to the person alone, in a modal. */
import { catalogue } from '../../core/catalogue/index.ts';
import { readShortcut } from './invocation.ts';
import { showModal } from './modal.ts';
import { EXAMINE } from './names.ts';
import { ask, messageBody, pagesFor, respond, type Session } from './session.ts';

export async function onShortcut(session: Session, body: unknown): Promise<void> {
  const shortcut = readShortcut(body);
  if (shortcut.callback !== EXAMINE) return;
  const reply = await ask(session, { kind: 'examine', text: shortcut.text }, shortcut);
  const shown = await showModal(session, reply, { how: 'open', trigger: shortcut.trigger }, { title: catalogue(reply.lang).examineTitle });
  if (shown.kind === 'ok') return;
  for (const page of pagesFor(session, reply, { kind: 'private', asker: shortcut.user })) {
    await respond(session, shortcut, { response_type: 'ephemeral', replace_original: false, ...messageBody(page) });
  }
}

/** Replies in a modal: what was asked from Home, from another modal, or about a message. */
import { catalogue } from '../../core/catalogue/index.ts';
import type { Reply } from '../../core/reply.ts';
import { type Block, context, plain } from './blocks.ts';
import { MODAL_TITLE_MAX } from './limits.ts';
import { renderAll, renderReply } from './render.ts';
import type { Sent } from './api.ts';
import { reportSent, type Session } from './session.ts';

export type Opening =
  | { readonly how: 'open' | 'push'; readonly trigger: string }
  | { readonly how: 'update'; readonly viewId: string };

/** Shows the reply. A stack of modals holds three: beyond that the top one is replaced. */
export async function showModal(session: Session, reply: Reply, opening: Opening, at: { title?: string; page?: number; viewId?: string } = {}): Promise<Sent> {
  const view = modalView(reply, at);
  const sent = await session.api.call(`views.${opening.how}`, opening.how === 'update' ? { view_id: opening.viewId, view } : { trigger_id: opening.trigger, view });
  const isFull = sent.kind === 'refused' && sent.error === 'push_limit_reached' && at.viewId !== undefined;
  const last = isFull ? await session.api.call('views.update', { view_id: at.viewId, view }) : sent;
  reportSent(session.log, 'show an answer in a modal', last);
  return last;
}

function modalView(reply: Reply, { title, page = 0 }: { title?: string; page?: number }): Record<string, unknown> {
  const say = catalogue(reply.lang);
  return {
    type: 'modal',
    title: plain(title ?? say.homeTitle, MODAL_TITLE_MAX),
    close: plain(say.close, MODAL_TITLE_MAX),
    blocks: viewBlocks(reply, page),
  };
}

/** One page; of a reply that no button can show again the first, with a line on what is left out. */
export function viewBlocks(reply: Reply, page: number): Block[] {
  if (reply.self !== undefined) return renderReply(reply, { kind: 'view', page }).blocks;
  const [first, ...more] = renderAll(reply, { kind: 'view' });
  const left = more.length === 0 ? 0 : reply.parts.filter((part) => part.kind === 'statement').length;
  return [...(first?.blocks ?? []).slice(0, 99), ...(more.length === 0 ? [] : [context(catalogue(reply.lang).left(left))])];
}

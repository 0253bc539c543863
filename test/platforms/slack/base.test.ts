/** Every reply that the shipped base can give, on every page: within every limit, each account with its sources, nothing lost. */
import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../src/core/dispatch.ts';
import type { Invocation } from '../../../src/core/command.ts';
import { type Part, type Reply, toPlainText } from '../../../src/core/reply.ts';
import { folders } from '../../../src/folders.ts';
import { openBase } from '../../../src/open-base.ts';
import { escapeText } from '../../../src/platforms/slack/escape.ts';
import { type Place, renderAll } from '../../../src/platforms/slack/render.ts';
import { createRenderCache } from '../../../src/platforms/slack/render-cache.ts';
import { checkBlocks, visibleText } from './limits-oracle.ts';

const CONTEXT = { platform: 'slack', user: 'U1', place: 'channel' } as const;

/** What the blocks must hold of an account: its whole text, and each source with its link. */
function piecesOf(part: Part): string[] {
  if (part.kind !== 'statement') return [];
  return [escapeText(part.text), ...part.refs.map(({ label, url }) => (url === undefined ? `↳ ${escapeText(label)}` : `<${url.replaceAll('&', '&amp;')}|${escapeText(label)}>`))];
}

function checkReply(reply: Reply, kind: Place['kind']): void {
  const pages = renderAll(reply, { kind, asker: 'U0123456789' });
  for (const { blocks } of pages) checkBlocks(blocks, kind === 'view' ? 'view' : 'message');
  const whole = escapeText(toPlainText(reply));
  if (whole.length <= 40_000) expect(pages[0]?.text).toBe(whole);
  const shown = pages.map((page) => visibleText(page.blocks)).join('\n').replaceAll('\u2060', '');
  for (const piece of reply.parts.flatMap(piecesOf)) expect(shown).toContain(piece);
}

describe('the shipped base in Slack', async () => {
  const opened = await openBase(folders({}));
  if (!opened.ok) throw new Error('the shipped base has problems');
  const { base } = opened;
  let now = 0;
  const desk = createDesk({ base, logger: { debug() {}, info() {}, warn() {}, error() {} }, clock: () => (now += 1000), newId: () => 'x' });
  const facts = base.knowledge.subjects.flatMap((subject) => subject.facts);
  const asked: Invocation[] = [
    ...facts.flatMap((fact) => (['fact', 'sources', 'cite'] as const).map((each): Invocation => ({ kind: 'press', target: { do: each, fact: fact.id }, base: desk.base(), context: CONTEXT }))),
    ...base.commands.flatMap((command) => command.examples.map((line): Invocation => ({ kind: 'text', text: line, context: CONTEXT }))),
    ...base.commands.map((command): Invocation => ({ kind: 'line', command: command.name, text: 'help', context: CONTEXT })),
    ...base.knowledge.subjects.flatMap((subject) => subject.questions.map(({ query }): Invocation => ({ kind: 'text', text: query, context: CONTEXT }))),
  ];

  it.each(['public', 'private', 'view'] as const)('keeps every limit and every source: %s', async (kind) => {
    for (const invocation of asked) checkReply(await desk.dispatch(invocation), kind);
  }, 60_000);

  it('renders a page again from what is kept, and never another', async () => {
    const render = createRenderCache();
    for (const invocation of asked.slice(0, 60)) {
      const reply = await desk.dispatch(invocation);
      for (const kind of ['public', 'private', 'public'] as const) {
        for (const asker of ['U1', 'U2']) expect(render(reply, { kind, asker })).toEqual(renderAll(reply, { kind, asker })[0]);
      }
    }
  }, 60_000);
});

/** Rendering any Reply: within every limit, the text complete, no source lost, nothing a person wrote taken for markup. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part, Reply } from '../../../src/core/reply.ts';
import { toPlainText } from '../../../src/core/reply.ts';
import { escapeMrkdwn, escapeText, link, unescapeText } from '../../../src/platforms/slack/escape.ts';
import { renderAll, renderReply } from '../../../src/platforms/slack/render.ts';
import { anyReply } from '../../reply-arbitrary.ts';
import { longReply, replyTo } from './desk.ts';
import { checkBlocks, visibleText } from './limits-oracle.ts';

const RUNS = 120;
/** A text as a person reads it, on one line. */
const plainly = (text: string): string => unescapeText(text.replaceAll('\u2060', '').replace(/<https?:[^|>]*\|/g, '').replaceAll('¦', '|')).replace(/\s+/g, ' ');
/** What must be left of the longest label. */
const beginning = (label: string): string => label.replace(/\s+/g, ' ').slice(0, 60).trim();
const statements = (reply: Reply) => reply.parts.filter((part): part is Extract<Part, { kind: 'statement' }> => part.kind === 'statement');

describe('renderReply', () => {
  it.each(['public', 'private', 'view'] as const)('keeps every limit for any reply: %s', (kind) => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const { text, blocks } of renderAll(reply, { kind, asker: 'U0123456789' })) {
          checkBlocks(blocks, kind === 'view' ? 'view' : 'message');
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(40_000);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('carries the whole answer in the text of the first page, or, where Slack takes less, over the pages', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const pages = renderAll(reply, { kind: 'public' });
        const whole = escapeText(toPlainText(reply));
        if (whole !== '' && whole.length <= 40_000) expect(pages[0]?.text).toBe(whole);
        const all = plainly(pages.map((page) => page.text).join(' '));
        for (const { refs } of statements(reply)) for (const ref of refs) expect(all).toContain(beginning(ref.label));
      }),
      { numRuns: RUNS },
    );
  });

  it('shows every source in the blocks, below its statement', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const shown = renderAll(reply, { kind: 'public' }).map((page) => visibleText(page.blocks)).join('\n');
        const plain = plainly(shown);
        const refs = statements(reply).flatMap((part) => part.refs);
        for (const ref of refs) expect(plain).toContain(beginning(ref.label));
        expect(shown.split('↳').length - 1).toBeGreaterThanOrEqual(refs.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('never lets a mention, a link or a command through', () => {
    const wild = '<!channel> <@U1> <#C1> <https://evil.example|safe> @everyone *bold* _it_ ~no~ `code`\n> quote';
    const reply = replyTo(wild, { title: wild, parts: [{ kind: 'statement', text: wild, refs: [{ source: 's', label: wild, url: 'https://example.org/<a>|b c' , quote: '' }] }], related: [{ label: wild, target: { do: 'fact', fact: 'a/b' } }] });
    const { blocks, text } = renderReply(reply, { kind: 'public' });
    const json = JSON.stringify(blocks);
    for (const sign of ['<!channel', '<@U1', '<#C1', '<https://evil']) {
      expect(json).not.toContain(sign);
      expect(text).not.toContain(sign);
    }
    expect(json).toContain('<https://example.org/%3Ca%3E%7Cb%20c|');
    const marked = blocks.filter((block) => block.type === 'section');
    expect(JSON.stringify(marked)).not.toMatch(/[*]bold[*]|_it_|~no~|`code`/);
  });

  it('turns the pages by buttons that only the asker may press for all', () => {
    const first = renderReply(longReply(), { kind: 'public', asker: 'U1' });
    expect(visibleText(first.blocks)).toContain('Page 1 of');
    const ids = first.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])).map((element) => element.action_id);
    expect(ids).toEqual(['open-0', 'page-1', 'act-0', 'delete']);
    const middle = renderReply(longReply(), { kind: 'private', asker: 'U1', page: 1 });
    expect(visibleText(middle.blocks)).toContain('Page 2 of');
    expect(renderReply(longReply(), { kind: 'public', page: 99 }).blocks.length).toBeGreaterThan(0);
  });

  it('makes a menu of more related questions than buttons are good for', () => {
    const related = Array.from({ length: 40 }, (_, at) => ({ label: `Question ${at}`, target: { do: 'fact', fact: `a/q-${at}` } as const }));
    const { blocks } = renderReply(replyTo('x', { related }), { kind: 'public' });
    const menu = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])).find((element) => element.type === 'static_select');
    expect(menu?.type === 'static_select' && menu.options?.length).toBeGreaterThan(10);
  });
});

describe('escape', () => {
  it('escapes what Slack reads as control characters, and reads it back', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(unescapeText(escapeText(text))).toBe(text.trim())));
  });

  it.each([
    ['a mention of the bot', '<@UBOT> who?', 'who?'],
    ['a channel', 'in <#C1|general>', 'in #general'],
    ['a bare link', '<https://example.org>', 'https://example.org'],
    ['a link with a label', '<https://example.org|example.org>', 'example.org'],
    ['a call to all', '<!here> hi', 'hi'],
    ['a mail address', '<mailto:a@example.org|a@example.org>', 'a@example.org'],
  ])('reads %s', (_, given, read) => expect(unescapeText(given)).toBe(read));

  it('leaves no sign of a link inside a link', () => {
    expect(link('https://example.org/a?b&c', 'a > b | c')).toBe('<https://example.org/a?b&amp;c|a &gt; b ¦ c>');
    expect(escapeMrkdwn('> x')).not.toMatch(/^&gt;/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/reply.ts';
import type { Look } from '../../../src/platforms/discord/controls.ts';
import { render, renderAll } from '../../../src/platforms/discord/render.ts';
import { anyReply } from '../../reply-arbitrary.ts';
import { answer } from './replies.ts';
import { buttonsOf, expectWithinLimits, menuOf, plainOf, textsOf } from './payload.ts';

const look: Look = { page: 0, asker: '1234567890123456789', isPrivate: false, inChannel: true };

describe('render', { timeout: 60_000 }, () => {
  it('shows a reply whose texts read in order are its plain text', () => {
    expect(plainOf(render(answer, look))).toBe(toPlainText(answer));
  });

  it('shows the who-says-what card', () => {
    expect(textsOf(render(answer, look))).toMatchInlineSnapshot(`
      [
        "## How many of the prime minister’s guards were injured?",
        "**6 or 7: accounts differ; 3 of 5 documents give a number**",
        "- Six members of his protection detail were injured.
      -# [The Hill, paragraph 12](<https://thehill.com/a/#:~:text=six%20members>)
      -# [Wikipedia, paragraph 9](<https://en.wikipedia.org/wiki/Attempted_(a)#:~:text=6%20security>)",
        "- The Iraqi military: Seven members of his protection force were wounded.
      -# Statecraft, paragraph 9",
        "Silent on this: CEP.",
        "-# kadhimi-2021/guards-injured · base a1b2c3d4",
      ]
    `);
  });

  it('keeps every limit, whatever the reply, on every page', () => {
    fc.assert(
      fc.property(anyReply, fc.boolean(), fc.boolean(), (reply, isPrivate, inChannel) => {
        for (let page = 0; page < 4; page++) expectWithinLimits(render(reply, { ...look, page, isPrivate, inChannel }));
        for (const body of renderAll(reply, { ...look, isPrivate, inChannel })) expectWithinLimits(body);
      }),
    );
  });

  it('keeps every source, with its statement, whatever the reply', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const shown = { ...reply, self: { do: 'fact' as const, fact: 'a/b' } };
        const expected = reply.parts.reduce((sum, part) => sum + (part.kind === 'statement' ? part.refs.length : 0), 0);
        expect(sourcesOnAllPages(shown)).toBe(expected);
      }),
    );
  });

  it('shows exactly the text, whatever markup or mention it holds', () => {
    fc.assert(
      fc.property(anyReply, (generated) => {
        const reply = { ...generated, title: '', related: [], parts: generated.parts.filter((part) => part.kind !== 'heading').slice(0, 3) };
        const bodies = renderAll(reply, look);
        const urls = reply.parts.some((part) => part.kind === 'statement' && part.refs.some((ref) => ref.url !== undefined));
        if (bodies.length === 1 && !urls && !/Page \d|الصفحة/.test(plainOf(bodies[0])) && reply.parts.length > 0) expect(plainOf(bodies[0])).toBe(toPlainText(reply));
      }),
    );
  });

  it.each([
    ['everyone', '@everyone', '\\@everyone'],
    ['a user', '<@123>', '\\<\\@123\\>'],
    ['a heading', '# Big', '\\# Big'],
    ['a list', '- item\n1. item', '\\- item\n1\\. item'],
    ['a masked link', '[bank](https://evil.example)', '\\[bank\\](https\\://evil.example)'],
    ['a spoiler and code', '||x|| `y`', '\\|\\|x\\|\\| \\`y\\`'],
    ['a backslash', '\\*', '\\\\\\*'],
  ])('escapes %s', (_, text, shown) => {
    const body = render({ ...answer, self: undefined as never, outcome: 'unknown', title: '', parts: [{ kind: 'line', text }] }, look);
    expect(textsOf(body)).toEqual([shown]);
  });

  it('links addresses only where no person typed them', () => {
    const parts = [{ kind: 'line' as const, text: 'Address: https://example.org/a_b.' }];
    expect(textsOf(render({ ...answer, title: '', parts }, look))).toEqual(['Address: <https://example.org/a_b>.']);
    expect(textsOf(render({ ...answer, title: '', outcome: 'unknown', parts }, look))).toEqual(['Address: https\\://example.org/a\\_b.']);
  });

  it('offers share only to a private reply in a channel, delete only to a public one', () => {
    const labels = (part: Partial<Look>): string[] => buttonsOf(render(answer, { ...look, ...part })).map(({ label }) => label);
    expect(labels({})).toEqual(['Sources', 'Cite', 'Delete']);
    expect(labels({ isPrivate: true })).toEqual(['Sources', 'Cite', 'Share here']);
    expect(labels({ isPrivate: true, inChannel: false })).toEqual(['Sources', 'Cite']);
  });

  it('offers related facts as one menu, each once', () => {
    const entry = { label: 'Was the prime minister hurt?', target: { do: 'fact' as const, fact: 'kadhimi-2021/kadhimi-injured' } };
    expect(menuOf(render({ ...answer, related: [entry, entry] }, look))?.options).toHaveLength(1);
  });

  it('pages a long reply and says how many accounts follow', () => {
    const parts = Array.from({ length: 60 }, (_, at) => ({ kind: 'statement' as const, text: `Account ${at} of what happened that night.`, refs: [{ source: 's', label: `Paper, paragraph ${at}`, quote: 'q', url: `https://example.org/${at}` }] }));
    const reply = { ...answer, parts };
    const first = render(reply, look);
    expect(buttonsOf(first).map(({ label }) => label)).toEqual(['Next', 'Sources', 'Cite', 'Delete']);
    expect(plainOf(first)).toMatch(/Page 1 of 3 · \d+ more accounts on the next pages$/);
    expect(buttonsOf(render(reply, { ...look, page: 1 })).map(({ label }) => label).slice(0, 2)).toEqual(['Previous', 'Next']);
    expect(plainOf(render(reply, { ...look, page: 99 }))).toMatch(/Page 3 of 3$/);
    const { self: _, ...selfless } = reply;
    const all = renderAll(selfless, look);
    expect(all.map((body) => buttonsOf(body).length > 0)).toEqual([...all.slice(1).map(() => false), true]);
    expect(all.map(plainOf).join('\n').match(/Account/g)).toHaveLength(60);
  });
});

/** Sources on all pages of a reply that can be turned. */
function sourcesOnAllPages(reply: Parameters<typeof render>[0]): number {
  let sum = 0;
  for (let page = 0, more = true; more; page++) {
    const body = render(reply, { ...look, page });
    sum += textsOf(body).filter((text) => /^- /.test(text)).reduce((all, text) => all + text.split('\n').filter((line) => line.startsWith('-# ')).length, 0);
    more = buttonsOf(body).some(({ label }) => label === 'Next' || label === 'التالي');
  }
  return sum;
}

/** What only the terminal has: prompt, numbers and letters, pages, completion, colours, keys, and input that is no keyboard. */
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDesk } from '../../../src/core/dispatch.ts';
import type { Desk } from '../../../src/core/platform.ts';
import { completeLine } from '../../../src/platforms/terminal/completion.ts';
import { createTerminal, type TerminalOptions } from '../../../src/platforms/terminal/connect.ts';
import { replyLines } from '../../../src/platforms/terminal/render.ts';
import { styleFor, wantsColour, wrap } from '../../../src/platforms/terminal/style.ts';
import { longBase } from '../../contract-base.ts';
import { harbour } from '../../harbour.ts';
import { anyReply } from '../../reply-arbitrary.ts';
import { openScreen, type Screen } from './harness.ts';

const LOGGER = { debug() {}, info() {}, warn() {}, error() {} };

function desk(base = harbour()): Desk {
  return createDesk({ base, logger: LOGGER, clock: () => 0, newId: () => 'x' });
}

async function screen(options: Partial<TerminalOptions> = {}, on = desk()): Promise<Screen> {
  const opened = await openScreen(on, options);
  onTestFinished(() => opened.close());
  return opened;
}

describe('at a prompt', () => {
  it('greets once', async () => {
    expect((await screen({ greeting: ['hello there'] })).printed()).toMatch(/^hello there\n/);
  });

  it('opens a related question by its number and goes on from there', async () => {
    const { type } = await screen();
    expect(await type('how many people were injured in the harbour fire')).toContain('1. How many people died in the harbour fire?');
    expect(await type('1')).toMatch(/^How many people died/);
    expect(await type('1')).toMatch(/^How many people were injured/);
  });

  it('takes a number that is on no list for a question', async () => {
    const { type } = await screen();
    expect(await type('7')).toContain('Not in the base');
  });

  it('shows sources and a citation by letter', async () => {
    const { type } = await screen();
    await type('how many people died in the harbour fire');
    expect(await type('s')).toMatch(/^Documents behind: How many people died/);
    await type('how many people died in the harbour fire');
    expect(await type('c')).toContain('The Daily, paragraph 2, “nobody lost their life”');
  });

  it('shows a long answer in pages', async () => {
    const { type } = await screen({}, desk(longBase()));
    const first = await type('/background topic:marathon');
    expect(first).toMatch(/Page 1 of \d+ · \d+ more accounts? on the next pages? · m: Next$/);
    expect(await type('m')).toContain('Runner ');
    expect(await type('more')).not.toBe(first);
  });

  it('says goodbye on exit, at the end of the input, and on Ctrl-C at an empty prompt', async () => {
    const leave = ['exit\r', 'quit\r', '\u0004', '\u0003'];
    for (const keys of leave) {
      const opened = await screen();
      opened.keys(keys);
      await opened.done;
    }
  });

  it('drops what was typed on Ctrl-C, and stays', async () => {
    const opened = await screen();
    opened.keys('how many peo\u0003');
    expect(await opened.type('how many people died in the harbour fire')).toMatch(/^How many people died/);
  });

  it('passes over an empty line', async () => {
    const opened = await screen();
    opened.keys('\r\r');
    expect(await opened.type('help')).toContain('What I know');
  });

  it('completes with Tab', async () => {
    const opened = await screen();
    opened.keys('/casu\t');
    expect(await opened.type('who:dead')).toContain('Nobody died.');
  });

  it('recalls the line before with the arrow up', async () => {
    const opened = await screen();
    await opened.type('/casualties who:dead');
    expect(await opened.type('\u001b[A')).toContain('Nobody died.');
  });
});

describe('input that is no keyboard', () => {
  async function pipe(text: string | readonly Buffer[]): Promise<string> {
    const input = new PassThrough();
    const output = new PassThrough();
    const terminal = createTerminal({ input, output, interactive: false, coloured: false });
    await terminal.connect(desk());
    for (const chunk of typeof text === 'string' ? [text] : text) input.write(chunk);
    input.end();
    await terminal.done;
    output.end();
    return (await output.toArray()).join('');
  }

  it('gives every line its answer, without prompt, menu or pages', async () => {
    const out = await pipe('/casualties who:dead\nhow many fire engines came\n');
    expect(out.match(/· base /g)).toHaveLength(2);
    expect(out).not.toMatch(/^> |Related/m);
    expect(stripVTControlCharacters(out)).toBe(out);
  });

  it('answers an empty line and one without a line end', async () => {
    expect((await pipe('\nhelp')).match(/base [0-9a-f]{8}/g)).toHaveLength(2);
  });

  it('puts letters together that were cut between two chunks', async () => {
    const bytes = Buffer.from('/reactions from:عمر حداد\n');
    expect(await pipe([bytes.subarray(0, 18), bytes.subarray(18)])).toContain('Omar Haddad said that neighbours had offered beds.');
  });

  it('ends at "exit"', async () => {
    expect(await pipe('exit\nhelp\n')).toBe('');
  });
});

describe('completion', () => {
  const { commands, complete } = desk();
  it.each([
    ['commands', '/ca', ['/casualties ']],
    ['every command', '/', undefined],
    ['options', '/source ', ['key:', 'topic:']],
    ['the option begun', '/source t', ['topic:']],
    ['values', '/casualties who:', ['everyone', 'dead', 'workers']],
    ['the value begun', '/reactions from:om', ['Omar Haddad']],
    ['nothing after a question', 'how many', []],
    ['nothing for an unknown command', '/nosuch x', []],
    ['nothing where there are no options', '/sources x', []],
  ])('offers %s', (_, line, expected) => {
    const [found] = completeLine({ commands, complete }, line);
    if (expected) expect(found).toEqual(expected);
    else expect(found).toHaveLength(harbour().commands.length);
  });
});

describe('colours', () => {
  it.each([
    ['on a TTY', true, {}, true],
    ['not elsewhere', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR does not count', true, { NO_COLOR: '' }, true],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('%s', (_, isTty, env, expected) => {
    expect(wantsColour(isTty, env)).toBe(expected);
  });

  it('set apart what is disputed', async () => {
    const { printed, type } = await screen({ coloured: true });
    await type('how many people were injured in the harbour fire');
    expect(printed()).toContain('\u001b[33m2 or 3: accounts differ');
  });
});

describe('lines', () => {
  it('break at spaces and keep an address whole', () => {
    expect(wrap('one two three https://example.org/a-very-long-address end', 12, '  ')).toEqual(['one two', '  three', '  https://example.org/a-very-long-address', '  end']);
  });

  it('count no column for direction marks and Arabic vowel signs', () => {
    expect(wrap('\u2068مُحَمَّد\u2069 abc', 9)).toHaveLength(1);
  });

  it('never let control characters through, whatever the reply', () => {
    const options = { columns: 60, style: styleFor(false), interactive: true };
    fc.assert(
      fc.property(anyReply, (reply) => {
        const text = replyLines({ ...reply, title: `${reply.title}\u001b]0;x\u0007\u009b2J` }, options).join('\n');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });

  it('keep every word of the reply', () => {
    const options = { columns: 40, style: styleFor(false), interactive: false };
    const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
    fc.assert(
      fc.property(anyReply, (reply) => {
        const shown = new Set(words(replyLines(reply, options).join(' ')));
        for (const part of reply.parts) for (const word of words(part.text)) expect(shown).toContain(word);
      }),
      { numRuns: 50 },
    );
  });
});

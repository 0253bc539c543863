/** The one door: it answers every kind of invocation, never rejects, swaps its base whole and minds its manners. */
import { describe, expect, it } from 'vitest';
import type { Base } from '../../src/core/base.ts';
import type { Context, Invocation } from '../../src/core/command.ts';
import { createDesk, type DeskOptions, type SwappableDesk } from '../../src/core/dispatch.ts';
import { toPlainText } from '../../src/core/reply.ts';
import { factOf, harbour, harbourWith } from '../harbour.ts';

const CONTEXT: Context = { platform: 'discord', user: 'u1', place: 'direct' };

interface Logged {
  readonly level: string;
  readonly fields: Record<string, unknown>;
}

function setUp(parts: Partial<DeskOptions> = {}): { desk: SwappableDesk; logged: Logged[]; tick: (ms: number) => void } {
  const logged: Logged[] = [];
  let now = 0;
  const at = (level: string) => (fields: Record<string, unknown>) => void logged.push({ level, fields });
  const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const desk = createDesk({ base: harbour(), logger, clock: () => now, newId: () => 'k3f9', ...parts });
  const tick = (ms: number): void => {
    now += ms;
  };
  return { desk, logged, tick };
}

/** A base whose lookup breaks. */
function brokenBase(): Base {
  const fail = () => {
    throw new Error('out of order');
  };
  return { ...harbour(), lookup: { ask: fail, explain: fail, entities: fail } };
}

describe('dispatch', () => {
  it.each([
    ['free text', { kind: 'text', text: 'how many people were injured in the harbour fire' }, 'How many people were injured in the harbour fire?'],
    ['a slash line typed as text', { kind: 'text', text: '/casualties dead' }, 'Dead and injured'],
    ['a line', { kind: 'line', command: 'casualties', text: 'who:dead' }, 'Dead and injured'],
    ['a command with fields', { kind: 'command', command: 'casualties', options: { who: 'dead' } }, 'Dead and injured'],
    ['a command with an empty field', { kind: 'command', command: 'casualties', options: { who: '' } }, 'Dead and injured'],
    ['a command that does not exist', { kind: 'command', command: 'nosuch', options: {} }, 'Not in the base'],
    ['a pressed fact', { kind: 'press', target: { do: 'fact', fact: 'harbour/dead' }, base: harbour().knowledge.version }, 'How many people died in the harbour fire?'],
    ['a pressed command', { kind: 'press', target: { do: 'command', command: 'casualties', options: {} }, base: harbour().knowledge.version }, 'Dead and injured'],
    ['pressed sources', { kind: 'press', target: { do: 'sources', fact: 'harbour/dead' }, base: harbour().knowledge.version }, 'Documents behind: How many people died in the harbour fire?'],
    ['a pressed citation', { kind: 'press', target: { do: 'cite', fact: 'harbour/dead' }, base: harbour().knowledge.version }, 'To copy'],
    ['a text to check, where nothing examines', { kind: 'examine', text: 'how many people died in the harbour fire' }, 'How many people died in the harbour fire?'],
  ] as const)('answers %s', async (_, invocation, title) => {
    const reply = await setUp().desk.dispatch({ context: CONTEXT, ...invocation });
    expect(reply.title).toBe(title);
    expect(reply.base).toBe(harbour().knowledge.version);
  });

  it('gives both facts of an answer that had two', async () => {
    const reply = await setUp().desk.dispatch({ context: CONTEXT, kind: 'press', target: { do: 'fact', fact: 'harbour/dead', also: ['harbour/injured'] }, base: 'x' });
    expect(toPlainText(reply)).toMatch(/Nobody died.[\s\S]*Two people were injured./);
  });

  it('hands a text to check to whoever examines, and keeps the reply for the asker', async () => {
    const { desk } = setUp({ examine: async (text, base) => ({ outcome: 'answer', lang: 'en', title: text, parts: [], related: [], actions: [], base: base.knowledge.version, alwaysPrivate: true }) });
    expect(await desk.dispatch({ context: CONTEXT, kind: 'examine', text: 'two died' })).toMatchObject({ title: 'two died', alwaysPrivate: true });
    expect(await setUp().desk.dispatch({ context: CONTEXT, kind: 'examine', text: 'x' })).toMatchObject({ alwaysPrivate: true });
  });

  it('opens the first answer to a person with what this is', async () => {
    const first: Invocation = { context: { ...CONTEXT, first: true }, kind: 'text', text: 'zebra' };
    expect((await setUp().desk.dispatch(first)).parts[0]).toEqual({ kind: 'notice', text: 'Hello. I answer from a checked record on the harbour fire of 1 May 2020. Say “help” to see what there is.' });
    expect((await setUp().desk.dispatch({ ...first, text: 'help' })).parts[0]?.kind).not.toBe('notice');
  });

  it('speaks the language of the client where the words do not tell', async () => {
    const reply = await setUp().desk.dispatch({ context: { ...CONTEXT, locale: 'ar' }, kind: 'command', command: 'casualties', options: {} });
    expect([reply.lang, reply.title]).toEqual(['ar', 'القتلى والجرحى']);
  });
});

describe('a fault', () => {
  it('becomes a reply with an id that stands in the log once, and says nothing of the cause', async () => {
    const { desk, logged } = setUp({ base: brokenBase() });
    const reply = await desk.dispatch({ context: CONTEXT, kind: 'text', text: 'anything' });
    expect(reply).toMatchObject({ outcome: 'error', alwaysPrivate: true });
    expect(toPlainText(reply)).toContain('k3f9');
    expect(toPlainText(reply)).not.toContain('out of order');
    expect(logged.map(({ level, fields }) => [level, fields['id']])).toEqual([['error', 'k3f9']]);
  });

  it('never puts what people typed into the log', async () => {
    const { desk, logged } = setUp();
    await desk.dispatch({ context: CONTEXT, kind: 'text', text: 'a very secret question' });
    expect(JSON.stringify(logged)).not.toMatch(/secret|u1/);
  });
});

describe('a base that was swapped', () => {
  const later = harbourWith((facts) => facts.filter((fact) => fact !== factOf(harbour(), 'smoke-colour')));
  const press: Invocation = { context: CONTEXT, kind: 'press', target: { do: 'fact', fact: 'harbour/injured' }, base: harbour().knowledge.version };

  it('answers from the next invocation on', async () => {
    const { desk } = setUp();
    desk.swap(later);
    expect(desk.base()).toBe('ffff0000');
    expect((await desk.dispatch(press)).parts[0]).toEqual({ kind: 'notice', text: 'The record changed since this answer.' });
  });

  it('says that a fact is gone and offers the nearest', async () => {
    const { desk } = setUp();
    desk.swap(later);
    const reply = await desk.dispatch({ ...press, target: { do: 'fact', fact: 'harbour/smoke-colour-at-the-fire' } });
    expect(reply).toMatchObject({ outcome: 'unknown', title: 'This fact is no longer in the record.' });
    expect(reply.related.length).toBeGreaterThan(0);
  });

  it('says so too where nothing near is left', async () => {
    const reply = await setUp().desk.dispatch({ ...press, target: { do: 'command', command: 'gone', options: {} } });
    expect(toPlainText(reply)).toContain('Nothing near it is left.');
  });
});

describe('the rate limit', () => {
  const ask: Invocation = { context: CONTEXT, kind: 'text', text: 'zebra' };

  it('asks for patience, politely, and gives way with time', async () => {
    const { desk, tick } = setUp({ rate: { burst: 2, perSecond: 0.5 } });
    await desk.dispatch(ask);
    await desk.dispatch(ask);
    const reply = await desk.dispatch(ask);
    expect(toPlainText(reply)).toBe('One moment, please\nYou asked several questions in quick succession. Please try again in 2 seconds.');
    tick(2000);
    expect((await desk.dispatch(ask)).outcome).toBe('unknown');
  });

  it('counts each person for themselves, and not at the terminal', async () => {
    const { desk } = setUp({ rate: { burst: 1, perSecond: 0.1 } });
    await desk.dispatch(ask);
    expect((await desk.dispatch({ ...ask, context: { ...CONTEXT, user: 'u2' } })).outcome).toBe('unknown');
    const terminal: Invocation = { ...ask, context: { ...CONTEXT, platform: 'terminal' } };
    await desk.dispatch(terminal);
    expect((await desk.dispatch(terminal)).outcome).toBe('unknown');
  });
});

describe('completion', () => {
  const complete = (command: string, option: string, typed: string, limit = 25) => setUp().desk.complete(command, option, typed, limit);

  it.each([
    ['popular values for nothing typed', 'reactions', 'from', '', ['mayor', 'minister', 'chief']],
    ['the beginning of a name', 'reactions', 'from', 'oma', ['chief']],
    ['the beginning of a later word', 'reactions', 'from', 'kos', ['minister']],
    ['an alias', 'reactions', 'from', 'fire ch', ['chief']],
    ['an alias in another script', 'reactions', 'from', 'عمر', ['chief']],
    ['choices of a closed option', 'casualties', 'who', 'kil', ['dead']],
    ['documents', 'source', 'key', 'week', ['weekly']],
    ['nothing for what is not there', 'reactions', 'from', 'brazil', []],
    ['nothing for an unknown option', 'reactions', 'nosuch', '', []],
    ['nothing for an unknown command', 'nosuch', 'from', '', []],
  ])('gives %s', (_, command, option, typed, expected) => {
    expect(complete(command, option, typed).map(({ value }) => value)).toEqual(expected);
  });

  it('gives no more than asked for', () => {
    expect(complete('reactions', 'from', '', 2)).toHaveLength(2);
  });

  it('completes a question to a fact', () => {
    expect(complete('ask', 'question', 'how many people died in the harbour')[0]).toEqual({ label: 'How many people died in the harbour fire?', value: 'harbour/dead' });
    expect(complete('ask', 'question', '', 3)).toHaveLength(3);
  });

  it('gives values that the command then understands', async () => {
    const { desk } = setUp();
    for (const command of desk.commands()) {
      for (const { name } of command.options) {
        for (const { value } of desk.complete(command.name, name, '', 25)) {
          const others = Object.fromEntries(command.options.filter((option) => option.required && option.name !== name).map((option) => [option.name, 'daily']));
          const reply = await desk.dispatch({ context: { ...CONTEXT, platform: 'terminal' }, kind: 'command', command: command.name, options: { ...others, [name]: value } });
          expect(['answer', 'silent'], `/${command.name} ${name}:${value}`).toContain(reply.outcome);
        }
      }
    }
  });
});

it('draws examples from the base', async () => {
  const { desk } = setUp();
  const [first = ''] = desk.examples(2);
  expect((await desk.dispatch({ context: CONTEXT, kind: 'text', text: first })).title).toBe(first);
});

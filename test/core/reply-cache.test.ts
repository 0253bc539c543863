import { describe, expect, it } from 'vitest';
import type { Base } from '../../src/core/base.ts';
import type { Reply, Target } from '../../src/core/reply.ts';
import { answerRead, readLine } from '../../src/core/answering.ts';
import { present } from '../../src/core/present.ts';
import { remembered, rememberedAsked } from '../../src/core/reply-cache.ts';
import { harbour } from '../harbour.ts';
import { answer } from '../platforms/discord/replies.ts';

const newBase = (): Base => ({ ...harbour() });
const reply = (parts: number): Reply => ({ ...answer, parts: Array.from({ length: parts }, () => ({ kind: 'line', text: 'x' })) });
const command = (name: string, options: Readonly<Record<string, string>> = {}): Target => ({ do: 'command', command: name, options });

function counted(parts = 1): { make: () => Reply; calls: () => number } {
  let calls = 0;
  return {
    make: () => {
      calls += 1;
      return reply(parts);
    },
    calls: () => calls,
  };
}

describe('remembered', () => {
  it('makes a reply once for a base, a language and a target', () => {
    const { make, calls } = counted();
    const base = newBase();
    const first = remembered(base, 'en', command('disputes'), make);
    expect(remembered(base, 'en', command('disputes'), make)).toBe(first);
    expect(calls()).toBe(1);
    remembered(base, 'ar', command('disputes'), make);
    remembered(newBase(), 'en', command('disputes'), make);
    expect(calls()).toBe(3);
  });

  it.each<[string, Target, number]>([
    ['a fact', { do: 'fact', fact: 'harbour/injured' }, 1],
    ['an id of the base', command('source', { key: 'daily' }), 1],
    ['a fact picked from the completion of a question', command('ask', { question: 'harbour/injured' }), 1],
    ['a date', command('timeline', { date: '2020-05-01' }), 1],
    ['words that a person typed', command('ask', { question: 'who is to blame?' }), 2],
    ['a name as a person typed it', command('reactions', { from: 'omar h.' }), 2],
    ['an option that is not there', command('source', { mood: 'daily' }), 2],
    ['a command that is not there', command('rumours'), 2],
  ])('%s: %o is made %i times for two', (_, target, times) => {
    const { make, calls } = counted();
    const base = newBase();
    remembered(base, 'en', target, make);
    remembered(base, 'en', target, make);
    expect(calls()).toBe(times);
  });

  it('forgets the least recently used when there is too much', () => {
    const base = newBase();
    const large = counted(11_000);
    remembered(base, 'en', command('disputes'), large.make);
    remembered(base, 'en', command('sources'), () => reply(11_000));
    remembered(base, 'en', command('disputes'), large.make);
    expect(large.calls()).toBe(2);
  });
});

describe('rememberedAsked', () => {
  const typed = (base: Base, line: string): Reply => {
    const [name = '', ...words] = line.split(' ');
    const read = readLine(base, name, words.join(' '));
    const { answer, command, self } = answerRead(base, read);
    const make = (): Reply => present(base, answer, { ...(command ? { command } : {}), ...(self ? { self } : {}) });
    return read.kind === 'asked' ? rememberedAsked(base, read.asked, make) : make();
  };

  it.each<[string, string, string, boolean]>([
    ['a name in full and its id', 'source key:daily', 'source key:Daily', true],
    ['a date in words and in figures', 'timeline date:2020-05-01', 'timeline date:1 May 2020', true],
    ['words that nothing is called by', 'source key:gazette of nowhere', 'source key:gazette of nowhere', false],
    ['a question in free words', 'ask question:who is to blame?', 'ask question:who is to blame?', false],
    ['a word that no option takes', 'help me', 'help me', false],
  ])('%s: %s, %s, one reply: %s', (_, first, second, same) => {
    const base = newBase();
    const kept = typed(base, first);
    expect(typed(base, second) === kept).toBe(same);
  });

  it('quotes a miss as it was typed, though another typed it otherwise', () => {
    const base = newBase();
    const missed = ['disputes topic:Ann Lee', 'disputes topic:ann lee'].map((line) => typed(base, line));
    for (const reply of missed) expect(reply.base).toBe(base.knowledge.version);
    const fresh = typed(newBase(), 'disputes topic:ann lee');
    expect(missed[1]?.parts).toEqual(fresh.parts);
  });
});

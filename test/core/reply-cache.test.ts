import { describe, expect, it } from 'vitest';
import type { Base } from '../../src/core/base.ts';
import type { Reply, Target } from '../../src/core/reply.ts';
import { remembered } from '../../src/core/reply-cache.ts';
import { answer } from '../platforms/discord/replies.ts';

const newBase = (): Base => ({ knowledge: { subjects: [], version: 'a' }, commands: [], lookup: {} as Base['lookup'] });
const target: Target = { do: 'command', command: 'casualties', options: { who: 'guards' } };
const reply = (self: Target | undefined, parts = 1): Reply => {
  const { self: _, ...rest } = answer;
  return { ...rest, parts: Array.from({ length: parts }, () => ({ kind: 'line', text: 'x' })), ...(self && { self }) };
};
const counted = (make: () => Reply): { make: () => Reply; calls: () => number } => {
  let calls = 0;
  return {
    make: () => {
      calls += 1;
      return make();
    },
    calls: () => calls,
  };
};

describe('remembered', () => {
  it('makes a reply once for a base, a language and a target', () => {
    const { make, calls } = counted(() => reply(target));
    const base = newBase();
    const first = remembered(base, 'en', target, make);
    expect(remembered(base, 'en', { ...target, options: { who: 'guards' } }, make)).toBe(first);
    expect(calls()).toBe(1);
    remembered(base, 'ar', target, make);
    remembered(newBase(), 'en', target, make);
    expect(calls()).toBe(3);
  });

  it.each<[string, Target | undefined]>([
    ['names nothing to show again', undefined],
    ['was found by what a person typed', { do: 'command', command: 'casualties', options: { who: 'protesters' } }],
  ])('keeps no reply that %s', (_, self) => {
    const { make, calls } = counted(() => reply(self));
    const base = newBase();
    remembered(base, 'en', target, make);
    remembered(base, 'en', target, make);
    expect(calls()).toBe(2);
  });

  it('forgets the least recently used when there is too much', () => {
    const base = newBase();
    const named = (who: string): Target => ({ do: 'command', command: 'casualties', options: { who } });
    const { make, calls } = counted(() => reply(named('a'), 11_000));
    remembered(base, 'en', named('a'), make);
    remembered(base, 'en', named('b'), () => reply(named('b'), 11_000));
    remembered(base, 'en', named('a'), make);
    expect(calls()).toBe(2);
  });
});

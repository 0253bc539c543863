import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, Option } from '../../src/core/command.ts';
import { type Act, decodePress, encodePress, mayPress, PRESS_MAX, type Press } from '../../src/core/press.ts';
import { type PressIndex, resolveTarget, targetWords } from '../../src/core/press-resolve.ts';
import type { Target } from '../../src/core/reply.ts';

const ACTS: readonly Act[] = ['open', 'page', 'share', 'delete', 'menu'];
const anyTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ do: fc.constantFrom('fact' as const, 'sources' as const, 'cite' as const), fact: fc.string({ maxLength: 200, unit: 'grapheme' }) }),
  fc.record({ do: fc.constant('fact' as const), fact: fc.stringMatching(/^[a-z]{1,20}\/[a-z0-9-]{40}$/), also: fc.array(fc.string(), { maxLength: 9 }) }),
  fc.record({ do: fc.constant('command' as const), command: fc.string({ maxLength: 64 }), options: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constant('2021-11-07')), { maxKeys: 25 }) }),
);
const anyPress: fc.Arbitrary<Press> = fc
  .record({ act: fc.constantFrom(...ACTS), target: fc.option(anyTarget), base: fc.string(), page: fc.integer(), print: fc.option(fc.string()), asker: fc.option(fc.string()) })
  .map(({ target, asker, print, ...rest }) => ({ ...rest, ...(target && { target }), ...(print !== null && { print }), ...(asker !== null && { asker }) }));

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/);
const snowflake = fc.bigInt({ min: 0n, max: 18_399_999_999_999_999_999n }).map(String);

describe('encodePress', () => {
  it('never exceeds the limit, whatever the ids', () => {
    fc.assert(fc.property(anyPress, (press) => encodePress(press).length <= PRESS_MAX), { numRuns: 500 });
  });

  it('comes back with the same fact, base, page and asker', () => {
    const press = fc.record({ subject: slug, fact: slug, page: fc.nat(1295), print: fc.stringMatching(/^[\w-]{4}$/), asker: fc.oneof(snowflake, fc.stringMatching(/^[UW][A-Z0-9]{8,12}$/)) });
    fc.assert(
      fc.property(press, ({ subject, fact, page, print, asker }) => {
        const id = `${subject}/${fact}`;
        const back = decodePress(encodePress({ act: 'page', target: { do: 'sources', fact: id }, base: 'a1b2c3d4', page, print, asker }));
        expect(back).toMatchObject({ act: 'page', base: 'a1b2c3d4', page, print, asker });
        expect(back?.target && resolveTarget(back.target, index([id]))).toEqual({ do: 'sources', fact: id });
      }),
    );
  });

  it('can be encoded again after it was decoded', () => {
    fc.assert(
      fc.property(anyPress, (press) => {
        const text = encodePress(press);
        const back = decodePress(text);
        if (back !== undefined) expect(encodePress(back)).toBe(text);
      }),
    );
  });

  it('holds nothing of an option value that a person typed', () => {
    const text = encodePress({ act: 'open', target: { do: 'command', command: 'ask', options: { question: 'who did it' } }, base: 'a', page: 0 });
    expect(text).not.toMatch(/who|did|ask|question/);
  });
});

describe('decodePress', () => {
  it('refuses what is not ours', () => {
    fc.assert(fc.property(fc.string(), (text) => decodePress(text) === undefined || text.startsWith('1')));
    for (const text of ['', '1', '2o00.a..', '1z00.a..', '1o00.a', '1o00.a...x', '1o00.a..?']) expect(decodePress(text)).toBeUndefined();
  });
});

describe('resolveTarget', () => {
  const known = index(['k/guards-injured', 'k/drones']);

  it.each<[string, Target]>([
    ['an open value', { do: 'command', command: 'reactions', options: { from: 'european-union' } }],
    ['no option', { do: 'command', command: 'reactions', options: {} }],
    ['two options', { do: 'command', command: 'timeline', options: { from: '2021-11-05', to: '2021-11' } }],
    ['a year and a value', { do: 'command', command: 'timeline', options: { date: '2021', topic: 'clashes' } }],
  ])('finds a command again: %s', (_, target) => {
    const back = decodePress(encodePress({ act: 'open', target, base: 'a', page: 0 }));
    expect(back?.target && resolveTarget(back.target, known)).toEqual(target);
  });

  it.each<[string, Target]>([
    ['a fact that is gone', { do: 'fact', fact: 'k/no-such-fact' }],
    ['a subject that is gone', { do: 'fact', fact: 'other/drones' }],
    ['a command that is gone', { do: 'command', command: 'rumours', options: {} }],
    ['an option that is gone', { do: 'command', command: 'reactions', options: { mood: 'european-union' } }],
    ['a value that is gone', { do: 'command', command: 'reactions', options: { from: 'atlantis' } }],
    ['a date option that is gone', { do: 'command', command: 'reactions', options: { on: '2021-11-07' } }],
    ['more options than fit', { do: 'command', command: 'timeline', options: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`o${at}`, 'x'])) }],
  ])('gives nothing for %s, never something else', (_, target) => {
    const back = decodePress(encodePress({ act: 'open', target, base: 'a', page: 0 }));
    expect(back?.target && resolveTarget(back.target, known)).toBeUndefined();
  });

  it('passes ids through', () => {
    expect(resolveTarget({ do: 'fact', fact: 'k/drones' }, known)).toEqual({ do: 'fact', fact: 'k/drones' });
    expect(resolveTarget({ do: 'fact', fact: 'k/none' }, known)).toBeUndefined();
  });

  it('keeps the other facts of an answer, and shows fewer when one is gone', () => {
    const target: Target = { do: 'fact', fact: 'k/drones', also: ['k/guards-injured', 'k/gone'] };
    const back = decodePress(encodePress({ act: 'page', target, base: 'a', page: 1 }));
    expect(back?.target && resolveTarget(back.target, known)).toEqual({ do: 'fact', fact: 'k/drones', also: ['k/guards-injured'] });
  });

  it('keeps the words of a fact that is gone', () => {
    const back = decodePress(encodePress({ act: 'open', target: { do: 'fact', fact: 'k/wounded-guards' }, base: 'a', page: 0 }));
    expect(back?.target && targetWords(back.target)).toBe('wounded guards');
  });
});

describe('mayPress', () => {
  it('lets the asker, and everyone where none is named', () => {
    fc.assert(
      fc.property(fc.oneof(snowflake, fc.string({ minLength: 1 })), fc.oneof(snowflake, fc.string({ minLength: 1 })), (asker, other) => {
        const press = decodePress(encodePress({ act: 'delete', base: 'a', page: 0, asker }));
        expect(press && mayPress(press, asker)).toBe(true);
        if (asker !== other && !asker.startsWith('~') && !other.startsWith('~')) expect(press && mayPress(press, other)).toBe(false);
        expect(mayPress({ act: 'delete', base: 'a', page: 0 }, other)).toBe(true);
      }),
    );
  });
});

function index(facts: readonly string[]): PressIndex {
  const option = (name: string): Option => ({ name, description: '', selects: 'tag', required: false, choices: [], closed: false, kinds: [] });
  const command = (name: string, ...options: string[]): Command => ({
    name, description: '', show: 'facts', select: [], options: options.map(option), examples: [], names: {}, descriptions: {}, private: false,
  });
  const commands = [command('timeline', 'date', 'from', 'to', 'topic'), command('reactions', 'from')];
  return {
    subjects: () => new Set(facts.map((id) => id.split('/')[0] ?? '')),
    facts: () => facts,
    hasFact: (id) => facts.includes(id),
    commands: () => commands,
    values: (each, name) => (each.name === 'reactions' ? ['european-union', 'iran'] : name === 'topic' ? ['clashes'] : []),
  };
}

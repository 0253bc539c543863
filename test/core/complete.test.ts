import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/core/dispatch.ts';
import { harbour } from '../harbour.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const desk = createDesk({ base: harbour(), logger: silent, clock: () => 0, newId: () => 'x' });
const labels = (typed: string, limit = 25): string[] => desk.complete('reactions', 'from', typed, limit).map(({ label }) => label);

describe('complete', () => {
  it('offers what is most used before anything is typed, at most as many as asked for', () => {
    expect(labels('')).toContain('Omar Haddad');
    expect(labels('', 1)).toHaveLength(1);
  });

  it.each([
    ['the start of the name', 'oma', 'Omar Haddad'],
    ['the start of a later word', 'hadd', 'Omar Haddad'],
    ['any case', 'OMAR', 'Omar Haddad'],
    ['two letters swapped', 'hadadd', 'Omar Haddad'],
    ['a letter missing', 'hddad', 'Omar Haddad'],
    ['a letter too many', 'haaddad', 'Omar Haddad'],
    ['another vowel', 'heddad', 'Omar Haddad'],
  ])('finds a name by %s', (_, typed, label) => {
    expect(labels(typed)[0]).toBe(label);
  });

  it('finds nothing for what is not there', () => {
    expect(labels('atlantis')).toEqual([]);
  });
});

describe('the first message of a person', () => {
  const ask = (first: boolean) => desk.dispatch({ kind: 'text', text: 'how many people died in the harbour fire', context: { platform: 'discord', user: '1', place: 'direct', ...(first && { first }) } });

  it('opens with a welcome and closes with three questions to try', async () => {
    const { parts } = await ask(true);
    expect(parts[0]).toMatchObject({ kind: 'notice', text: expect.stringContaining('checked record') });
    expect(parts.at(-2)?.text.match(/^• .+\?$/gm)).toEqual(desk.examples(3).map((question) => `• ${question}`));
    expect(parts.at(-1)?.kind).toBe('footer');
    expect(parts.some((part) => part.kind === 'statement' && part.text.includes('Nobody died.'))).toBe(true);
  });

  it('does so once', async () => {
    expect((await ask(false)).parts[0]?.kind).not.toBe('notice');
  });
});

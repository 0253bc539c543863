/** Options typed as text after a command (design.md §4). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../src/core/command.ts';
import { parseOptions } from '../../src/core/options.ts';

function option(name: string, parts: Partial<Option> = {}): Option {
  return { name, description: name, selects: 'text', required: false, closed: false, kinds: [], choices: [], ...parts };
}

const FROM = option('from', { selects: 'speaker' });
const ASPECT = option('aspect', { selects: 'tag', closed: true });
const KEY = option('key', { selects: 'source' });
const TOPIC = option('topic');
const VALUES: Readonly<Record<string, readonly string[]>> = { aspect: ['count', 'earlier-use'], key: ['al-monitor', 'the hill'], from: ['european union'] };
const holds = (each: Option, typed: string): boolean => VALUES[each.name]?.includes(typed.toLowerCase()) ?? false;

describe('parseOptions', () => {
  it.each([
    ['a named value', [ASPECT], 'aspect:count', { aspect: 'count' }],
    ['an unquoted value runs to the end', [FROM], 'from:European Union', { from: 'European Union' }],
    ['an unquoted value runs to the next known option', [KEY, TOPIC], 'key:the hill topic:drones over Iraq', { key: 'the hill', topic: 'drones over Iraq' }],
    ['options in any order', [KEY, TOPIC], 'topic:drones key:cep', { topic: 'drones', key: 'cep' }],
    ['a colon behind an unknown word belongs to the value', [TOPIC], 'topic:note: a test', { topic: 'note: a test' }],
    ['space around the colon', [FROM], 'from : Biden', { from: 'Biden' }],
    ['names in any case', [FROM], 'FROM:Biden', { from: 'Biden' }],
    ['quotes keep an option name inside the value', [KEY, TOPIC], 'topic:"key: to it all" key:cep', { topic: 'key: to it all', key: 'cep' }],
    ['smart quotes are quotes', [FROM], 'from:“European Union”', { from: 'European Union' }],
    ['guillemets are quotes', [FROM], 'from:«European Union»', { from: 'European Union' }],
    ['an open quote ends with the line', [FROM], 'from:"European Union', { from: 'European Union' }],
    ['words without a name go to the option that holds them', [KEY, TOPIC], 'al-monitor', { key: 'al-monitor' }],
    ['… as many as it holds, the rest to the open one', [KEY, TOPIC], 'the hill drones', { key: 'the hill', topic: 'drones' }],
    ['… also at the end of the words', [KEY, TOPIC], 'drones al-monitor', { key: 'al-monitor', topic: 'drones' }],
    ['words no option holds go to the first open one', [ASPECT, TOPIC], 'who knows', { topic: 'who knows' }],
    ['a closed option alone takes them, to say that it has no such value', [ASPECT], 'colour', { aspect: 'colour' }],
    ['words before a named option', [KEY, TOPIC], 'al-monitor topic:musleh', { key: 'al-monitor', topic: 'musleh' }],
    ['words behind a closing quote', [KEY, TOPIC], 'topic:"x" al-monitor', { key: 'al-monitor', topic: 'x' }],
    ['an empty value is not given', [ASPECT], 'aspect:', {}],
    ['the last of two wins', [ASPECT], 'aspect:count aspect:earlier-use', { aspect: 'earlier-use' }],
    ['Arabic words', [FROM], 'from:الصدر', { from: 'الصدر' }],
    ['nothing', [ASPECT], '   ', {}],
  ] as const)('%s', (_, options, text, expected) => {
    expect(parseOptions(options, text, holds).options).toEqual(expected);
  });

  it('tells which words a command without options has no use for', () => {
    expect(parseOptions([], 'garage "and stairs"', holds)).toEqual({ options: {}, unused: 'garage and stairs' });
  });

  it('never throws, and gives only options the command has, without empty values', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { options } = parseOptions([KEY, TOPIC], text, holds);
        expect(Object.keys(options).every((name) => name === 'key' || name === 'topic')).toBe(true);
        expect(Object.values(options)).not.toContain('');
      }),
    );
  });

  it('reads back what it is given by name', () => {
    const value = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
    fc.assert(
      fc.property(value, value, (key, topic) => {
        expect(parseOptions([KEY, TOPIC], `key:${key} topic:${topic}`, holds).options).toEqual({ key, topic });
      }),
    );
  });
});

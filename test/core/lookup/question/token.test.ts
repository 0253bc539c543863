/** Slips in words that carry nothing, and in short ones. */
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../../src/core/lookup/lookup.ts';
import { readTokens } from '../../../../src/core/lookup/question/token.ts';
import { harbour } from '../../../harbour.ts';

const { reader } = createLookup(harbour().knowledge);
const read = (text: string) => readTokens(text, reader).map(({ best, stop }) => [best, stop]);

describe('tokens', () => {
  it.each([
    ['three letters', 'wsa', 'was'],
    ['the last two', 'waht', 'what'],
    ['the first two', 'hte', 'the'],
    ['the middle two', 'tehm', 'them'],
  ])('a stop word with two letters swapped is that word: %s', (_, typed, word) => {
    expect(read(typed)).toEqual([[word, true]]);
  });

  it.each([
    ['a word of the language', 'form'],
    ['a word of the base', 'port'],
    ['a word of two letters', 'fo'],
  ])('%s stays what it is', (_, typed) => {
    expect(read(typed)[0]?.[0]).toBe(typed);
  });

  it('letters drawn out are written twice at most, but one letter alone is no word', () => {
    expect(read('shiiiips').map(([word]) => word)).toEqual(['ships']);
    expect(read('aaaaaa').map(([word]) => word)).toEqual(['aaaaaa']);
  });

  it('numerals typed for words are words where no number can stand', () => {
    expect(read('got 2 do').map(([word]) => word)).toEqual(['got', 'to', 'do']);
    expect(read('2 do boats').map(([word]) => word)).toContain('to');
    expect(read('killed 2 people').map(([word]) => word)).toContain('2');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageUrl } from '../../src/core/citation.ts';
import { harbour } from '../harbour.ts';

const [daily, weekly] = harbour().knowledge.subjects[0]?.sources ?? [];
if (!daily || !weekly) throw new Error('the fixture has four documents');
const url = (quote: string, source = daily): string | undefined => passageUrl(source, { quote });

describe('passageUrl', () => {
  it('leads to the quote', () => {
    expect(url('two people')).toBe('https://daily.example/2020/harbour-burns#:~:text=two%20people');
  });

  it.each(['-', ',', '&', '(', ')', '|', '>', '<', '#', '"', '*', '_', '[', ']', ' '])('encodes %j, which means something in a text fragment or in markup', (sign) => {
    expect(url(`a${sign}b`)?.split('#:~:text=')[1]).toMatch(/^a%[0-9A-F]{2}b$/);
  });

  it('keeps a fragment that is there already', () => {
    expect(url('x', { ...daily, url: 'https://daily.example/a#top' })).toBe('https://daily.example/a#top:~:text=x');
  });

  it('drops the fragment beyond 512 characters', () => {
    const room = 512 - 'https://daily.example/2020/harbour-burns#:~:text='.length;
    expect(url('x'.repeat(room))).toHaveLength(512);
    expect(url('x'.repeat(room + 1))).toBe('https://daily.example/2020/harbour-burns');
  });

  it('invents no address', () => {
    expect(url('x', weekly)).toBeUndefined();
  });

  it('always gives a parsable address whose fragment decodes to the quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (quote) => {
        const address = new URL(url(quote) ?? '');
        const fragment = address.hash.split(':~:text=')[1];
        if (fragment !== undefined) expect(decodeURIComponent(fragment)).toBe(quote.toWellFormed());
      }),
    );
  });
});

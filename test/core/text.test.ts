/** Folding, words, stems, skeletons and distance: what the lookup compares. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../src/core/text/distance.ts';
import { isEnglish } from '../../src/core/text/english.ts';
import { fold } from '../../src/core/text/fold.ts';
import { skeleton } from '../../src/core/text/skeleton.ts';
import { arabicStem, stem } from '../../src/core/text/stem.ts';
import { tokens } from '../../src/core/text/tokens.ts';

describe('fold', () => {
  it.each([
    ['typographic apostrophes and ayn', 'Kata’ib', 'kataib'],
    ['diacritics', 'Ḥizbullāh', 'hizbullah'],
    ['Arabic harakat and tatweel', 'الكاظمـي', 'الكاظمي'],
    ['alef forms and ta marbuta', 'إيران أربعة', 'ايران اربعه'],
    ['Arabic digits', '١٢', '12'],
    ['right-to-left marks and zero-width signs', '\u200fdrone\u200b', 'drone'],
    ['letters that do not decompose', 'Øst Łódź', 'ost lodz'],
    ['presentation forms of marks, whose plain form stands on a tatweel', 'قصف\ufcf2', 'قصف'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is idempotent for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)), { numRuns: 500 });
  });
});

describe('tokens', () => {
  it.each([
    ['genitives are dropped', "Kadhimi's guards", ['kadhimi', 'guards']],
    ['initials are one word', 'the U.S. embassy', ['the', 'us', 'embassy']],
    ['hyphens part words', 'Al-Monitor', ['al', 'monitor']],
    ['signs alone are nothing', '?! …', []],
  ])('%s', (_, text, words) => {
    expect(tokens(text)).toEqual(words);
  });
});

describe('stem', () => {
  it.each([
    ['inflections', ['wounded', 'wounds', 'wound']],
    ['irregular verbs', ['shot', 'shoot']],
    ['derived nouns', ['condemned', 'condemnation']],
    ['Arabic article and "and"', ['والهجوم', 'هجوم', 'الهجوم']],
  ])('merges %s', (_, words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it.each([
    ['author and authorities', 'author', 'authorities'],
    ['response and responsible', 'response', 'responsible'],
    ['international and internal', 'international', 'internal'],
    ['party and part', 'party', 'part'],
  ])('keeps %s apart', (_, a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it('leaves short Arabic words alone', () => {
    expect(arabicStem('ولد')).toBe('ولد');
  });
});

describe('skeleton', () => {
  it.each([['qaani', 'ghaani'], ['kadhimi', 'kazemi'], ['hezbollah', 'hizbullah'], ['mohammed', 'muhammad'], ['soleimani', 'sulaymani']])('%s and %s meet', (a, b) => {
    expect(skeleton(a)).toBe(skeleton(b));
  });
});

describe('distance', () => {
  /** The textbook matrix, unbounded. */
  function naive(a: string, b: string): number {
    const rows: number[][] = [];
    const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
    const isSwap = (i: number, j: number): boolean => i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const cell = (i: number, j: number): number => {
      if (i === 0 || j === 0) return i + j;
      const edits = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      return Math.min(...edits, ...(isSwap(i, j) ? [at(i - 2, j - 2) + 1] : []));
    };
    for (let i = 0; i <= a.length; i++) {
      const row: number[] = [];
      rows.push(row);
      for (let j = 0; j <= b.length; j++) row.push(cell(i, j));
    }
    return at(a.length, b.length);
  }
  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 9 });

  it('is the textbook distance, bounded', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, max) => {
        expect(distance(a, b, max)).toBe(Math.min(naive(a, b), max + 1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isEnglish', () => {
  it.each(['fast', 'repaired', 'rank', 'cheese', 'paid'])('knows %s', (word) => expect(isEnglish(word)).toBe(true));
  it.each(['kadhimi', 'stairacse', 'egpyt', 'quadcoptre'])('does not take %s for English', (word) => expect(isEnglish(word)).toBe(false));
});

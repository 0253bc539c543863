import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtSentence, takeSentences } from '../../src/core/text/cut.ts';

describe('cutAtSentence', () => {
  it.each([
    ['whole when it fits', 'One. Two.', 9, 'One. Two.'],
    ['at a sentence end', 'One is here. Two is there.', 20, 'One is here. …'],
    ['after a closing quote', 'He said “no.” Then he left for good.', 22, 'He said “no.” …'],
    ['not after an initial', 'The U.S. embassy heard shots. More.', 25, 'The U.S. embassy heard…'],
    ['not after a title', 'It was Gen. Ghaani who came. Then he left.', 14, 'It was Gen.…'],
    ['at an Arabic question mark', 'من فعل هذا؟ لا أحد يعلم.', 16, 'من فعل هذا؟ …'],
    ['between words where no sentence fits', 'A very long sentence without an end', 12, 'A very long…'],
    ['not through a character', '👩‍🚀👩‍🚀👩‍🚀', 2, '…'],
    ['to nothing', 'One.', 0, ''],
  ])('cuts %s', (_, text, max, cut) => {
    expect(cutAtSentence(text, max)).toBe(cut);
  });

  it('never exceeds the room and never breaks a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(40), (text, max) => {
        const cut = cutAtSentence(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(text.isWellFormed() || cut.isWellFormed());
      }),
    );
  });
});

describe('takeSentences', () => {
  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, max) => {
        const { taken, rest } = takeSentences(text, max);
        expect(taken.length).toBeLessThanOrEqual(max);
        expect((taken + rest).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        if (text !== '') expect(rest.length).toBeLessThan(text.length);
      }),
    );
  });
});

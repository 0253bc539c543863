/**
 * Folding: one plain form for the many ways people type the same word. Everything that compares text
 * (aliases, queries, index, quotes of names) folds first.
 */

/** Apostrophes, ayn and hamza signs, primes: dropped, so that "Kata'ib" and "Kataib" are one word. */
const APOSTROPHES = /['’‘ʼʻʿʾ`´ʹ′]/gu;
/** Bidirectional controls, zero-width signs, soft hyphen and Arabic tatweel: invisible to a reader. Variation selectors go with the marks. */
const INVISIBLE = /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const MARKS = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Letters that NFKD leaves whole but people type plainly, and Arabic and Persian letters that are written several ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', گ: 'ك', چ: 'ج', پ: 'ب', ڤ: 'ف', ء: '',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
/** Arabic-Indic and Persian digits. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * Lower case, no diacritics, no apostrophes, no invisible signs, one form per Arabic letter, plain digits.
 * Word breaks and punctuation stay. `fold("Kata’ib Ḥizbullāh")` is `kataib hizbullah`.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/['`]/g, '');
  return text
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    // Behind NFKD, which writes Arabic presentation forms of marks on a tatweel.
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** True when the text has Arabic letters. */
export function hasArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

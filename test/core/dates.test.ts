import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, fallsIn, parseDate } from '../../src/core/dates.ts';

describe('parseDate', () => {
  it.each([
    ['an ISO date', '2021-11-07', '2021-11-07'],
    ['a month', '2021-11', '2021-11'],
    ['a year', '2021', '2021'],
    ['without leading zeros', '2021-1-7', '2021-01-07'],
    ['slashes, year first', '2021/11/07', '2021-11-07'],
    ['points, day first', '7.11.2021', '2021-11-07'],
    ['words, day first', '7 November 2021', '2021-11-07'],
    ['words, month first', 'Nov 7th, 2021', '2021-11-07'],
    ['a month in words', 'November 2021', '2021-11'],
    ['the base’s year where none is given', '7 november', '2021-11-07'],
    ['an ordinal with "of"', 'the 7th of November', '2021-11-07'],
    ['Arabic month and digits', '٧ نوفمبر ٢٠٢١', '2021-11-07'],
    ['a Levantine month of two words', '7 تشرين الثاني 2021', '2021-11-07'],
  ])('reads %s', (_, typed, expected) => {
    expect(parseDate(typed, '2021')).toBe(expected);
  });

  it.each(['', 'yesterday', '2021-13-01', '31 February 2021', 'seven november', '7 8 9 November', '99999'])('refuses %j', (typed) => {
    expect(parseDate(typed, '2021')).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (typed) => void parseDate(typed)));
  });
});

describe('fallsIn', () => {
  const day = daysOf({ from: '2021-10-15', to: '2021-10-15' });
  it.each([
    ['a day is on itself', { from: '2021-10-15', to: '2021-10-15' }, true],
    ['a span of days holds a day in it', { from: '2021-10-10', to: '2021-10-20' }, true],
    ['a month is not on any one of its days: nobody says so', { from: '2021-10', to: '2021-10' }, false],
    ['a year neither', { from: '2021', to: '2021' }, false],
    ['an open span neither', { from: '2021-01-01' }, false],
    ['another day is not', { from: '2021-10-16', to: '2021-10-16' }, false],
  ])('%s', (_, when, expected) => {
    expect(fallsIn(daysOf(when), day)).toBe(expected);
  });

  it('puts a month into the year asked for, and February at its right length', () => {
    expect(fallsIn(daysOf({ from: '2021-10', to: '2021-10' }), daysOf({ from: '2021', to: '2021' }))).toBe(true);
    expect(daysOf({ from: '2020-02', to: '2020-02' }).end).toBe('2020-02-29');
  });
});

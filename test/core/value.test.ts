/** Values: one form for what means the same, and never equal for what merely overlaps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/core/model.ts';
import { equalValues, isBackwards, isIsoPrefix, normalise, overlaps, type ValueJson, valueToJson } from '../../src/core/value.ts';

const number = (given: number): Value => ({ kind: 'number', number: given });
const range = (min?: number, max?: number): Value => ({
  kind: 'range',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
const date = (given: string, printed?: string): Value => ({ kind: 'date', date: given, ...(printed === undefined ? {} : { printed }) });
const truth = (given: boolean): Value => ({ kind: 'truth', truth: given });
const entities = (ids: string[], any = false): Value => ({ kind: 'entities', entities: ids, any });
const word = (given: string): Value => ({ kind: 'word', word: given });

/** Any value that the schema lets pass. */
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -9, max: 9 }).map(number),
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).map(([min, more]) => range(min, min + more)),
  fc.integer({ min: 0, max: 9 }).map((min) => range(min)),
  fc.integer({ min: 0, max: 9 }).map((max) => range(undefined, max)),
  fc.constantFrom('2021', '2021-11', '2021-11-07', '2022-03-13').chain((given) => fc.constantFrom(date(given), date(given, 'Sunday'))),
  fc.boolean().map(truth),
  fc.tuple(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }), fc.boolean()).map(([ids, any]) => entities(ids, any)),
  fc.constantFrom('quadcopter', 'Quadcopter', 'drone').map(word),
);

describe('values', () => {
  it.each<[string, Value, Value, { equal: boolean; overlap: boolean }]>([
    ['the same number', number(6), number(6), { equal: true, overlap: true }],
    ['two numbers', number(6), number(7), { equal: false, overlap: false }],
    ['zero and minus zero', number(0), number(-0), { equal: true, overlap: true }],
    ['a range of one number is that number', range(6, 6), number(6), { equal: true, overlap: true }],
    ['a number inside a range', range(101), number(125), { equal: false, overlap: true }],
    ['ranges that share a part', range(1, 5), range(5, 9), { equal: false, overlap: true }],
    ['ranges that share nothing', range(undefined, 4), range(5), { equal: false, overlap: false }],
    ['a day inside its month', date('2021-11-07'), date('2021-11'), { equal: false, overlap: true }],
    ['a day and a year of like digits', date('2021'), date('20210-01'), { equal: false, overlap: false }],
    ['a date printed as a weekday', date('2021-11-07', 'Sunday'), date('2021-11-07'), { equal: true, overlap: true }],
    ['yes and no', truth(true), truth(false), { equal: false, overlap: false }],
    ['entities in another order, one twice', entities(['b', 'a', 'b']), entities(['a', 'b']), { equal: true, overlap: true }],
    ['one of two groups is not both', entities(['a', 'b'], true), entities(['a', 'b']), { equal: false, overlap: true }],
    ['any of one is that one', entities(['a'], true), entities(['a']), { equal: true, overlap: true }],
    ['one group of two', entities(['a']), entities(['a', 'b']), { equal: false, overlap: true }],
    ['a word in capitals', word('Quadcopter'), word('quadcopter'), { equal: true, overlap: true }],
    ['values of two kinds', number(2021), date('2021'), { equal: false, overlap: false }],
    ['a word that reads like a truth', word('true'), truth(true), { equal: false, overlap: false }],
  ])('%s', (_reason, a, b, { equal, overlap }) => {
    expect([equalValues(a, b), equalValues(b, a)]).toEqual([equal, equal]);
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([overlap, overlap]);
  });

  it.each<[string, Value, ValueJson]>([
    ['a number', number(7), 7],
    ['at least', range(101), { min: 101 }],
    ['at most', range(undefined, 3), { max: 3 }],
    ['a date', date('2021-11-07'), '2021-11-07'],
    ['a date that is not printed', date('2021-11-07', 'Sunday'), { date: '2021-11-07', printed: 'Sunday' }],
    ['a truth', truth(false), false],
    ['entities', entities(['a', 'b']), { entities: ['a', 'b'] }],
    ['one of several entities', entities(['a', 'b'], true), { entities: ['a', 'b'], any: true }],
    ['a word', word('quadcopter'), { word: 'quadcopter' }],
  ])('prints %s as YAML has it', (_reason, value, json) => {
    expect(valueToJson(value)).toEqual(json);
  });

  it('equal values overlap, and both do not depend on the order', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(equalValues(a, b)).toBe(equalValues(b, a));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        if (equalValues(a, b)) expect(overlaps(a, b)).toBe(true);
      }),
    );
  });

  it('the normal form is equal to the value, and its own normal form', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const normal = normalise(value);
        expect(equalValues(normal, value)).toBe(true);
        expect(normalise(normal)).toEqual(normal);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['a day', '2021-11-07', true],
    ['a month', '2021-11', true],
    ['a year', '2021', true],
    ['the leap day of a leap year', '2020-02-29', true],
    ['the leap day of another year', '2021-02-29', false],
    ['a thirteenth month', '2021-13', false],
    ['month zero', '2021-00', false],
    ['words', 'Sunday', false],
    ['a time', '2021-11-07T00:00', false],
    ['nothing', '', false],
  ])('%s', (_reason, text, expected) => {
    expect(isIsoPrefix(text)).toBe(expected);
  });

  it.each([
    ['forwards', '2021-05', '2021-06', false],
    ['a month of the year it ends in', '2021-11', '2021', false],
    ['within one day', '2021-11-07', '2021-11-07', false],
    ['a year that ends with one of its months', '2021', '2021-03', false],
    ['backwards', '2021-06', '2021-05-31', true],
    ['backwards by a year', '2022', '2021-12-31', true],
  ])('%s', (_reason, from, to, expected) => {
    expect(isBackwards({ from, to })).toBe(expected);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRateLimit } from '../../src/core/rate-limit.ts';

it('lets nobody ask more than the burst and what has come back since', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (pauses, burst) => {
      let now = 0;
      let granted = 0;
      const limit = createRateLimit({ burst, perSecond: 1, clock: () => now });
      for (const pause of pauses) {
        now += pause;
        if (limit.take('a') === 0) granted++;
        expect(granted).toBeLessThanOrEqual(burst + now / 1000 + 1e-9);
      }
    }),
  );
});

it('names a wait after which asking is granted', () => {
  let now = 0;
  const limit = createRateLimit({ burst: 1, perSecond: 0.3, clock: () => now });
  limit.take('a');
  const wait = limit.take('a');
  expect(wait).toBe(4);
  now += wait * 1000;
  expect(limit.take('a')).toBe(0);
});

it('forgets people instead of growing without end', () => {
  let now = 0;
  const limit = createRateLimit({ burst: 1, perSecond: 1, clock: () => now });
  for (let person = 0; person < 25_000; person++) expect(limit.take(String(person))).toBe(0);
  now += 1;
  expect(limit.take('24999')).toBe(1);
});

it('does not mind a clock that goes back', () => {
  let now = 1000;
  const limit = createRateLimit({ burst: 1, perSecond: 1, clock: () => now });
  limit.take('a');
  now = 0;
  expect(limit.take('a')).toBe(1);
});

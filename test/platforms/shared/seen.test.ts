/** What is delivered twice is known for a while. */
import { describe, expect, it } from 'vitest';
import { createSeen } from '../../../src/platforms/shared/seen.ts';

describe('seen', () => {
  it('remembers for its age and forgets the oldest beyond its number', () => {
    let now = 0;
    const seen = createSeen({ age: 600, max: 3, now: () => now });
    expect(['a', 'a', 'b'].map((key) => seen.claim(key))).toEqual([true, false, true]);
    now = 600;
    expect(seen.claim('a')).toBe(false);
    now = 601;
    expect(seen.claim('a')).toBe(true);
    for (const key of ['c', 'd', 'e']) seen.claim(key);
    expect([seen.claim('e'), seen.claim('a')]).toEqual([false, true]);
  });

  it('without an age forgets the oldest alone', () => {
    const seen = createSeen({ max: 2 });
    expect(['a', 'b', 'a', 'c', 'b', 'a'].map((key) => seen.claim(key))).toEqual([true, true, false, true, false, true]);
  });
});

/** Keys met lately, so that what a service delivers again is answered once. Memory is bounded by age and by number. */

export interface Seen {
  /** True the first time, false for as long as the key is remembered. */
  claim(key: string): boolean;
}

/** Remembers the last `max` keys, each for `age` milliseconds (unless told, for as long as it is among the last). */
export function createSeen({ max, age = Number.POSITIVE_INFINITY, now = Date.now }: { max: number; age?: number; now?: () => number }): Seen {
  const times = new Map<string, number>();
  const forgetOld = (time: number): void => {
    for (const [key, since] of times) {
      if (time - since <= age && times.size <= max) return;
      times.delete(key);
    }
  };
  return {
    claim(key) {
      const time = now();
      const since = times.get(key);
      if (since !== undefined && time - since <= age) return false;
      times.delete(key);
      times.set(key, time);
      forgetOld(time);
      return true;
    },
  };
}

/** Keys met lately, so that what Slack delivers again is answered once. Memory is bounded by age and by number. */

export interface Seen {
  /** True the first time within the age, false for a repetition. */
  claim(key: string): boolean;
}

/** `now` in milliseconds. The oldest keys go first when there are more than `max`. */
export function createSeen({ age, max, now = Date.now }: { age: number; max: number; now?: () => number }): Seen {
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

/** How many questions one person may ask: a bucket of tokens that refills with time (https://en.wikipedia.org/wiki/Token_bucket). */

export interface RateOptions {
  /** Questions a person may ask at once. */
  readonly burst: number;
  /** Questions that come back each second. */
  readonly perSecond: number;
  /** Milliseconds of any steady clock. */
  readonly clock: () => number;
}

export interface RateLimit {
  /** 0 when the person may ask; otherwise the whole seconds to wait, at least 1. */
  take(user: string): number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** People remembered; beyond it those whose buckets are full again are forgotten, which changes nothing for them. */
const PEOPLE_MAX = 10_000;
/** Remembered after a flood of strangers; the distance makes forgetting rare, since it looks at everybody. */
const PEOPLE_KEPT = 9_000;

export function createRateLimit({ burst, perSecond, clock }: RateOptions): RateLimit {
  const buckets = new Map<string, Bucket>();
  const tokensAt = (bucket: Bucket, now: number): number => Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond);
  const forget = (now: number): void => {
    for (const [user, bucket] of buckets) if (tokensAt(bucket, now) >= burst) buckets.delete(user);
    // A flood of strangers must not grow memory without end: the oldest go, and start with a full bucket again.
    for (const user of buckets.keys()) {
      if (buckets.size <= PEOPLE_KEPT) break;
      buckets.delete(user);
    }
  };
  return {
    take(user) {
      const now = clock();
      const tokens = tokensAt(buckets.get(user) ?? { tokens: burst, at: now }, now);
      if (tokens < 1) return Math.max(1, Math.ceil((1 - tokens) / perSecond));
      if (!buckets.has(user) && buckets.size >= PEOPLE_MAX) forget(now);
      buckets.set(user, { tokens: tokens - 1, at: now });
      return 0;
    },
  };
}

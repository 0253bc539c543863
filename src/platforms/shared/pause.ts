/** Waiting that ends early when the platform closes, and how long to wait after a failure. */

/** Resolves after `ms`, or at once when the signal is or becomes aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}

/** The value, or undefined when it takes longer than `ms`. Leaves no timer behind. Rejects as the value does. */
export async function atMost<T>(value: Promise<T>, ms: number): Promise<T | undefined> {
  const done = new AbortController();
  try {
    return await Promise.race([value, pause(ms, done.signal).then(() => undefined)]);
  } finally {
    done.abort();
  }
}

/** Milliseconds to wait after so many failures in a row: 0 after none, then doubling from `first` to `most`, less up to a quarter so that many clients do not return together. */
export function growing(failures: number, { first, most }: { first: number; most: number }): number {
  if (failures <= 0) return 0;
  const full = Math.min(first * 2 ** Math.min(failures - 1, 30), most);
  return full * (1 - Math.random() / 4);
}

/** Answers on their way, so that closing can wait for them. */

export interface Underway {
  /** `work` must not reject. */
  add(work: Promise<void>): void;
  /** Resolves when nothing is left, or after `ms`. */
  settled(ms: number): Promise<void>;
}

export function createUnderway(): Underway {
  const all = new Set<Promise<void>>();
  return {
    add(work) {
      const entry = work.finally(() => all.delete(entry));
      all.add(entry);
    },
    async settled(ms) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([Promise.all(all), late]);
      clearTimeout(timer);
    },
  };
}

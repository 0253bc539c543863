/** Ids met lately: Discord delivers an event again after a resume, and discord.js hands it on again. Kept in memory, bounded. */

export interface Seen {
  /** True the first time, false for as long as the id is remembered. */
  claim(id: string): boolean;
}

/** Remembers the last `max` ids. */
export function createSeen(max: number): Seen {
  const ids = new Set<string>();
  return {
    claim(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > max && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}

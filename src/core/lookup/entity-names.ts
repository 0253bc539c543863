/** Entities by their ids and by their names as written: what is named exactly need not be searched for. */
import type { Entity, Knowledge } from '../model.ts';
import { fold } from '../text/fold.ts';

const known = new WeakMap<Knowledge, ReadonlyMap<string, readonly Entity[]>>();

/** Entities whose id, name or alias `typed` is, in any case and with any accents; in the order of the base. */
export function entitiesCalled(typed: string, knowledge: Knowledge): readonly Entity[] {
  const found = known.get(knowledge) ?? byName(knowledge);
  known.set(knowledge, found);
  return found.get(fold(typed)) ?? [];
}

function byName({ subjects }: Knowledge): ReadonlyMap<string, readonly Entity[]> {
  const all = new Map<string, Entity[]>();
  for (const entity of subjects.flatMap((subject) => subject.entities)) {
    for (const name of new Set([entity.id, entity.name, ...entity.aliases].map(fold))) {
      const same = all.get(name);
      if (same) same.push(entity);
      else all.set(name, [entity]);
    }
  }
  return all;
}

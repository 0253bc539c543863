/** Entities by their ids and by their names as written: what is named exactly need not be searched for. */
import type { Entity, Knowledge } from '../model.ts';
import { fold } from '../text/fold.ts';

const known = new WeakMap<Knowledge, ReadonlyMap<string, readonly Entity[]>>();

/** Entities whose name, alias or id `typed` is, in any case and with any accents; in the order of the base, those with that id last. */
export function entitiesCalled(typed: string, knowledge: Knowledge): readonly Entity[] {
  const found = known.get(knowledge) ?? byName(knowledge);
  known.set(knowledge, found);
  return found.get(fold(typed)) ?? [];
}

function byName({ subjects }: Knowledge): ReadonlyMap<string, readonly Entity[]> {
  const all = new Map<string, Entity[]>();
  const add = (name: string, entity: Entity): void => {
    const same = all.get(name);
    if (same === undefined) all.set(name, [entity]);
    else if (!same.includes(entity)) same.push(entity);
  };
  const entities = subjects.flatMap((subject) => subject.entities);
  for (const entity of entities) for (const name of [entity.name, ...entity.aliases]) add(fold(name), entity);
  for (const entity of entities) add(fold(entity.id), entity);
  return all;
}

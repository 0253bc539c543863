/** What an id looks like. Apart from the schemas, so that listing files does not pull in zod. */

/** UTF-16 code units. A fact id is part of a button, which Discord limits to 100 characters. */
export const ID_MAX = 40;

/** Lower-case letters, digits and single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for what may name a fact, entity, source, event or subject folder. */
export function isId(text: string): boolean {
  return text.length <= ID_MAX && ID_PATTERN.test(text);
}

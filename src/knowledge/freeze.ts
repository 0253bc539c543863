/** Deep freezing: a Knowledge is replaced as a whole and never changed in part. */

/** Freezes plain data in depth and returns it; what is frozen already is passed over. */
export function deepFreeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  for (const each of Object.values(data)) deepFreeze(each);
  return Object.freeze(data);
}

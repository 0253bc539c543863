/** Deep freezing: a Knowledge is replaced as a whole and never changed in part. */

/** Freezes plain data in depth and returns it. What is only read on demand is left unread. */
export function deepFreeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  for (const key of Object.keys(data)) deepFreeze(Object.getOwnPropertyDescriptor(data, key)?.value);
  return Object.freeze(data);
}

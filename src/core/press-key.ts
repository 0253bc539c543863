/** Short keys that stand for ids in a button: enough to find the id again among those that are known, never the id itself. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * `length` characters of `[A-Za-z0-9_-]`, at most eight, six bits each; the same text always gives the same key.
 * Not a secret: cyrb53, a public-domain mixing function with 53 bits (https://github.com/bryc/code/blob/master/jshash).
 */
export function shortKey(text: string, length: number): string {
  let bits = BigInt(hash53(text));
  let key = '';
  for (let at = 0; at < length; at++) {
    key += ALPHABET[Number(bits & 63n)];
    bits >>= 6n;
  }
  return key;
}

function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** The candidate index against brute force: same documents, same scores, same words within the same edits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/search/candidates.ts';
import { editsAllowed } from '../../src/core/search/deletes.ts';
import { rerank } from '../../src/core/search/rerank.ts';
import { loadIndex, saveIndex } from '../../src/core/search/saved-index.ts';
import { buildSearchIndex, type SearchIndex } from '../../src/core/search/search-index.ts';
import { distance } from '../../src/core/text/distance.ts';

const WORDS = ['day', 'drone', 'drones', 'guard', 'militia', 'attack', 'baghdad', 'election', 'sadr', 'kadhimi', 'kazemi', 'protest', 'injured'];
const documents = fc.array(fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 60 });

function indexOf(docs: readonly (readonly string[])[]): SearchIndex {
  return buildSearchIndex(docs.length, (doc, add) => {
    for (const [i, word] of (docs[doc] ?? []).entries()) add(word, i === 0 ? 1 : 0.4, word === 'kadhimi' || word === 'kazemi');
  });
}

/** Scores every document for every group, the plain way. */
function bruteForce(index: SearchIndex, groups: readonly Group[]): { doc: number; score: number }[] {
  const scores = Array.from({ length: index.size }, (_, doc) => {
    const score = groups.reduce((sum, group) => sum + Math.max(0, ...group.readings.map(({ word, similarity }) => similarity * group.idf * index.weight(word, doc))), 0);
    return { doc, score };
  });
  return scores.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.doc - b.doc);
}

describe('candidates', () => {
  it('are the documents that scoring every document finds best, with the same scores', () => {
    const queries = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(documents, queries, fc.integer({ min: 1, max: 20 }), (docs, query, limit) => {
        const index = indexOf(docs);
        const groups = query.map((words) => {
          const readings = words.flatMap((word, i) => {
            const id = index.wordId(word);
            return id === undefined ? [] : [{ word: id, similarity: 1 - i * 0.2, via: 'meaning' as const }];
          });
          return { readings, idf: index.idf(readings) };
        });
        const found = index.search(groups, limit);
        const all = bruteForce(index, groups);
        expect(found.length).toBe(Math.min(limit, all.length));
        found.forEach(({ doc, score }, i) => {
          expect(score).toBeCloseTo(all[i]?.score ?? 0, 4);
          expect(score).toBeCloseTo(all.find((each) => each.doc === doc)?.score ?? 0, 4);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('leave the work arrays clean: the same search twice gives the same result', () => {
    const index = indexOf([['drone', 'attack'], ['attack'], ['guard']]);
    const groups = [{ readings: index.readings('attack'), idf: 1 }];
    expect(index.search(groups, 2)).toEqual(index.search(groups, 2));
  });

  it('find nothing for no groups, or groups without readings', () => {
    const index = indexOf([['drone']]);
    expect(index.search([], 5)).toEqual([]);
    expect(index.search([{ readings: [], idf: 1 }], 5)).toEqual([]);
  });
});

describe('readings', () => {
  const letters = fc.constantFrom(...'abcdef');
  const word = fc.array(letters, { minLength: 4, maxLength: 10 }).map((all) => all.join(''));

  it('hold every word of the base within the edits both words allow, and none beyond', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 10 }), word, (vocabulary, typed) => {
        const index = indexOf(vocabulary.map((each) => [each]));
        const typos = index.readings(typed).filter(({ via }) => via === 'typo').map((reading) => index.word(reading.word));
        const near = vocabulary.filter((each) => distance(typed, each, 3) <= Math.min(editsAllowed(typed), editsAllowed(each)));
        for (const each of typos) expect(distance(typed, each, 3)).toBeLessThanOrEqual(editsAllowed(typed));
        const found = index.readings(typed).map((reading) => index.word(reading.word));
        for (const each of near) expect(found).toContain(each);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['the word itself comes first', 'drones', 'drones', 'exact', 1],
    ['another form of the word', 'guards', 'guard', 'form', 0.95],
    ['one edit', 'milita', 'militia', 'typo', 0.85],
    ['letters swapped are one edit', 'protset', 'protest', 'typo', 0.85],
    ['letters of a short word swapped', 'dya', 'day', 'typo', 0.85],
    ['another spelling of a name', 'kathimi', 'kadhimi', 'name', 0.8],
  ])('%s', (_, typed, word, via, least) => {
    const index = indexOf([WORDS]);
    const reading = index.readings(typed).find((each) => index.word(each.word) === word);
    expect(reading?.via).toBe(via);
    expect(reading?.similarity).toBeGreaterThanOrEqual(least);
  });

  it('take no common English word for a misspelling of another word', () => {
    const index = indexOf([['last', 'vast', 'drone']]);
    for (const reading of index.readings('fast')) expect(reading.similarity).toBeLessThan(0.5);
  });
});

describe('a saved index', () => {
  it('answers as the one it was saved from', () => {
    fc.assert(
      fc.property(documents, (docs) => {
        const built = indexOf(docs);
        const bytes = Buffer.concat(saveIndex(built));
        const loaded = loadIndex(new Uint8Array(bytes));
        for (const typed of [...WORDS, 'kathimi', 'dorne']) {
          expect(loaded?.readings(typed)).toEqual(built.readings(typed));
          const groups = [{ readings: built.readings(typed), idf: built.idf(built.readings(typed)) }];
          expect(loaded?.search(groups, 10)).toEqual(built.search(groups, 10));
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['an empty file', new Uint8Array(0)],
    ['something else', new TextEncoder().encode('{"hello": 1}\n')],
    ['a file cut off', Buffer.concat(saveIndex(indexOf([['drone', 'guard']]))).subarray(0, -9)],
  ])('is not loaded from %s', (_, bytes) => {
    expect(loadIndex(new Uint8Array(bytes))).toBeUndefined();
  });
});

describe('fuse.js', () => {
  it('puts the text with all words before the text with one', () => {
    const [both, one, none] = rerank(['drone', 'guard'], ['drone guard', 'drone protest', 'seats']);
    expect(both).toBeGreaterThan(one ?? 1);
    expect(one).toBeGreaterThan(none ?? 1);
  });

  it('finds nothing for no words', () => {
    expect(rerank([], ['drone'])).toEqual([0]);
  });
});

/** A run over few facts: the bench itself works, and the lookup finds what it is asked for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { benchLookup } from '../../bench/lookup.ts';
import { nearMissGenerated } from '../../bench/near-miss.ts';
import { benchQuestions, createUniqueness } from '../../bench/questions.ts';

const SIZE = 300;
const questions = benchQuestions(SIZE, 3, 7, createUniqueness(SIZE));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('finds nine in ten of 300 facts first', async () => {
  const result = await benchLookup({ size: SIZE, questions, otherSeeds: [], indexFile: join(folder, 'index.bin') });
  expect(result.questions).toBe(questions.length);
  expect(result.recallAt1).toBeGreaterThan(0.9);
  expect(result.recallAt5).toBeGreaterThanOrEqual(result.recallAt1);
  for (const ms of [result.p50Ms, result.loadMs, result.buildMs, result.examineMs]) expect(ms).toBeGreaterThan(0);
});

it('counts near-misses', () => {
  const { answerable, nearMisses, kept, answered, lacking, skipped } = nearMissGenerated(SIZE, questions, 7);
  expect(nearMisses).toBe(Math.round(answerable * kept) - skipped);
  expect(lacking).toBeLessThanOrEqual(answered);
});

import { defineConfig } from 'vitest/config';

/** File that also receives the results as JSON. */
const json = process.env['VITEST_JSON'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A child process may have to build dist/ first.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    ...(json ? { reporters: ['default', 'json'], outputFile: { json } } : {}),
  },
});

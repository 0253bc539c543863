import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A child process may have to build dist/ first.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config'

/** Two projects: unit tests side by side, then browser tests one file at a time, since each starts the whole app. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,tests,tools,bench}/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', '**/node_modules/**'],
          setupFiles: ['tests/english.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          // A browser on a machine that does other things may miss a moment; a flaw is there the second time too.
          retry: process.env['CI'] === undefined ? 0 : 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

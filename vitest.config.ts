import { defineConfig } from 'vitest/config'

// Fast tests of parts, and slow ones of the whole site and the browser, which share two cores and one dist/.
const slow = 'test/site/**/*.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [slow, 'test/fixtures/**'],
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: 'site',
          include: [slow],
          globalSetup: 'test/site/setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})

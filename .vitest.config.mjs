import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Much of a test's time is waiting for a browser: one worker less than cores leaves a core idle.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 180_000,
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/site/**'],
    },
  },
})

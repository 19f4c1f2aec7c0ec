import { defineConfig } from 'vitest/config'
import { LongestFirst } from './app/testing/longest-first'

export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', '{db,docs,lint-rules}/**/*.test.ts'],
    globalSetup: ['app/testing/server.ts'],
    setupFiles: ['app/testing/console.ts', 'app/testing/properties.ts'],
    // Loading the product anew for each file took a third of the run; nothing in it remembers anything but what it was asked to.
    isolate: false,
    // By default one core is left idle, and half of a small machine's time with it.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from './e2e/browser'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/seeded-databases.ts',
  // One more than the cores of a small machine: while a test waits, another one works.
  workers: 3,
  // For machines that do much else: a test that passes waits for none of it.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // On a fresh server. A test that passes at its second try is listed as flaky: it is to be mended, and does not end the run.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    locale: 'ar',
    timezoneId: 'Asia/Damascus',
    // A copy of the page at every step takes a tenth of the time of the run: `TRACE=1` asks for it when a failure is looked into.
    trace: process.env.TRACE ? { mode: 'retain-on-failure', screenshots: false } : 'off',
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
  },
})

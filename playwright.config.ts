import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from './e2e/browser'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/seeded-databases.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    locale: 'ar',
    timezoneId: 'Asia/Damascus',
    // Pictures of every moment would cost more than the tests: what a failure needs is in the pages as they were.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
  },
})

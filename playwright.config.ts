import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from './e2e/browser'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/seeded-databases.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    locale: 'ar',
    timezoneId: 'Asia/Damascus',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: browserFlags,
    },
  },
})

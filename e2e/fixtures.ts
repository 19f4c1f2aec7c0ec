import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible, expectReadable } from './accessible'
import { password } from './command'
import type { Role } from './people'
import { prepare } from './prepare'
import { runningServers, type RunningServers } from './running-servers'
import type { RunningServer, Seed } from './server'

export { expect, expectAccessible, expectReadable, prepare, password }

interface Options {
  /** Names the installation; each name gets one of its own, so that spec files do not disturb each other. */
  serverName: string
  seed: Seed
  /** Who is logged in on `page`; null for nobody. */
  role: Role | null
  language: 'ar' | 'en'
  /** Statuses that a test provokes on purpose; the browser logs each as an error. */
  provoked: number[]
}

interface Fixtures extends Options {
  server: RunningServer
}

/**
 * A test fails on any error in the browser's console, any uncaught error and any
 * violation of the content security policy.
 */
export const test = base.extend<Fixtures, { servers: RunningServers }>({
  serverName: ['desk', { option: true }],
  seed: ['sample', { option: true }],
  role: ['reviewer', { option: true }],
  language: ['ar', { option: true }],
  provoked: [[], { option: true }],
  servers: [
    async ({}, use) => {
      const servers = runningServers()
      await use(servers)
      await servers.stop()
    },
    { scope: 'worker' },
  ],
  server: [({ servers, serverName, seed }, use) => servers.named(serverName, seed).then(use), { timeout: 120_000 }],
  baseURL: async ({ server }, use) => use(server.address),
  page: async ({ page, server, role, language, provoked }, use) => {
    const errors = watch(page, provoked)
    await prepare(page, server, role, language)
    await use(page)
    expect(errors, 'errors in the browser').toEqual([])
  },
})

/**
 * Waits as long as a person reads: within half a second after a decision, and after what it brought up appears, a press decides
 * nothing (`app/components/ui/deliberate.ts`).
 */
export function readWhatCameUp(page: Page): Promise<void> {
  return page.waitForTimeout(600)
}

/** Waits until the page listens to keys and sends its forms itself: before, it is used as without scripts (`app/hydration-gate.tsx`). */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // React has been through the whole page, and the gate lets events pass again.
    if (!Object.keys(document.body).some((key) => key.startsWith('__reactProps'))) return false
    let heard = false
    const hear = () => (heard = true)
    document.addEventListener('copy', hear)
    document.body.dispatchEvent(new Event('copy', { bubbles: true }))
    document.removeEventListener('copy', hear)
    return heard
  })
  // A page that came in place of another hears keys once React has run its effects, some tasks after it is seen.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

/** Goes on by keyboard once the page listens: the first item that is not folded away takes the focus. */
export function firstItem(page: Page): Promise<void> {
  return focusByKey(page, 'j', page.locator('a[data-opens]').filter({ visible: true }).first())
}

/** Presses a key that gives the focus to `first`, and again only where nobody heard it: the next one would have it. */
export async function focusByKey(page: Page, key: string, first: Locator): Promise<void> {
  await hydrated(page)
  await expect(async () => {
    await page.keyboard.press(key)
    expect(await first.evaluate((item) => item === document.activeElement)).toBe(true)
  }).toPass()
}

/** Collects what goes wrong in the browser while the page is used. */
export function watch(page: Page, provoked: number[] = []): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const status = /status of (\d{3})/.exec(message.text())?.[1]
    if (status && provoked.includes(Number(status))) return
    if (!givenUp(message.text())) errors.push(message.text())
  })
  page.on('pageerror', (error) => givenUp(error.message) || errors.push(error.message))
  return errors
}

/** Remix gives up what it loads for a page when the next one is asked for, and logs that or throws it where nobody can catch it. */
function givenUp(message: string): boolean {
  return message.startsWith('AbortError')
}

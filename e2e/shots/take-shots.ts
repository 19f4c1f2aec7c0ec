import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import playwright from '../../playwright.config'
import { startServer, type RunningServer } from '../server'
import { prepare } from '../prepare'
import makeSeededDatabases from '../seeded-databases'
import { pages, type ShotPage } from './pages'
import { workALittle } from './work-a-little'

const { values: asked } = parseArgs({
  options: {
    out: { type: 'string', default: join('.cache', 'shots') },
    /** Pages by name; all without it. */
    page: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true, default: ['ar', 'en'] },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    screen: { type: 'string', multiple: true, default: ['desktop', 'phone'] },
    /** A directory of reports to take in instead of the sample, with its manifest. */
    import: { type: 'string' },
    manifest: { type: 'string' },
  },
})

const screens: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
}

async function main(): Promise<void> {
  const drop = await makeSeededDatabases()
  const server = await startServer(asked.import ? 'people' : 'sample')
  const browser = await chromium.launch(playwright.use?.launchOptions)
  try {
    if (asked.import)
      await server.command('import', asked.import, ...(asked.manifest ? ['--manifest', asked.manifest] : []))
    await workALittle(browser, server)
    for (const screen of asked.screen) {
      const shown = await launch(screen)
      for (const language of asked.language)
        for (const theme of asked.theme) await takeAll(shown, server, screen, language, theme)
      await shown.close()
    }
  } finally {
    await browser.close()
    await server.stop()
    await drop()
  }
}

/** A browser that has a finger for a pointer on a phone: without a window Chromium says that there is a mouse. */
function launch(screen: string): Promise<Browser> {
  const { args = [], ...options } = playwright.use?.launchOptions ?? {}
  const finger = ['primaryHoverType=1', 'availableHoverTypes=1', 'primaryPointerType=2', 'availablePointerTypes=2']
  const touch = screen === 'phone' ? [`--blink-settings=${finger.join(',')}`] : []
  return chromium.launch({ ...options, args: [...args, ...touch] })
}

async function takeAll(
  browser: Browser,
  server: RunningServer,
  screen: string,
  language: string,
  theme: string,
): Promise<void> {
  const directory = join(asked.out, `${screen}-${language}-${theme}`)
  mkdirSync(directory, { recursive: true })
  const context = await browser.newContext({
    ...screens[screen],
    baseURL: server.address,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await prepare(page, server, 'admin', language === 'en' ? 'en' : 'ar')
  for (const shown of pages.filter(({ name }) => !asked.page || asked.page.includes(name)))
    await take(page, shown, directory)
  await context.close()
}

async function take(page: Page, { name, open }: ShotPage, directory: string): Promise<void> {
  await open(page)
  await page.evaluate(() => document.fonts.ready)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  process.stdout.write(`${join(directory, name)}.png${sideways > 0 ? ` scrolls sideways by ${sideways} px` : ''}\n`)
  await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true })
}

await main()

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { thorough } from './thorough'

/** The page takes this in for each look at it; what the package would send is twice as long, the same with names and comments. */
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails on any violation that axe finds on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page, (axe) => axe.withTags(tags))).toEqual([])
}

/**
 * The same without scrolling sideways in 320 CSS pixels, and in the 640 that are left of a window of 1280 at 200 %. A theme
 * changes colours alone and a language none: `colours` asks for contrast, in both themes where the run is thorough.
 */
export async function expectReadable(page: Page, name: string, { colours }: { colours: boolean }): Promise<void> {
  const window = page.viewportSize()
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'))
  expect
    .soft(
      await violations(page, (axe) =>
        colours ? axe.withTags(tags) : axe.withTags(tags).disableRules('color-contrast'),
      ),
      name,
    )
    .toEqual([])
  if (colours && thorough) {
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
    expect.soft(await violations(page, (axe) => axe.withRules('color-contrast')), `${name}, dark`).toEqual([])
  }
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 720 })
    expect.soft(await page.evaluate(beyondTheEdge), `${name}, ${width} px`).toEqual([])
  }
  if (window) await page.setViewportSize(window)
}

async function violations(page: Page, asked: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Pages have no frames: the mode in which axe looks at each apart, in a window of its own, takes twice as long.
  // Details of what passes are not asked for: on a long page they take most of the time.
  const axe = new AxeBuilder({ page, axeSource }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const found = await asked(axe).analyze()
  return found.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}

/** What makes the page scroll sideways; runs in the page. */
function beyondTheEdge(): string[] {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  const beyond = [...document.querySelectorAll('main *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return (left < -1 || right > root.clientWidth + 1) && element.clientWidth > 0
  })
  return [
    `${root.scrollWidth - root.clientWidth} px too wide`,
    ...beyond.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  ]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sheets = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(join(import.meta.dirname, name), 'utf8') }))

function css(name: string): string {
  return sheets.find((sheet) => sheet.name === name)?.css ?? ''
}

type Theme = Map<string, string>

/** The colours of one theme: a token has one for both, or `light-dark(light, dark)`. */
function coloursOf(theme: 'light' | 'dark'): Theme {
  const tokens = css('tokens.css').matchAll(
    /--([a-z-]+): (?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g,
  )
  return new Map(
    [...tokens].map(([, name = '', light, dark, both = '']) => [name, (theme === 'light' ? light : dark) ?? both]),
  )
}

const light = coloursOf('light')
const dark = coloursOf('dark')

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: Theme, over: string, under: string): number {
  const [lower = 0, upper = 0] = [over, under].map((name) => luminance(theme.get(name) ?? '')).sort((a, b) => a - b)
  return (upper + 0.05) / (lower + 0.05)
}

const texts: [string, string[]][] = [
  ['ink', ['paper', 'card', 'sunk', 'accent-wash', 'green-wash', 'brick-wash', 'amber-wash']],
  ['soft', ['paper', 'card', 'sunk', 'accent-wash']],
  ['accent', ['paper', 'card', 'accent-wash']],
  ['green', ['paper', 'card', 'green-wash']],
  ['brick', ['paper', 'card', 'brick-wash']],
  ['amber', ['paper', 'card', 'amber-wash']],
  ['fill-ink', ['fill', 'fill-press']],
]
const pairs = texts.flatMap(([over, unders]) => unders.map((under) => [over, under] as const))

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, theme) => {
  it.each(pairs)('reads %s on %s at 4.5 to 1', (over, under) => {
    expect(contrast(theme, over, under)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'card'])('shows controls and focus on %s at 3 to 1', (under) => {
    expect(contrast(theme, 'line-strong', under)).toBeGreaterThanOrEqual(3)
    expect(contrast(theme, 'focus', under)).toBeGreaterThanOrEqual(3)
  })
})

describe('the style sheets', () => {
  it('give each colour once, for both themes', () => {
    const names = [...css('tokens.css').matchAll(/--([a-z-]+):/g)].map(([, name]) => name)
    expect(names).toEqual([...new Set(names)])
    expect(light.size).toBeGreaterThan(15)
  })

  it('know no left and right', () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:|(?:text-align|float|clear):\s*(?:left|right)/
    const lines = sheets.flatMap(({ name, css: source }) =>
      source
        .split('\n')
        .filter((line) => !line.includes('@media') && physical.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    )
    expect(lines).toEqual([])
  })

  it('cast one shadow', () => {
    // A shadow without blur is a line, as those that mark a passage's state: it casts nothing.
    const casting = sheets.flatMap(({ css: source }) => source.match(/box-shadow: (?!none|0 -?\dpx 0 )[^;]+/g) ?? [])
    expect([...new Set(casting)]).toEqual(['box-shadow: var(--bar-shadow)'])
  })
})

describe('components', () => {
  it('carry no inline style, which the security policy refuses', () => {
    const folder = new URL('../components/', import.meta.url)
    const styled = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .filter((name) => /\sstyle=/.test(readFileSync(new URL(name, folder), 'utf8')))
    expect(styled).toEqual([])
  })
})

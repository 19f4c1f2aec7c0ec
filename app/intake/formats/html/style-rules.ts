/** One rule that hides or shows elements. */
export interface StyleRule {
  property: 'display' | 'visibility'
  hides: boolean
  /** Of the element, each '' or none where any fits. */
  name: string
  id: string
  classes: string[]
  /** The rule with the highest weight holds, among equal ones the last. */
  weight: number
  order: number
}

/** More rules than these are not read, nor more stylesheets. */
const mostRules = 5000
const mostSheets = 100
const insisting = 1_000_000

/** The rules in the stylesheets of a page that say whether an element is shown. */
export function rulesOf(html: string): StyleRule[] {
  const rules: StyleRule[] = []
  for (const sheet of sheetsOf(html)) {
    for (const { selectors, body } of blocksOf(sheet)) {
      const said = shownBy(body)
      if (said.length === 0) continue
      for (const selector of selectors.split(',')) {
        if (rules.length >= mostRules) return rules
        for (const { property, hides, weight } of said) {
          const target = targetOf(selector.trim(), hides)
          if (target) rules.push({ property, hides, ...target, weight: weight + target.weight, order: rules.length })
        }
      }
    }
  }
  return rules
}

/** What the elements `style` of a page hold. Those in comments are for one program alone, those in `noscript` for none that has scripts. */
function sheetsOf(html: string): string[] {
  if (!/<style\b/i.test(html)) return []
  const page = without(without(html, '<!--', '-->'), '<noscript', '</noscript')
  const sheets: string[] = []
  for (const { 0: tag, index } of page.matchAll(/<style\b[^>]{0,500}>/gi)) {
    if (sheets.length >= mostSheets) break
    if (/\smedia\s{0,9}=\s{0,9}["']?(?!all|screen["'\s>])/i.test(tag)) continue
    const from = index + tag.length
    const end = page.indexOf('</', from)
    sheets.push(without(page.slice(from, end < 0 ? undefined : end), '/*', '*/'))
  }
  return sheets
}

/** A text without what stands between two marks, and without the marks. */
function without(text: string, open: string, close: string): string {
  const kept: string[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf(open, from)
    if (start < 0) break
    kept.push(text.slice(from, start))
    const end = text.indexOf(close, start + open.length)
    if (end < 0) return kept.join('')
    from = end + close.length
  }
  return kept.join('') + text.slice(from)
}

/** The rules of a sheet as they are written; those that hold under conditions alone are left out. */
function* blocksOf(sheet: string): Generator<{ selectors: string; body: string }, undefined> {
  for (let at = 0; ;) {
    const open = sheet.indexOf('{', at)
    if (open < 0) return
    const before = sheet.slice(at, open)
    const selectors = before.slice(before.lastIndexOf(';') + 1).trim()
    const close = selectors.startsWith('@') ? endOfBlock(sheet, open) : sheet.indexOf('}', open)
    if (close < 0) return
    if (!selectors.startsWith('@')) yield { selectors, body: sheet.slice(open + 1, close) }
    at = close + 1
  }
}

function endOfBlock(sheet: string, open: number): number {
  let depth = 0
  for (let at = open; at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1
    else if (sheet[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** What the declarations of a rule say of being shown: of each property the last counts. */
function shownBy(body: string): Pick<StyleRule, 'property' | 'hides' | 'weight'>[] {
  const said = new Map<string, Pick<StyleRule, 'property' | 'hides' | 'weight'>>()
  for (const declaration of body.split(';')) {
    const [, property, value = '', more = ''] =
      /^\s{0,99}(display|visibility)\s{0,9}:\s{0,9}([a-z-]{1,30})([^]{0,30})/i.exec(declaration) ?? []
    if (property === undefined) continue
    const weight = /!\s{0,9}important/i.test(more) ? insisting : 0
    const isDisplay = property.toLowerCase() === 'display'
    const hides = value.toLowerCase() === (isDisplay ? 'none' : 'hidden')
    said.set(property.toLowerCase(), { property: isDisplay ? 'display' : 'visibility', hides, weight })
  }
  return [...said.values()]
}

type Target = Pick<StyleRule, 'name' | 'id' | 'classes' | 'weight'>

/**
 * The element that a selector means. One that hides is taken at its word alone; of one that shows its last part counts, whatever
 * stands around the element: what somebody may see is not left out. What is shown below the pointer alone is not shown.
 */
function targetOf(selector: string, hides: boolean): Target | null {
  const simple = /^(?:[\w-]{1,50}|\*)?(?:[.#][^\s.#:[\]()>+~*]{1,100}){0,9}$/u
  if (simple.test(selector)) return partsOf(selector)
  if (hides || /:(?:hover|focus|active|target|checked)/.test(selector)) return null
  const last =
    selector
      .slice(0, 500)
      .split(/[\s>+~]+/)
      .at(-1) ?? ''
  const bare = /^[^:[]{0,200}/.exec(last)?.[0] ?? ''
  return simple.test(bare) ? partsOf(bare) : null
}

function partsOf(selector: string): Target | null {
  const [name = ''] = /^[\w-]{1,50}/.exec(selector) ?? []
  const parts = Array.from(selector.slice(name.length).matchAll(/([.#])([^.#]{1,100})/g))
  const id = parts.find(([, mark]) => mark === '#')?.[2] ?? ''
  const classes = parts.filter(([, mark]) => mark === '.').map(([, , word = '']) => word)
  if (name === '' && parts.length === 0) return null
  const weight = (id === '' ? 0 : 10_000) + classes.length * 100 + (name === '' ? 0 : 1)
  return { name: name.toLowerCase(), id, classes, weight }
}

import { rulesOf, type StyleRule } from './style-rules'

/** Attributes of an element by which a page hides it. */
export interface ElementAttributes {
  class?: string
  id?: string
  style?: string
  hidden?: string
}

/** Rules that may hide an element are found by its id, a class or its name: of one of these more rules are not read. */
const mostOfOneKey = 20
/** Classes of one element. */
const mostClasses = 20
/** A style of the element itself counts more than any rule that does not insist. */
const ownStyle = 100_000

/** What its writer struck out is left out as what a tracked change deleted: beside what replaced it, `5` and `7` would read `57`. */
const struck = new Set(['s', 'strike', 'del'])

/** These hide a whole page until a script shows it. */
const wholePage = new Set(['html', 'body'])

/**
 * What the stylesheets within a page hide, by names of elements, classes and ids. Those it links to are not known. Rules for
 * paper, for narrow windows and the like are not read.
 *
 * @example
 * new PageStyles('<style>.x{display:none}</style>').hides('p', { class: 'x y' }) // true
 */
export class PageStyles {
  readonly #rules = new Map<string, StyleRule[]>()

  constructor(html: string) {
    for (const rule of rulesOf(html)) {
      const key = keyOf(rule)
      const known = this.#rules.get(key) ?? []
      if (known.length < mostOfOneKey) known.push(rule)
      this.#rules.set(key, known)
    }
  }

  /** Whether any rule of the page hides elements. */
  get empty(): boolean {
    return this.#rules.size === 0
  }

  hides(name: string, attributes: ElementAttributes): boolean {
    if (wholePage.has(name)) return false
    if (attributes.hidden !== undefined || struck.has(name)) return true
    const style = attributes.style ?? ''
    if (/text-decoration(?:-line)?\s{0,9}:[^;]{0,60}line-through/i.test(style)) return true
    const hidden = { display: hiddenByItself(style, 'display'), visibility: hiddenByItself(style, 'visibility') }
    if (this.empty) return hidden.display === true || hidden.visibility === true
    const rules = this.#matching(name, attributes)
    return (['display', 'visibility'] as const).some((property) => {
      const own = hidden[property]
      let [hides, weight] = [own ?? false, own === null ? -1 : ownStyle]
      for (const rule of rules)
        if (rule.property === property && rule.weight >= weight) [hides, weight] = [rule.hides, rule.weight]
      return hides
    })
  }

  #matching(name: string, { class: classes = '', id = '' }: ElementAttributes): StyleRule[] {
    const own = classes.split(/\s+/, mostClasses).filter((one) => one !== '')
    const found = [`#${id}`, ...own.map((one) => `.${one}`), name].flatMap((key) => this.#rules.get(key) ?? [])
    return found
      .filter(
        (rule) =>
          (rule.name === '' || rule.name === name) &&
          (rule.id === '' || rule.id === id) &&
          rule.classes.every((one) => own.includes(one)),
      )
      .toSorted((one, other) => one.order - other.order)
  }
}

function keyOf({ id, classes, name }: StyleRule): string {
  if (id !== '') return `#${id}`
  return classes[0] === undefined ? name : `.${classes[0]}`
}

/** Whether an element's own style hides it; null where it says nothing of that. */
function hiddenByItself(style: string, property: 'display' | 'visibility'): boolean | null {
  const pattern =
    property === 'display' ? /display\s{0,9}:\s{0,9}([a-z]{1,20})/i : /visibility\s{0,9}:\s{0,9}([a-z]{1,20})/i
  const value = pattern.exec(style)?.[1]?.toLowerCase()
  return value === undefined ? null : value === (property === 'display' ? 'none' : 'hidden')
}

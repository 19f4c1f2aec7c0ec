import { HiddenText } from '../hidden-text'
import { unseen } from './html-text.server'
import type { PageStyles } from './page-styles'

/** Noncharacters of Unicode, which are no text of a page, around the number of a hidden element. */
const mark = /[\uFDD0\uFDD2\uFDD3]\d{1,9}\uFDD1/g
/** A mark stands in its place, in the element that it came after, or in that which it came before. */
const [place, after, before] = ['\uFDD0', '\uFDD2', '\uFDD3']
const markOf = (kind: string, number: number) => `${kind}${String(number)}\uFDD1`

/** What surrounds the text of a page. A form is none of these where it is shown: some pages stand within one as a whole. */
const surrounding = new Set(['nav', 'footer', 'aside', 'dialog'])
const surroundingRoles = new Set(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search'.split(' '),
)

/**
 * Takes the hidden elements out of a page and leaves a mark where each stood, so that whoever takes the main text out of the page
 * decides which of them stood in it. Hidden menus, dialogs and forms get no mark. The page must not be deep.
 *
 * @example
 * const hidden = new HiddenElements(document, styles)
 * const { html, told } = hidden.within(new Readability(document).parse().content)
 */
export class HiddenElements {
  /** By the number in its mark, the pieces of text of each element. */
  readonly #texts: string[][] = []
  readonly #styles: PageStyles

  constructor(document: Document, styles: PageStyles) {
    this.#styles = styles
    this.#takeWithin(document, false)
  }

  /** A part of the page without the marks, and what was hidden in that part. */
  within(part: string): { html: string; told: HiddenText } {
    const told = new HiddenText()
    const marks = new Set(Array.from(part.matchAll(mark), ([whole]) => whole))
    for (const [number, texts] of this.#texts.entries()) {
      const has = (kind: string) => marks.has(markOf(kind, number))
      if (!has(place) && !(has(after) && has(before))) continue
      for (const text of texts) told.add(text)
      told.add(' ')
    }
    return { html: withoutMarks(part), told }
  }

  /** What stands between two elements is marked in both as well: of boxes side by side each may be taken without what is between. */
  #takeWithin(parent: ParentNode, around: boolean): void {
    let last: Element | null = null
    let from = this.#texts.length
    for (const child of Array.from(parent.children)) {
      if (unseen.has(child.localName) && child.localName !== 'head') continue
      const isAround = around || isSurrounding(child)
      if (this.#hides(child)) {
        this.#replace(child, isAround)
        continue
      }
      if (child.firstChild === null) continue
      const numbers = this.#texts.slice(from).map((_, at) => from + at)
      last?.append(...numbers.map((number) => markOf(after, number)))
      if (last) child.prepend(...numbers.map((number) => markOf(before, number)))
      this.#takeWithin(child, isAround)
      last = child
      from = this.#texts.length
    }
  }

  #replace(element: Element, isAround: boolean): void {
    const texts = isAround || element.localName === 'form' ? [] : textsOf(element)
    if (texts.length === 0) element.remove()
    else element.replaceWith(markOf(place, this.#texts.push(texts) - 1))
  }

  #hides(element: Element): boolean {
    const said = (name: string) => element.getAttribute(name) ?? ''
    const hidden = element.hasAttribute('hidden') ? { hidden: '' } : {}
    const attributes = { class: said('class'), id: said('id'), style: said('style'), ...hidden }
    return this.#styles.hides(element.localName, attributes)
  }
}

export function withoutMarks(text: string): string {
  return text.replace(mark, '')
}

function isSurrounding(element: Element): boolean {
  return surrounding.has(element.localName) || surroundingRoles.has(element.getAttribute('role') ?? '')
}

function textsOf(node: Node): string[] {
  if (node.nodeName === '#text') return [node.textContent ?? ''].filter((text) => text.trim() !== '')
  return unseen.has(node.nodeName.toLowerCase()) ? [] : Array.from(node.childNodes).flatMap(textsOf)
}

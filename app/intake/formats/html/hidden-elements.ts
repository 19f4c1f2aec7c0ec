import { HiddenText } from '../hidden-text'
import { unseen } from './html-text.server'
import type { PageStyles } from './page-styles'

/** Noncharacters of Unicode, which are no text of a page, around the number of a hidden element. */
const mark = /\uFDD0(\d{1,9})\uFDD1/g

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
    for (const element of Array.from(document.children)) this.#take(element, false)
  }

  /** A part of the page without the marks, and what was hidden in that part. */
  within(part: string): { html: string; told: HiddenText } {
    const told = new HiddenText()
    const numbers = new Set(Array.from(part.matchAll(mark), ([, number]) => Number(number)))
    for (const number of numbers) {
      for (const text of this.#texts[number] ?? []) told.add(text)
      told.add(' ')
    }
    return { html: withoutMarks(part), told }
  }

  #take(element: Element, isAround: boolean): void {
    const name = element.localName
    if (unseen.has(name) && name !== 'head') return
    const around = isAround || surrounding.has(name) || surroundingRoles.has(element.getAttribute('role') ?? '')
    if (!this.#hides(element)) {
      for (const child of Array.from(element.children)) this.#take(child, around)
      return
    }
    const texts = around || name === 'form' ? [] : textsOf(element)
    if (texts.length === 0) element.remove()
    else element.replaceWith(`\uFDD0${String(this.#texts.push(texts) - 1)}\uFDD1`)
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

function textsOf(node: Node): string[] {
  if (node.nodeName === '#text') return [node.textContent ?? ''].filter((text) => text.trim() !== '')
  return unseen.has(node.nodeName.toLowerCase()) ? [] : Array.from(node.childNodes).flatMap(textsOf)
}

import { Parser } from 'htmlparser2'

interface Style {
  /** Null where it says nothing of that, so its parent counts. */
  hides: boolean | null
  parent: string
}

/** Longer chains of styles go in a circle. */
const longestChain = 50

/** Which styles of an OpenDocument file hide their text, from the elements of its XML as they open and close. */
export class HidingStyles {
  readonly #styles = new Map<string, Style>()
  #style: Style | null = null

  /** Reads those with names, from `styles.xml`. */
  read(xml: string): void {
    const handler = {
      onopentag: (name: string, attributes: Record<string, string>) => this.open(name, attributes),
      onclosetag: (name: string) => this.close(name),
    }
    new Parser(handler, { xmlMode: true }).end(xml)
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'style:style') {
      const { 'style:name': own = '', 'style:family': family = '', 'style:parent-style-name': parent = '' } = attributes
      this.#style = { hides: null, parent: keyOf(family, parent) }
      this.#styles.set(keyOf(family, own), this.#style)
    } else if (name === 'style:text-properties' && this.#style && attributes['text:display'] !== undefined)
      this.#style.hides = attributes['text:display'] === 'none'
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null
  }

  hides(family: 'text' | 'paragraph', name: string): boolean {
    let style = this.#styles.get(keyOf(family, name))
    for (let at = 0; style?.hides === null && at < longestChain; at += 1) style = this.#styles.get(style.parent)
    return style?.hides ?? false
  }
}

/** A text and a paragraph may each have a style of one name. */
function keyOf(family: string, name: string): string {
  return `${family} ${name}`
}

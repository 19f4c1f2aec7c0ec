import { Parser } from 'htmlparser2'
import { HiddenText } from '../hidden-text'
import { hidesText, type HidingStyle } from '../style-chain'

/** Which styles of an OpenDocument file hide their text, from the elements of its XML as they open and close. */
export class HidingStyles {
  readonly #styles = new Map<string, HidingStyle>()
  #style: HidingStyle | null = null
  #name = ''
  readonly #raised = new Set<string>()

  /** Reads those with names, from `styles.xml`; returns what stands in headers and footers there. */
  read(xml: string): HiddenText {
    const beside = new HiddenText()
    let besideIn = 0
    const handler = {
      onopentag: (name: string, attributes: Record<string, string>) => {
        this.open(name, attributes)
        if (isBeside(name)) besideIn += 1
      },
      ontext: (text: string) => {
        if (besideIn > 0) beside.add(text)
      },
      onclosetag: (name: string) => {
        this.close(name)
        if (isBeside(name)) besideIn -= 1
      },
    }
    new Parser(handler, { xmlMode: true }).end(xml)
    return beside
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'style:style') {
      const { 'style:name': own = '', 'style:family': family = '', 'style:parent-style-name': parent = '' } = attributes
      this.#style = { hides: null, basedOn: keyOf(family, parent) }
      this.#name = keyOf(family, own)
      this.#styles.set(this.#name, this.#style)
    } else if (name === 'style:text-properties' && this.#style) this.#readText(this.#style, attributes)
  }

  #readText(style: HidingStyle, attributes: Record<string, string>): void {
    const { 'text:display': display, 'style:text-position': position = '' } = attributes
    const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type']
    if (display !== undefined) style.hides = display === 'none'
    // What its writer struck out reads as a part of what replaced it.
    else if (line !== undefined) style.hides = line !== 'none'
    if (/^(?:super|[1-9])/.test(position)) this.#raised.add(this.#name)
  }

  /** Whether a text style sets its text raised. */
  raises(name: string): boolean {
    return this.#raised.has(keyOf('text', name))
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null
  }

  hides(family: 'text' | 'paragraph', name: string): boolean {
    return hidesText(this.#styles, keyOf(family, name))
  }
}

function isBeside(name: string): boolean {
  return /^style:(?:header|footer)(?:-left|-first)?$/.test(name)
}

/** A text and a paragraph may each have a style of one name. */
function keyOf(family: string, name: string): string {
  return `${family} ${name}`
}

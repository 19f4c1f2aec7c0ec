import { cutTo } from '../../../text/characters/beginning'
import { HiddenText } from '../hidden-text'
import type { FoundPart } from '../reader'
import { htmlWords } from './html-words'

/** Elements of drawings and formulas whose text is not drawn. */
const undrawn = new Set(['title', 'desc', 'style', 'script', 'metadata', 'defs', 'annotation', 'annotation-xml'])
const frames = new Set(['iframe', 'frame', 'object', 'embed'])
/** Of frames the first are named, the others are counted. */
const mostFrames = 5
const longestAddress = 100

/**
 * What a page shows beside its text, from the elements that are given to it: words of drawings (SVG) and formulas (MathML), which
 * have no lines, and other pages in frames, which are not in the file.
 */
export class BesidePage {
  readonly #drawings = new HiddenText()
  readonly #framed = new HiddenText()
  readonly #frames: string[] = []
  /** How deep within a drawing, and how deep in it the outermost element lies that is not drawn; 0 outside of one. */
  #depth = 0
  #undrawnAt = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (frames.has(name)) this.#addFrame(attributes)
    if (this.#depth > 0 || name === 'svg' || name === 'math') this.#depth += 1
    if (this.#depth > 0 && this.#undrawnAt === 0 && undrawn.has(name)) this.#undrawnAt = this.#depth
  }

  text(text: string): void {
    if (this.#depth > 0 && this.#undrawnAt === 0) this.#drawings.add(text)
  }

  close(): void {
    if (this.#depth === 0) return
    if (this.#undrawnAt === this.#depth) this.#undrawnAt = 0
    this.#drawings.add(' ')
    this.#depth -= 1
  }

  /** Whether the page shows others in frames. */
  get hasFrames(): boolean {
    return this.#frames.length > 0
  }

  get parts(): FoundPart[] {
    const more = this.#frames.length - mostFrames
    const named = [...this.#frames.slice(0, mostFrames), ...(more > 0 ? [`× ${more}`] : [])].join(', ')
    return [
      ...(this.hasFrames ? [{ leftOut: { name: `frame: ${named}`, issue: 'frame' } } as const] : []),
      ...this.#framed.besideAs('frame'),
      ...this.#drawings.besideAs('svg', { running: true }),
    ]
  }

  /** Frames that nobody sees count readers; a page with none of its own is written by a script. */
  #addFrame({ src, data, srcdoc, width, height }: Readonly<Record<string, string>>): void {
    if (isNothing(width) || isNothing(height)) return
    if (srcdoc !== undefined) this.#framed.add(`${htmlWords(srcdoc)} `)
    const address = (src ?? data ?? '').trim()
    if (srcdoc !== undefined || address === '' || /^(?:about|javascript|data|blob):/i.test(address)) return
    this.#frames.push(cutTo(address.replace(/^(?:https?:)?\/\//i, ''), longestAddress))
  }
}

function isNothing(length: string | undefined): boolean {
  return length !== undefined && /^[01](?:px)?$/.test(length.trim())
}

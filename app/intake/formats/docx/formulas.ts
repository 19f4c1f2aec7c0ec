import { xmlText } from '../xml-text'
import { rewriteXml, type Replace } from './rewrite-xml'

/** What stands before, between and behind the pieces of a formula on one line. */
const written: Readonly<Record<string, (inner: string) => string>> = {
  'm:num': asTerm,
  'm:den': (inner) => `/${asTerm(inner)}`,
  'm:sup': (inner) => (inner === '' ? '' : `^${asTerm(inner)}`),
  'm:sub': (inner) => (inner === '' ? '' : `_${asTerm(inner)}`),
  'm:rad': (inner) => `√${asTerm(inner)}`,
  'm:d': (inner) => `(${inner})`,
  'm:mr': (inner) => `${inner}; `,
}

/** Several words or signs in brackets, so that `(a + b)/2` does not become `a + b/2`. */
function asTerm(inner: string): string {
  return /^[\p{Letter}\p{Mark}\p{Number}.,٫٬%]{0,100}$/u.test(inner) ? inner : `(${inner})`
}

/**
 * A part of a Word document with each formula as a run of one line, since the library that reads it leaves formulas out: the
 * figure 3/4 in them is a text. Formulas that Word hides stay hidden.
 *
 * @example
 * withFormulasAsRuns('<m:oMath><m:f><m:num>…3…</m:num><m:den>…4…</m:den></m:f></m:oMath>') // '<w:r><w:t …>3/4</w:t></w:r>'
 */
export function withFormulasAsRuns(xml: string): string {
  if (!xml.includes('<m:oMath')) return xml
  return rewriteXml(xml, (replace) => new FormulaReader(replace))
}

class FormulaReader {
  readonly #replace: Replace
  /** Of each open element of the formula, the innermost last, what it says so far. */
  readonly #open: string[] = []
  #start = 0
  #inText = 0
  #hidden = false

  constructor(replace: Replace) {
    this.#replace = replace
  }

  open(name: string, { 'm:val': sign = '' }: Record<string, string>, start: number): void {
    if (this.#open.length === 0) {
      if (name !== 'm:oMath' && name !== 'm:oMathPara') return
      this.#start = start
      this.#hidden = false
    }
    this.#open.push(name === 'm:chr' ? sign : '')
    if (name === 'm:t' || name === 'w:t' || name === 'w:delText') this.#inText += 1
    if (name === 'w:vanish') this.#hidden = true
  }

  text(text: string): void {
    if (this.#inText > 0) this.#say(text)
  }

  close(name: string, end: number): void {
    const inner = this.#open.pop()
    if (inner === undefined) return
    if (name === 'm:t' || name === 'w:t' || name === 'w:delText') this.#inText -= 1
    this.#say(written[name]?.(inner) ?? inner)
    if (this.#open.length > 0) return
    const properties = this.#hidden ? '<w:rPr><w:vanish/></w:rPr>' : ''
    this.#replace(this.#start, end, `<w:r>${properties}<w:t xml:space="preserve">${xmlText(inner)}</w:t></w:r>`)
  }

  #say(text: string): void {
    const said = this.#open.pop()
    if (said !== undefined) this.#open.push(said + text)
  }
}

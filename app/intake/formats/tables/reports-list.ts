import { JsonError } from '../json/json-error'
import { JsonSplitter, type JsonElement } from '../json/json-splitter'
import { guessMapping } from './mapping'

/** One list of objects in a document. */
interface Candidate {
  path: readonly string[]
  bytes: number
  /** Its objects have a field that is a text by its name. */
  hasText: boolean
}

/**
 * Which list of a JSON document has its reports, from the document piece by piece: exports name who took part, or what their
 * format is, in lists before it. A list whose objects have a text by name goes before one whose objects have none, and then the
 * one with the most bytes. Null where the whole document is one list, or has none.
 */
export class ReportsList {
  readonly #splitter = new JsonSplitter(() => true)
  readonly #lists = new Map<string, Candidate>()
  /** Nothing more is to be learnt: the document is one list, or cannot be read on. */
  #ended = false
  #begun = false

  /** Returns whether it wants the next piece. */
  write(chunk: Uint8Array, headsOf: (element: Uint8Array) => string[]): boolean {
    if (!this.#begun) this.#ended = beginsAsList(chunk)
    this.#begun = true
    try {
      if (!this.#ended) for (const element of this.#splitter.write(chunk)) this.#add(element, headsOf)
    } catch (error) {
      if (!(error instanceof JsonError)) throw error
      this.#ended = true
    }
    return !this.#ended
  }

  get path(): readonly string[] | null {
    const all = [...this.#lists.values()]
    const named = all.filter(({ hasText }) => hasText)
    const [best] = (named.length > 0 ? named : all).toSorted((one, other) => other.bytes - one.bytes)
    return best?.path ?? null
  }

  #add({ path, bytes }: JsonElement, headsOf: (element: Uint8Array) => string[]): void {
    const known = this.#lists.get(path.join('\n'))
    if (known) known.bytes += bytes.length
    else if (this.#lists.size < mostLists)
      this.#lists.set(path.join('\n'), {
        path,
        bytes: bytes.length,
        hasText: guessMapping(headsOf(bytes)).text !== undefined,
      })
  }
}

const mostLists = 1000

function beginsAsList(chunk: Uint8Array): boolean {
  return /^\ufeff?\s*(?:window[\w. ]+=\s*)?\[/.test(new TextDecoder().decode(chunk.subarray(0, 200)))
}

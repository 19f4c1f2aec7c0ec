import { JsonError, type JsonCause } from './json-error'
import { ListCounts, type ListCount } from './list-counts'

/** An element of a list, in the bytes that the document has for it. */
export interface JsonElement {
  /** The keys that lead to the list, those of lists left out: `['chats', 'list', 'messages']`. */
  path: readonly string[]
  /** Texts of the object that holds the list, as far as they stand before it. */
  fields: Readonly<Record<string, string>>
  bytes: Uint8Array
  /** Where they begin in the document. */
  start: number
  /** Its number among the elements of its list, from 1. */
  at: number
}

interface Level {
  list: boolean
  /** Of a list, once it has an element. */
  count: ListCount | null
  /** A number or a word of the language is being read. */
  inValue: boolean
  /** The key whose value is being read. */
  key: string | null
  awaitsKey: boolean
  fields: Record<string, string>
}

const [quote, backslash, comma, colon, semicolon] = [0x22, 0x5c, 0x2c, 0x3a, 0x3b]
const assignment = 'window.YTD.'
const longestAssignment = 100
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d]

/** Deeper documents are made to overflow a parser. */
const deepest = 200
/** A message has a few thousand characters; a row of a table fits too. */
export const largestElement = 8 * 1024 * 1024
/** Of a key, or of a text beside a list. */
const longestText = 4096
/** A longer text beside a list may be a report itself. */
const longestField = 100
const mostLongTexts = 20

/**
 * Takes a JSON document apart as it streams in, and gives the objects in those of its lists that are wanted, each in its own
 * bytes: memory stays that of one element, and the bytes are kept as the original of what is made of them, which no streaming
 * parser gives. Strings are only walked over, so an escape that JSON does not know does not end the reading; each element is
 * read by `JSON.parse` afterwards. Throws `JsonError`.
 */
export class JsonSplitter {
  /** What each list of the document holds; those within wanted elements are not looked at. */
  readonly counts = new ListCounts()
  /** Where long texts stand that are in no list. */
  readonly longTexts: string[] = []
  readonly #levels: Level[] = []
  readonly #wants: (path: readonly string[]) => boolean
  /** What is written before the document. */
  #assigned = ''
  #inString = false
  #escaped = false
  #begun = false
  #ended = false
  /** Bytes before the present chunk. */
  #before = 0
  /** The element that is being read: how deep within it, and its bytes from earlier chunks. */
  #inside = 0
  #start = 0
  #kept: Uint8Array[] = []
  #keptLength = 0
  /** A key or a text that is being read; null where its words do not matter. */
  #text: Uint8Array[] | null = null
  #textLength = 0

  constructor(wants: (path: readonly string[]) => boolean) {
    this.#wants = wants
  }

  /** The elements that end in a piece of the document; those before the place where it is broken are right. */
  *write(chunk: Uint8Array): Generator<JsonElement, undefined> {
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#inString) {
        at = this.#throughString(chunk, at)
        continue
      }
      const byte = chunk[at] as number
      const was = this.#inside
      this.#structure(byte, at)
      if (was === 0 && this.#inside === 1) {
        from = at
        this.#start = this.#before + at
      } else if (was === 1 && this.#inside === 0) yield this.#element(chunk.subarray(from, at + 1))
    }
    if (this.#inside > 0) this.#keep(chunk.subarray(from))
    this.#before += chunk.length
  }

  /** Throws where the document is not whole. */
  end(): void {
    if (!this.#begun) throw new JsonError('empty', this.#before)
    if (!this.#ended) throw new JsonError('cut-off', this.#before)
  }

  #structure(byte: number, at: number): void {
    if (byte <= 0x20 && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) return
    // A byte order mark before the document.
    if (!this.#begun && (byte === 0xef || byte === 0xbb || byte === 0xbf)) return
    if (!this.#begun && this.#assigns(byte)) return
    // A statement may end with a semicolon.
    if (this.#ended && !(this.#assigned !== '' && byte === semicolon)) this.#fail('broken', at)
    if (this.#ended) return
    if (byte === openObject || byte === openList) this.#open(byte === openList, at)
    else if (!this.#begun) this.#fail('broken', at)
    else if (byte === quote) this.#beginString()
    else if (byte === closeObject || byte === closeList) this.#close(byte === closeList, at)
    else if (this.#inside === 0) this.#separate(byte)
  }

  /** Archives of X are scripts: `window.YTD.tweets.part0 = [ … ]`. */
  #assigns(byte: number): boolean {
    if (byte === openObject || byte === openList) {
      if (this.#assigned !== '' && !/^window\.YTD\.\w+\.part\d+=$/.test(this.#assigned)) this.#fail('broken', 0)
      return false
    }
    this.#assigned += String.fromCharCode(byte)
    return (
      this.#assigned.length < longestAssignment && assignment.startsWith(this.#assigned.slice(0, assignment.length))
    )
  }

  #separate(byte: number): void {
    const level = this.#levels.at(-1)
    if (level?.list) this.#withinList(level, byte)
    if (!level || level.list) return
    if (byte === comma) {
      level.key = null
      level.awaitsKey = true
    } else if (byte === colon) level.awaitsKey = false
  }

  /** A number, true, false or null begins with its first letter and ends with a comma. */
  #withinList(level: Level, byte: number): void {
    if (byte !== comma && !level.inValue) this.#countOf(level).addValue()
    level.inValue = byte !== comma
  }

  #countOf(level: Level): ListCount {
    return (level.count ??= this.counts.of(this.#path()))
  }

  #open(list: boolean, at: number): void {
    this.#begun = true
    if (this.#levels.length + this.#inside >= deepest) this.#fail('too-deep', at)
    const above = this.#levels.at(-1)
    if (this.#inside === 0 && !list && above?.list) this.#countOf(above).addObject()
    if (this.#inside > 0) this.#inside += 1
    else if (!list && above?.list && this.#wants(this.#path())) this.#inside = 1
    else this.#levels.push({ list, count: null, inValue: false, key: null, awaitsKey: !list, fields: {} })
  }

  #close(list: boolean, at: number): void {
    if (this.#inside > 0) {
      this.#inside -= 1
      return
    }
    if (this.#levels.pop()?.list !== list) this.#fail('broken', at)
    this.#ended = this.#levels.length === 0
  }

  #beginString(): void {
    this.#inString = true
    const level = this.#levels.at(-1)
    if (this.#inside === 0 && level?.list) this.#countOf(level).addValue()
    this.#text = this.#inside === 0 && level && !level.list ? [] : null
    this.#textLength = 0
  }

  /** Goes on to the end of the string, or of the chunk; returns the place of the last byte that was read. */
  #throughString(chunk: Uint8Array, start: number): number {
    for (let at = start; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (this.#escaped) this.#escaped = false
      else if (byte === backslash) this.#escaped = true
      else if (byte === quote) {
        this.#inString = false
        this.#addText(chunk.subarray(start, at))
        this.#endString()
        return at
      }
    }
    this.#addText(chunk.subarray(start))
    return chunk.length
  }

  #addText(part: Uint8Array): void {
    this.#textLength += part.length
    if (!this.#text) return
    if (this.#textLength > longestText) this.#text = null
    else this.#text.push(Uint8Array.from(part))
  }

  #endString(): void {
    const level = this.#levels.at(-1)
    if (!level || level.list || this.#inside > 0) return
    const text = this.#text ? readString(Buffer.concat(this.#text)) : null
    if (!level.awaitsKey && this.#textLength > longestField) this.#noteLongText()
    if (level.awaitsKey) level.key = text
    else if (text !== null && level.key !== null && level.key !== '__proto__') level.fields[level.key] = text
  }

  #noteLongText(): void {
    if (this.longTexts.length < mostLongTexts && this.#levels.every(({ list }) => !list))
      this.longTexts.push(this.#path().join('.'))
  }

  #element(last: Uint8Array): JsonElement {
    const bytes = this.#kept.length === 0 ? Uint8Array.from(last) : Buffer.concat([...this.#kept, last])
    this.#kept = []
    this.#keptLength = 0
    const holder = this.#levels.findLast(({ list }) => !list)
    const at = this.#levels.at(-1)?.count?.elements ?? 0
    return { path: this.#path(), fields: { ...holder?.fields }, bytes, start: this.#start, at }
  }

  #keep(part: Uint8Array): void {
    this.#keptLength += part.length
    if (this.#keptLength > largestElement) this.#fail('element-too-large', 0)
    this.#kept.push(Uint8Array.from(part))
  }

  #path(): string[] {
    return this.#levels.flatMap(({ key }) => key ?? [])
  }

  #fail(cause: JsonCause, at: number): never {
    throw new JsonError(cause, this.#before + at)
  }
}

function readString(bytes: Uint8Array): string | null {
  try {
    return JSON.parse(`"${new TextDecoder().decode(bytes)}"`) as string
  } catch {
    return null
  }
}

/** The objects in some lists of a JSON document that streams in, in their order. Throws `JsonError`. */
export async function* jsonElements(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter: JsonSplitter,
): AsyncGenerator<JsonElement, undefined> {
  for await (const chunk of chunks) yield* splitter.write(chunk)
  splitter.end()
}

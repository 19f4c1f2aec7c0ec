/** A part of a file that begins and ends with a row. */
export interface LinePiece {
  bytes: Buffer
  /** Where it begins in the file, in bytes. */
  start: number
  /** How many lines stand before it. */
  lines: number
}

const [quote, newLine, carriageReturn] = [0x22, 0x0a, 0x0d]

/** Rows that are longer than so many pieces are cut at any line end: a quotation mark in them is never closed. */
const longestRow = 8

/** Of a stream that comes in larger chunks. */
const chunkSize = 64 * 1024

/**
 * Cuts a stream into pieces of about `size` bytes, each at the end of a line that ends a row: where `separator` is given, line ends
 * within quotation marks end none. No more than one piece is in memory.
 */
export async function* linePieces(
  stream: AsyncIterable<Uint8Array>,
  size: number,
  separator?: Uint8Array,
): AsyncGenerator<LinePiece, undefined> {
  const ends = new RowEnds(separator)
  let [pending, length, cut, start, lines] = [[] as Uint8Array[], 0, 0, 0, 0]
  const take = (end: number): LinePiece => {
    const all = Buffer.concat(pending)
    const piece = { bytes: all.subarray(0, end), start, lines }
    pending = [all.subarray(end)]
    length -= end
    start += end
    lines += linesIn(piece.bytes)
    return piece
  }
  for await (const whole of stream) {
    for (let from = 0; from < whole.length; from += chunkSize) {
      const chunk = whole.subarray(from, from + chunkSize)
      const end = ends.lastIn(chunk)
      if (end > 0) cut = length + end
      pending.push(chunk)
      length += chunk.length
      if (length >= longestRow * size && cut === 0) {
        const all = Buffer.concat(pending)
        cut = Math.max(all.lastIndexOf(newLine), all.lastIndexOf(carriageReturn)) + 1 || length
        ends.begin()
      }
      if (length < size || cut === 0) continue
      yield take(cut)
      cut = 0
    }
  }
  if (length > 0) yield take(length)
}

/** The rows of a piece, each by itself; empty lines are rows of their own. */
export function* rowsIn({ bytes, start, lines }: LinePiece, separator?: Uint8Array): Generator<LinePiece, undefined> {
  const ends = new RowEnds(separator)
  let [begin, before] = [0, lines]
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(newLine, at)
    const next = found < 0 ? bytes.length : found + 1
    const ended = ends.lastIn(bytes.subarray(at, next)) > 0 || next === bytes.length
    at = next
    if (!ended) continue
    const row = bytes.subarray(begin, next)
    yield { bytes: row, start: start + begin, lines: before }
    before += linesIn(row)
    begin = next
  }
}

/** Finds where rows end, chunk by chunk. */
class RowEnds {
  readonly #separator: Uint8Array | undefined
  #quoted = false
  /** A quotation mark opens a value where the value begins, and is doubled within one. */
  #opens = true
  #before = 0

  constructor(separator: Uint8Array | undefined) {
    this.#separator = separator
  }

  begin(): void {
    this.#quoted = false
    this.#opens = true
  }

  /** Behind the last line of the chunk that ends a row; 0 where there is none. */
  lastIn(chunk: Uint8Array): number {
    if (!this.#separator) return chunk.lastIndexOf(newLine) + 1
    let last = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number
      if (this.#quoted) {
        const closed = chunk.indexOf(quote, at)
        if (closed < 0) break
        at = closed
        this.#quoted = false
        this.#opens = true
      } else if (byte === quote && this.#opens) this.#quoted = true
      else {
        if (byte === newLine) last = at + 1
        this.#opens = byte === newLine || byte === carriageReturn || this.#separates(byte, this.#separator)
      }
      this.#before = byte
    }
    return last
  }

  #separates(byte: number, separator: Uint8Array): boolean {
    return byte === separator.at(-1) && (separator.length === 1 || this.#before === separator[0])
  }
}

/** As readers of tables count them: `\r\n`, `\r` and `\n` end a line each. */
function linesIn(bytes: Buffer): number {
  let count = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === newLine || (byte === carriageReturn && bytes[at + 1] !== newLine)) count += 1
  }
  return count
}

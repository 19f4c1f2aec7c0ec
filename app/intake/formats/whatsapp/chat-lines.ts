/** A line of a chat as it is written in the file. */
export interface ChatLine {
  /** Without its end. */
  text: string
  /** With its end. They are part of a larger piece of the file: copy what is kept. */
  bytes: Buffer
  /** Where they begin in the file. */
  start: number
}

const newLine = 0x0a
const carriageReturn = 0x0d
const byteOrderMark = [0xef, 0xbb, 0xbf]

/** The lines of a piece of a file in UTF-8 that begins at the beginning of a line. */
export function* linesOf(piece: Buffer, pieceStart: number): Generator<ChatLine, undefined> {
  const marked = pieceStart === 0 && byteOrderMark.every((byte, at) => piece[at] === byte)
  for (let at = marked ? byteOrderMark.length : 0; at < piece.length;) {
    const found = piece.indexOf(newLine, at)
    const [last, next] = found < 0 ? [piece.length, piece.length] : [found, found + 1]
    const end = last > at && piece[last - 1] === carriageReturn ? last - 1 : last
    yield { text: piece.toString('utf8', at, end), bytes: piece.subarray(at, next), start: pieceStart + at }
    at = next
  }
}

/** Bytes of lines that follow each other, copied, without the last end of a line. */
export function bytesOf(lines: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(lines)
  return bytes.at(-1) === newLine ? bytes.subarray(0, -1) : bytes
}

import { decode, UploadError } from '../../decode/decode.server'
import { decodeBytes } from '../../decode/decode-bytes'
import type { TextDoubt } from '../../decode/doubts'
import type { Encoding } from '../../decode/encodings'
import type { FormatInput, ReadContext } from '../reader'
import { linePieces, type LinePiece } from '../tables/line-pieces'
import { inUtf8, utf16Of } from '../tables/utf16-pieces'

/** A chat as it streams in, as often as it is asked for. */
export interface OpenedChat {
  /** About the whole file. */
  doubts: TextDoubt[]
  /** Pieces in UTF-8 that begin and end with a line. In another encoding their places are those in UTF-8. */
  pieces(): AsyncIterable<Pick<LinePiece, 'bytes' | 'start'>>
}

/** Finds in which encoding a chat is: that of its first piece with a letter beyond ASCII is that of all. Throws `UploadError`. */
export async function openChat(
  input: FormatInput,
  { encoding: chosen, budget }: Pick<ReadContext, 'encoding' | 'budget'>,
): Promise<OpenedChat> {
  const size = budget.pieceSize
  const utf16 = await utf16Of(input, chosen)
  if (utf16) {
    const doubts = guessed(utf16.confidence < 1 ? [{ code: 'guessed-encoding', ...utf16 }] : [])
    return { doubts, pieces: () => linePieces(inUtf8(input.stream(), utf16.encoding), size) }
  }
  for await (const { bytes, start } of linePieces(input.stream(), size)) {
    budget.checkTime()
    const ascii = !bytes.some((byte) => byte > 0x7f)
    if (ascii && start > 0) continue
    const { encoding, doubts } = decode(bytes, chosen, Infinity, ['nul'])
    if (ascii && bytes.length < input.size) continue
    return { doubts: guessed(doubts), pieces: () => piecesIn(encoding, input, size) }
  }
  return { doubts: [], pieces: () => linePieces(input.stream(), size) }
}

function guessed(doubts: TextDoubt[]): TextDoubt[] {
  return doubts.filter(({ code }) => code === 'guessed-encoding' || code === 'encoded-twice')
}

function piecesIn(encoding: Encoding, input: FormatInput, size: number): AsyncIterable<LinePiece> {
  const pieces = linePieces(input.stream(), size)
  return encoding === 'utf-8' ? pieces : linePieces(recoded(pieces, encoding), size)
}

async function* recoded(pieces: AsyncIterable<LinePiece>, encoding: Encoding): AsyncGenerator<Buffer, undefined> {
  for await (const { bytes } of pieces) yield Buffer.from(textOf(bytes, encoding))
}

/** A piece that is not in the encoding of the others is read as far as it can be: messages with lost letters say so. */
function textOf(bytes: Buffer, encoding: Encoding): string {
  try {
    return decode(bytes, encoding, Infinity, ['nul']).text
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    return decodeBytes(bytes, encoding).text
  }
}

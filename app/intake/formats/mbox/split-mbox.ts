/** A mail with where it begins in its file. */
export interface PlacedMail {
  bytes: Buffer
  start: number
  /** Not all of it is kept where it is larger than is read. */
  complete: boolean
}

const from = Buffer.from('From ')
const newLine = 0x0a

/**
 * The mails of an mbox file as it streams in: each begins after a line "From …" that follows an empty line. No more than one
 * mail, and no more than `largest` bytes of it, are in memory.
 */
export async function* mailsIn(
  stream: AsyncIterable<Uint8Array>,
  largest: number,
): AsyncGenerator<PlacedMail, undefined> {
  let mail: { lines: Buffer[]; size: number; start: number; complete: boolean } | undefined
  let emptyBefore = true
  let offset = 0
  for await (const line of linesOf(stream)) {
    offset += line.length
    if (emptyBefore && line.subarray(0, 5).equals(from)) {
      if (mail) yield placed(mail)
      mail = { lines: [], size: 0, start: offset, complete: true }
    } else if (mail) {
      mail.size += line.length
      if (mail.size > largest) Object.assign(mail, { complete: false, lines: [] })
      if (mail.complete) mail.lines.push(line)
    }
    emptyBefore = line.length <= 2 && (line[0] === newLine || line[1] === newLine)
  }
  if (mail) yield placed(mail)
}

function placed({ lines, start, complete }: { lines: Buffer[]; start: number; complete: boolean }): PlacedMail {
  return { bytes: Buffer.concat(lines), start, complete }
}

/** A line without an end is cut here: no mail has one. */
const longestLine = 1024 * 1024

async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, undefined> {
  let rest: Buffer[] = []
  let kept = 0
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    let begin = 0
    for (let end = buffer.indexOf(newLine); end >= 0; end = buffer.indexOf(newLine, begin)) {
      yield Buffer.concat([...rest, buffer.subarray(begin, end + 1)])
      rest = []
      kept = 0
      begin = end + 1
    }
    rest.push(buffer.subarray(begin))
    kept += buffer.length - begin
    if (kept <= longestLine) continue
    yield Buffer.concat(rest)
    rest = []
    kept = 0
  }
  if (kept > 0) yield Buffer.concat(rest)
}

/** Programs put a ">" before a line of a mail that begins with "From ". */
export function unquoteFrom(bytes: Buffer): Buffer {
  if (!bytes.includes('>From ')) return bytes
  return Buffer.from(bytes.toString('latin1').replace(/^>(?=>{0,20}From )/gm, ''), 'latin1')
}

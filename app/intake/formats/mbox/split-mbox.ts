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
 * The mails of an mbox file as it streams in: each begins after a line "From …" that follows an empty line and is followed by a
 * header. Programs that write the length of a mail (`Content-Length`) leave such lines in its text as they are. No more than one mail,
 * and no more than `largest` bytes of it, are in memory.
 */
export async function* mailsIn(
  stream: AsyncIterable<Uint8Array>,
  largest: number,
): AsyncGenerator<PlacedMail, undefined> {
  let mail: { lines: Buffer[]; size: number; start: number; complete: boolean } | undefined
  let emptyBefore = true
  let offset = 0
  /** A line that begins a mail where the next one is a header. */
  let held: Buffer | undefined
  const add = (line: Buffer) => {
    if (!mail) return
    mail.size += line.length
    if (mail.size > largest) Object.assign(mail, { complete: false, lines: [] })
    if (mail.complete) mail.lines.push(line)
  }
  for await (const line of linesOf(stream)) {
    if (held && (!mail || isHeader(line))) {
      if (mail) yield placed(mail)
      mail = { lines: [], size: 0, start: offset, complete: true }
    } else if (held) add(held)
    held = emptyBefore && line.subarray(0, 5).equals(from) && isEnvelope(line) ? line : undefined
    if (!held) add(line)
    offset += line.length
    emptyBefore = line.length <= 2 && (line[0] === newLine || line[1] === newLine)
  }
  if (held) add(held)
  if (mail) yield placed(mail)
}

/** Whether a line "From …" names a sender alone, an address or a time, as programs write it. */
function isEnvelope(line: Buffer): boolean {
  return /^From (?:\S{1,300}\s{0,9}$|[^\n]{0,300}(?:@|\d:\d\d))/.test(line.toString('latin1', 0, 400))
}

/** A mail begins with a header, or with the line of the folder that it was in before. */
function isHeader(line: Buffer): boolean {
  return /^(?:[!-9;-~]{1,100}:|>From )/.test(line.toString('latin1', 0, 120))
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

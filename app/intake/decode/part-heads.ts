const [blank, tab, lineFeed, carriageReturn, deleted] = [0x20, 0x09, 0x0a, 0x0d, 0x7f]
const endOfHead = Buffer.from('\r\n\r\n')

/**
 * Passes on a form with files, with spaces for control characters in the heads of its parts: a name of a file may have some, and the
 * parser gives up the whole form at one. What the parts hold passes as it is.
 */
export async function* withPlainHeads(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<Uint8Array, undefined> {
  const [, quoted, plain = ''] = /\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType) ?? []
  const delimiter = Buffer.from(`\r\n--${quoted ?? plain}`)
  // The first one has no line before it.
  let rest = Buffer.from('\r\n')
  let added = rest.length
  let isHead = false
  for await (const chunk of body) {
    const bytes = Buffer.concat([rest, chunk])
    const out: Buffer[] = []
    let at = 0
    for (;;) {
      const sign = isHead ? endOfHead : delimiter
      const found = bytes.indexOf(sign, at)
      const end = found < 0 ? Math.max(at, bytes.length - sign.length + 1) : found + sign.length
      const part = bytes.subarray(at, end)
      out.push(isHead ? plainHead(part) : part)
      at = end
      if (found < 0) break
      isHead = !isHead
    }
    rest = bytes.subarray(at)
    const passed = Buffer.concat(out)
    yield passed.subarray(added)
    added = Math.max(0, added - passed.length)
  }
  yield rest.subarray(added)
}

function plainHead(head: Buffer): Buffer {
  return head.some(isControl) ? Buffer.from(head.map((byte) => (isControl(byte) ? blank : byte))) : head
}

function isControl(byte: number): boolean {
  return (byte < blank && byte !== tab && byte !== lineFeed && byte !== carriageReturn) || byte === deleted
}

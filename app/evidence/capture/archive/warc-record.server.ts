import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** A WARC record before it is written (ISO 28500, version 1.1). */
export interface WarcRecord {
  type: 'warcinfo' | 'request' | 'response' | 'resource' | 'metadata'
  id: string
  at: Date
  target?: string
  contentType: string
  /** The address of the server. */
  address?: string
  /** The record that this one belongs to: the response to a request. */
  concurrentTo?: string
  /** Other named fields. */
  fields?: [string, string][]
  block: WarcBlock
  /** How many bytes of the block are the head of an HTTP message, where it is one. */
  headBytes?: number
  /** What the index says of it; left out for what a player does not look up. */
  indexed?: { status: number; mime: string }
}

/** What a record holds: bytes, or those of a file from an offset on. */
export type WarcBlock = Buffer | { path: string; from: number; bytes: number }

export const newRecordId = () => `<urn:uuid:${randomUUID()}>`

/** The bytes of a block, piece by piece. */
export async function* readBlock(block: WarcBlock): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(block)) yield block
  else for await (const chunk of createReadStream(block.path, { start: block.from })) yield chunk as Buffer
}

export interface BlockDigests {
  block: string
  /** Of what follows the head of an HTTP message, as it is stored. */
  payload: string | null
}

/** The SHA-256 of a block and of its payload. */
export async function digestBlock(block: WarcBlock, headBytes: number | undefined): Promise<BlockDigests> {
  const whole = createHash('sha256')
  const payload = headBytes === undefined ? null : createHash('sha256')
  let at = 0
  for await (const chunk of readBlock(block)) {
    whole.update(chunk)
    if (payload && headBytes !== undefined) payload.update(chunk.subarray(Math.max(0, headBytes - at)))
    at += chunk.length
  }
  return { block: named(whole.digest('hex')), payload: payload ? named(payload.digest('hex')) : null }
}

const named = (hex: string) => `sha256:${hex}`

/** The head of a record: its version and named fields, up to the empty line. */
export function printHead(record: WarcRecord, digests: BlockDigests): Buffer {
  const { block } = record
  const fields: [string, string | undefined | null][] = [
    ['WARC-Type', record.type],
    ['WARC-Record-ID', record.id],
    ['WARC-Date', record.at.toISOString()],
    ['WARC-Target-URI', record.target],
    ['WARC-IP-Address', record.address],
    ['WARC-Concurrent-To', record.concurrentTo],
    ['WARC-Block-Digest', digests.block],
    ['WARC-Payload-Digest', digests.payload],
    ...(record.fields ?? []),
    ['Content-Type', record.contentType],
    ['Content-Length', String(Buffer.isBuffer(block) ? block.length : block.bytes)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}: ${oneLine(value)}\r\n`] : []))
  return Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`)
}

/** A field's value is one line, whatever a foreign server put into it. */
function oneLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ')
}

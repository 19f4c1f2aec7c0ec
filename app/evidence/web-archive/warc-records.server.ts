import { createHash, type Hash } from 'node:crypto'
import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { AsyncIterReader, StatusAndHeadersParser, WARCParser, type WARCRecord } from 'warcio'
import { UploadError } from '../../intake/decode/decode.server'
import type { ReadBudget } from '../../intake/formats/read-budget'

/** The head of a record, and what it holds where that was asked for. */
export interface ArchivedRecord {
  type: string
  address: string
  at: string
  /** Null where its hash is not said, or by a function that is not known. */
  holds: boolean | null
  /** What it holds, with the head of HTTP; null where nobody asked, or it is longer than a page is. */
  block: Buffer | null
}

export interface RecordHead {
  type: string
  address: string
  at: string
}

/** No record has a longer head. */
const longestHead = 256 * 1024
/** A longer page is not read. */
const longestBlock = 16 * 1024 * 1024

/**
 * The records of a WARC file, compressed or not, one after the other: each block is held against its hash, and kept where
 * `wanted` says so. Throws `UploadError` where the file is damaged or unpacks to too much; the records before it are good.
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  budget: ReadBudget,
  wanted: (head: RecordHead) => boolean,
): AsyncGenerator<ArchivedRecord> {
  const head = { left: longestHead }
  const counted = counting(await unpacked(source), budget, head)
  const parser = new WARCParser(new AsyncIterReader(counted, null), { parseHttp: false })
  try {
    for (;;) {
      head.left = longestHead
      const record = await parser.parse()
      if (!record) return
      if (!record.warcHeaders.statusline.startsWith('WARC/')) throw new UploadError('damaged')
      head.left = Infinity
      yield await readRecord(record, wanted)
    }
  } catch (cause) {
    throw cause instanceof UploadError ? cause : new UploadError('damaged', undefined, undefined, { cause })
  }
}

/** The bytes without compression: each record may be compressed by itself. */
async function unpacked(source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  const all = async function* () {
    if (first.done) return
    yield first.value
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  const compressed = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b
  if (!compressed) return all()
  const gunzip = createGunzip()
  const raw = Readable.from(all())
  raw.on('error', (error) => gunzip.destroy(error))
  return raw.pipe(gunzip) as AsyncIterable<Buffer>
}

/** Counts what is unpacked, and ends a head that has no end. */
async function* counting(source: AsyncIterable<Uint8Array>, budget: ReadBudget, head: { left: number }) {
  for await (const chunk of source) {
    budget.spend(chunk.length)
    // The chunk in which a head begins has the end of the record before it.
    if (head.left < 0) throw new UploadError('burst')
    head.left -= chunk.length
    yield chunk
  }
}

async function readRecord(record: WARCRecord, wanted: (head: RecordHead) => boolean): Promise<ArchivedRecord> {
  const head = {
    type: record.warcHeader('WARC-Type') ?? '',
    address: record.warcTargetURI ?? '',
    at: record.warcDate ?? '',
  }
  const digest = digestOf(record.warcBlockDigest ?? '')
  let kept: Uint8Array[] | null = wanted(head) ? [] : null
  let size = 0
  for await (const chunk of record.reader) {
    digest?.hash.update(chunk)
    size += chunk.length
    if (size > longestBlock) kept = null
    kept?.push(chunk)
  }
  // Its reader must be at the end before the next one is parsed.
  record.consumed = 'raw'
  const block = kept && Buffer.concat(kept)
  return { ...head, holds: digest && digest.said === digest.written(digest.hash), block }
}

interface SaidDigest {
  said: string
  hash: Hash
  written(hash: Hash): string
}

/** A hash as archives write it: its function, and the bytes in hexadecimal or base 32. */
function digestOf(written: string): SaidDigest | null {
  const [name = '', said = ''] = written.trim().split(':')
  const algorithm = name.toLowerCase().replace('-', '')
  const bytes = { sha1: 20, sha256: 32, md5: 16 }[algorithm]
  if (bytes === undefined) return null
  const hash = createHash(algorithm)
  return said.length === bytes * 2
    ? { said: said.toLowerCase(), hash, written: (done) => done.digest('hex') }
    : { said: said.toUpperCase().split('=')[0] ?? '', hash, written: (done) => base32(done.digest()) }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(bytes: Uint8Array): string {
  let [written, bits, held] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) written += letters.charAt((held >> (bits - 5)) & 31)
    held &= (1 << bits) - 1
  }
  return bits > 0 ? written + letters.charAt((held << (5 - bits)) & 31) : written
}

/** An answer of HTTP as it lies in a record. */
export interface ArchivedAnswer {
  status: number
  headers: Headers
  /** As sent, without chunks; still compressed where its headers say so. */
  body: Buffer
}

/** Takes an answer apart; null where the block is none. */
export async function parseAnswer(block: Buffer): Promise<ArchivedAnswer | null> {
  const reader = new AsyncIterReader([block], null)
  const head = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers }).catch(() => null)
  const status = Number(head?.statusCode)
  if (!head || !Number.isInteger(status) || !(head.headers instanceof Headers)) return null
  const { headers } = head
  const chunked = headers.get('transfer-encoding')?.toLowerCase() === 'chunked'
  const body = await new AsyncIterReader(reader, null, chunked).readFully()
  return { status, headers, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) }
}

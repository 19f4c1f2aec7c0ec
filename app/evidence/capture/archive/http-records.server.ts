import { open, stat } from 'node:fs/promises'
import type { Exchange } from '../http/exchange.server'
import { newRecordId, type WarcRecord } from './warc-record.server'

/** The records of a capture's requests and answers as they went over the wire, with the certificates that servers showed. */
export async function httpRecords(exchanges: readonly Exchange[]): Promise<WarcRecord[]> {
  const records: WarcRecord[] = []
  for (const done of exchanges) records.push(...(await recordsOf(done)))
  return records
}

async function recordsOf(done: Exchange): Promise<WarcRecord[]> {
  const id = newRecordId()
  const shared = { at: done.startedAt, target: done.url }
  const { from, headBytes } = await readHeads(done.answer)
  const response: WarcRecord = {
    ...shared,
    type: 'response',
    id,
    contentType: 'application/http; msgtype=response',
    address: done.server.address,
    block: { path: done.answer, from, bytes: (await stat(done.answer)).size - from },
    headBytes,
    indexed: { status: done.status, mime: mimeOf(done.headers) },
  }
  const request: WarcRecord = {
    ...shared,
    type: 'request',
    id: newRecordId(),
    contentType: 'application/http; msgtype=request',
    concurrentTo: id,
    block: done.request,
    headBytes: done.request.length,
  }
  if (!done.certificate) return [response, request]
  const { pem, ...certificate } = done.certificate
  const metadata: WarcRecord = {
    ...shared,
    type: 'metadata',
    id: newRecordId(),
    contentType: 'application/json',
    concurrentTo: id,
    block: Buffer.from(JSON.stringify({ certificate, chain: pem })),
  }
  return [response, request, metadata]
}

export function mimeOf(headers: readonly [string, string][]): string {
  const given = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  return given.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream'
}

/** Longer heads are refused when they come. */
const longestHead = 256 * 1024

/** Where the answer begins in what came, after provisional answers (1xx), and where its head ends. */
async function readHeads(path: string): Promise<{ from: number; headBytes: number }> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHead), 0, longestHead, 0)
    const text = buffer.subarray(0, bytesRead).toString('latin1')
    for (let from = 0; ;) {
      const at = text.indexOf('\r\n\r\n', from)
      if (at < 0) return { from, headBytes: bytesRead - from }
      if (!/^HTTP\/1\.[01] 1\d\d /.test(text.slice(from, from + 13))) return { from, headBytes: at + 4 - from }
      from = at + 4
    }
  } finally {
    await file.close()
  }
}

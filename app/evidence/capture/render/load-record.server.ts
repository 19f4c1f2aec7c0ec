import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page, Response } from 'playwright-core'
import { newRecordId, type WarcRecord } from '../archive/warc-record.server'
import { mimeOf } from '../archive/http-records.server'

/** What a browser hands out of all answers together; the rest is left out, and the capture is marked as incomplete. */
const mostBytes = 100 * 1024 * 1024

/** So long an answer is waited for that has not come to its end when all else is done: some send for ever. */
const lateMs = 2_000

/** Collects what a page loads, as records of an archive. */
export interface LoadRecord {
  /** Waits for what is still being written, and returns the records in the order in which the answers came. */
  finish(): Promise<{ records: WarcRecord[]; incomplete: boolean }>
}

export function recordLoads(page: Page, directory: string): LoadRecord {
  const writing: Promise<WarcRecord[]>[] = []
  let [bytes, incomplete] = [0, false]
  const keep = async (response: Response, number: number) => {
    const body = await response.body()
    bytes += body.length
    if (bytes > mostBytes) throw new Error('too much')
    return recordsOf(response, body, join(directory, `${number}.loaded`))
  }
  page.on('response', (response) => {
    if (!/^https?:/.test(response.url())) return
    const redirected = response.status() >= 300 && response.status() < 400
    const records = redirected ? recordsOf(response, Buffer.alloc(0), '') : keep(response, writing.length)
    writing.push(
      records.catch(() => {
        incomplete = true
        return []
      }),
    )
  })
  return {
    async finish() {
      const late = wait(lateMs, null)
      const written = await Promise.all(writing.map((one) => Promise.race([one, late])))
      return { records: written.flatMap((one) => one ?? []), incomplete: incomplete || written.includes(null) }
    },
  }
}

function withoutFragment(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

/** Says how a body was sent, which a browser has undone already. */
const ofTransfer = new Set(['content-encoding', 'transfer-encoding', 'content-length'])

async function recordsOf(response: Response, body: Buffer, path: string): Promise<WarcRecord[]> {
  const [id, at, target] = [newRecordId(), new Date(), withoutFragment(response.url())]
  const request = response.request()
  const headers = (await response.headersArray()).map(({ name, value }): [string, string] => [name, value])
  const kept = headers.filter(([name]) => !ofTransfer.has(name.toLowerCase()) && !name.startsWith(':'))
  const head = Buffer.from(
    `HTTP/1.1 ${response.status()} ${response.statusText()}\r\n${printHeaders([...kept, ['Content-Length', String(body.length)]])}\r\n`,
  )
  if (path !== '') await writeFile(path, Buffer.concat([head, body]))
  const { pathname, search } = new URL(target)
  const asked = (await request.headersArray()).map(({ name, value }): [string, string] => [name, value])
  const sent = Buffer.from(
    `${request.method()} ${pathname}${search} HTTP/1.1\r\n${printHeaders(asked.filter(([name]) => !name.startsWith(':')))}\r\n`,
  )
  return [
    {
      type: 'response',
      id,
      at,
      target,
      contentType: 'application/http; msgtype=response',
      address: (await response.serverAddr().catch(() => null))?.ipAddress ?? undefined,
      block: path === '' ? head : { path, from: 0, bytes: head.length + body.length },
      headBytes: head.length,
      indexed: { status: response.status(), mime: mimeOf(headers) },
    },
    {
      type: 'request',
      id: newRecordId(),
      at,
      target,
      contentType: 'application/http; msgtype=request',
      concurrentTo: id,
      block: sent,
      headBytes: sent.length,
    },
  ]
}

function printHeaders(headers: readonly [string, string][]): string {
  return headers.map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ', ')}\r\n`).join('')
}

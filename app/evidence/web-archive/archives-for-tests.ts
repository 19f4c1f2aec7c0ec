import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import yazl from 'yazl'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export interface TestPage {
  url: string
  html: string
  status?: string
  headers?: string
  /** Written beside the record instead of its own hash. */
  digest?: string
}

/** A WARC record as other programs write it. */
export function warcRecord({ url, html, status = '200 OK', headers = '', digest }: TestPage): Buffer {
  const body = Buffer.from(html)
  const block = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
    body,
  ])
  const named = digest ?? `sha256:${sha256(block)}`
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${sha256(block).slice(0, 32)}>\r\nWARC-Date: 2026-03-01T10:00:00Z\r\nWARC-Target-URI: ${url}\r\nWARC-Block-Digest: ${named}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

export const warcGz = (pages: readonly TestPage[]) => Buffer.concat(pages.map((page) => gzipSync(warcRecord(page))))

export const pageList = (lines: readonly object[]) =>
  Buffer.from(
    ['{"format":"json-pages-1.0","id":"pages","title":"All Pages"}', ...lines.map((one) => JSON.stringify(one))].join(
      '\n',
    ),
  )

/** A WACZ of these files with a description that fits them, and what is said otherwise. */
export async function wacz(
  files: Record<string, Buffer>,
  { change = (made: Record<string, Buffer>) => made, compress = false } = {},
): Promise<Buffer> {
  const resources = Object.entries(files).map(([path, bytes]) => ({
    name: path.split('/').at(-1),
    path,
    hash: `sha256:${sha256(bytes)}`,
    bytes: bytes.length,
  }))
  const said = { profile: 'data-package', wacz_version: '1.1.1', title: 'لقطة', created: '2026-03-01T10:00:01Z' }
  const description = Buffer.from(
    JSON.stringify({ ...said, software: 'Archiver 1.0', mainPageUrl: 'https://a.example/news', resources }),
  )
  const digest = JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256(description)}` })
  const all = change({ ...files, 'datapackage.json': description, 'datapackage-digest.json': Buffer.from(digest) })
  const zip = new yazl.ZipFile()
  for (const [path, bytes] of Object.entries(all)) zip.addBuffer(bytes, path, { compress })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

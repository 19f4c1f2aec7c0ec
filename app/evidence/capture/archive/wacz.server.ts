import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import yazl from 'yazl'
import { printIndex, type IndexedAnswer } from './cdxj'
import type { WrittenRecord } from './warc-file.server'

/** A capture as one file that can be replayed: WACZ 1.1.1, which ReplayWeb.page and the tools of Webrecorder read. */
export interface WaczContents {
  /** The `.warc.gz` file and what was written into it. */
  warc: string
  records: readonly WrittenRecord[]
  /** The page, as a player lists it. */
  page: { url: string; at: Date; title: string; text: string }
  software: string
}

interface Resource {
  path: string
  bytes: number
  hash: string
}

/** The bytes of the archive. What lies in it is stored as it is, so that a player can read parts of it. */
export async function packWacz({ warc, records, page, software }: WaczContents): Promise<AsyncIterable<Uint8Array>> {
  const zip = new yazl.ZipFile()
  const options = { mtime: page.at, compress: false }
  const resources: Resource[] = []
  const addBytes = (path: string, bytes: Buffer) => {
    zip.addBuffer(bytes, path, options)
    resources.push({ path, bytes: bytes.length, hash: sha256(bytes) })
  }
  const name = basename(warc)
  zip.addFile(warc, `archive/${name}`, options)
  resources.push({ path: `archive/${name}`, bytes: (await stat(warc)).size, hash: await sha256OfFile(warc) })
  addBytes('indexes/index.cdxj', Buffer.from(printIndex(indexed(records, name))))
  addBytes('pages/pages.jsonl', Buffer.from(printPages(page)))
  const description = Buffer.from(JSON.stringify(describePackage(page, software, resources), null, 2))
  zip.addBuffer(description, 'datapackage.json', options)
  const digest = { path: 'datapackage.json', hash: sha256(description) }
  zip.addBuffer(Buffer.from(JSON.stringify(digest)), 'datapackage-digest.json', options)
  zip.end()
  // No encoding is set on it: its pieces are bytes.
  return zip.outputStream as AsyncIterable<Buffer>
}

function describePackage({ url, at, title }: WaczContents['page'], software: string, resources: Resource[]) {
  return {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: title || url,
    created: at.toISOString(),
    software,
    mainPageUrl: url,
    mainPageDate: at.toISOString(),
    resources: resources.map(({ path, bytes, hash }) => ({ name: basename(path), path, hash, bytes })),
  }
}

function printPages({ url, at, title, text }: WaczContents['page']): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: text !== '' }
  const page = { id: '1', url, ts: at.toISOString(), title: title || url, ...(text !== '' && { text }) }
  return `${JSON.stringify(head)}\n${JSON.stringify(page)}\n`
}

function indexed(records: readonly WrittenRecord[], filename: string): IndexedAnswer[] {
  return records.flatMap(({ record, offset, length, digest }) =>
    record.target !== undefined && record.indexed
      ? [{ url: record.target, at: record.at, ...record.indexed, digest, filename, offset, length }]
      : [],
  )
}

const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return `sha256:${hash.digest('hex')}`
}

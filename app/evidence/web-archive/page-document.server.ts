import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { cutTo } from '../../text/characters/beginning'
import type { ArchivedAnswer } from './warc-records.server'

/** A page of an archive as its server sent it. */
export interface PageDocument {
  bytes: Buffer
  name: string
}

const longestDocument = 16 * 1024 * 1024

const decoders: Partial<Record<string, (bytes: Buffer, limit: { maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/** The document in an answer; null where it is neither a web page nor a text. */
export function documentOf({ headers, body }: ArchivedAnswer): PageDocument | null {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const ending = /^(?:text\/html|application\/xhtml\+xml)$/.test(type) ? 'html' : type === 'text/plain' ? 'txt' : null
  return ending === null ? null : { bytes: unpack(body, headers.get('content-encoding')), name: `page.${ending}` }
}

/** Undoes the compression of a body. Programs that save what a browser shows keep the header and not the compression. */
function unpack(body: Buffer, encoding: string | null): Buffer {
  const decode = decoders[encoding?.trim().toLowerCase() ?? '']
  if (!decode) return body
  try {
    return decode(body, { maxOutputLength: longestDocument })
  } catch {
    return body
  }
}

/** What a web page is called, as it says itself; '' where it says nothing. */
export function titleOf({ bytes, name }: PageDocument): string {
  if (!name.endsWith('.html')) return ''
  const head = bytes.subarray(0, 64 * 1024).toString('utf8')
  const title = /<title[^>]{0,200}>([^<]{0,500})/i.exec(head)?.[1] ?? ''
  return cutTo(title.replace(/\s+/g, ' ').trim(), 300)
}

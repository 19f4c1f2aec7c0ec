import { createReadStream } from 'node:fs'
import { Parser } from 'htmlparser2'
import { textBytes } from '../limits'
import { pageReader } from './page-reader'
import { nothingToRead, type PageText } from './page-text'

/** Reads the text of a content that was captured, up to the limit of text. */
export async function readPage(path: string, contentType: string): Promise<PageText> {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';')
  const kind = kindOf(type.trim())
  if (kind === 'other') return nothingToRead
  const bytes = await readBeginning(path)
  const charset = parameters.map((one) => /^\s*charset=["']?([\w:.-]{1,40})/.exec(one)?.[1]).find(Boolean)
  return readBytes(bytes, kind, charset)
}

/** The same for a document that is there already. */
export function readBytes(bytes: Buffer, kind: 'markup' | 'plain', charset?: string): PageText {
  const written = decode(bytes, charset ?? (kind === 'markup' ? charsetInMarkup(bytes) : undefined))
  if (kind === 'plain') return { ...nothingToRead, isText: true, text: written }
  const reader = pageReader()
  const parser = new Parser(reader.handler, { lowerCaseTags: true, decodeEntities: true })
  parser.write(written)
  parser.end()
  return reader.result()
}

function kindOf(type: string): 'markup' | 'plain' | 'other' {
  if (type === 'text/html' || type === 'application/xhtml+xml' || type === '') return 'markup'
  if (type.startsWith('text/') || /^application\/(?:json|xml|rss\+xml|atom\+xml)$/.test(type)) return 'plain'
  return 'other'
}

async function readBeginning(path: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(path, { end: textBytes - 1 })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function charsetInMarkup(bytes: Buffer): string | undefined {
  return /<meta[^>]{0,200}charset=["']?([\w:.-]{1,40})/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1]
}

/** Reads as the page says; where it says nothing, as UTF-8, or else as the encoding of older Arabic pages. */
function decode(bytes: Buffer, charset: string | undefined): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const named = mark ?? charset
  if (named !== undefined)
    try {
      return new TextDecoder(named).decode(bytes)
    } catch {
      // No encoding has that name.
    }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1256').decode(bytes)
  }
}

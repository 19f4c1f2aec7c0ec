import { Parser } from 'htmlparser2'
import type { TextDoubt } from '../../decode/doubts'
import { readPart } from '../read-part'
import { bytesInput, type FormatInput, type FoundPart, type ReadContext } from '../reader'
import { xmlText } from '../xml-text'

/** Other documents that a document has taken in stand in it as a whole: more than a few are made by a program to be slow. */
const mostChunks = 50

/** Files within a Word document by the names that its text has for them. */
export function relatedParts(relations: string): Map<string, string> {
  const parts = new Map<string, string>()
  const parser = new Parser(
    {
      onopentag(name, { Id: id = '', Target: target = '', TargetMode: mode }) {
        if (name !== 'Relationship' || mode === 'External') return
        parts.set(id, target.startsWith('/') ? target.slice(1) : `word/${target}`)
      },
    },
    { xmlMode: true },
  )
  parser.end(relations)
  return parts
}

/**
 * The text of a Word document with the documents that it takes in as a whole (`w:altChunk`: pages, mails, RTF), which the library
 * that reads it leaves out, as paragraphs in their places. `chunk` gives the bytes of one by its name; what cannot be read, and what
 * those leave out, is among `parts`, and what is doubtful in them among `doubts`.
 */
export async function withChunks(
  xml: string,
  chunk: (id: string) => Promise<{ name: string; bytes: Uint8Array } | null>,
  context: ReadContext,
): Promise<{ xml: string; parts: FoundPart[]; doubts: TextDoubt[] }> {
  const [parts, doubts]: [FoundPart[], TextDoubt[]] = [[], []]
  const readInner = (inner: FormatInput) => context.readInner(inner, { whole: true })
  const kept: string[] = []
  let from = 0
  const places = [...xml.matchAll(/<w:altChunk\b[^<>]{0,500}?\br:id="([^"<>]{1,100})"[^<>]{0,500}>/g)]
  for (const [at, { 0: whole, 1: id = '', index }] of places.entries()) {
    const found = at < mostChunks ? await chunk(id) : null
    if (!found) {
      parts.push({ leftOut: { name: id, issue: 'beside-text' } })
      continue
    }
    const texts: string[] = []
    const input = bytesInput(found.name, found.bytes)
    for await (const part of readPart(found.name, input, { ...context, readInner })) {
      if (!('report' in part)) parts.push(part)
      else {
        texts.push(part.report.text)
        doubts.push(...part.report.doubts)
      }
    }
    kept.push(xml.slice(from, index), ...texts.flatMap((text) => text.split('\n').map(paragraphOf)))
    from = index + (whole.endsWith('/>') ? whole.length : 0)
  }
  return { xml: kept.join('') + xml.slice(from), parts, doubts }
}

function paragraphOf(line: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`
}

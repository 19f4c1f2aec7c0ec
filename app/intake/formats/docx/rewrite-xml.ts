import { Parser } from 'htmlparser2'

/** Follows the elements of a document; offsets in UTF-16 code units of its XML. */
interface ElementReader {
  /** `start` is where the tag begins that opens the element. */
  open(name: string, attributes: Record<string, string>, start: number): void
  text?(text: string): void
  /** `end` is where the tag ends that closes the element. */
  close(name: string, end: number): void
}

/** Puts something else in place of what stands from `start` to `end`; each place lies behind the one before. */
export type Replace = (start: number, end: number, by: string) => void

/** A document with other XML in the places that the reader of its elements names. */
export function rewriteXml(xml: string, readerOf: (replace: Replace) => ElementReader): string {
  const kept: string[] = []
  let from = 0
  const reader = readerOf((start, end, by) => {
    kept.push(xml.slice(from, start), by)
    from = end
  })
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
      ontext: (text) => reader.text?.(text),
      onclosetag: (name) => reader.close(name, parser.endIndex + 1),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return kept.join('') + xml.slice(from)
}

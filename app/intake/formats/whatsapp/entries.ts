import { largestUpload } from '../../limits'
import type { ChatLine } from './chat-lines'
import { readHead, type Head } from './head'

/** A head and what follows it, up to the next one. */
export interface Entry {
  head: Head
  /** Where it begins in the file, and its bytes line by line. */
  start: number
  bytes: Buffer[]
  size: number
  /** Its head as it is written, and what stands behind it in the first line. */
  lead: string
  first: string
  /** The lines of what was said, the first included. */
  body: string[]
  /** It has more bytes than a report: no more of them is kept. */
  tooLarge: boolean
}

/** Longer than any report. */
const largestEntry = 2 * largestUpload

/** Cuts the lines of a chat where heads begin. One style of heads alone counts: a chat that is quoted within a message may have the other. */
export class EntryCutter {
  #style: Head['style'] | undefined
  #entry: Entry | null = null

  /** The entry that ends before this line; null where it goes on, and before the first one. */
  add(line: ChatLine): Entry | null {
    const head = readHead(line.text, this.#style)
    if (!head) {
      if (this.#entry) goOn(this.#entry, { body: [line.text], bytes: [line.bytes], size: line.bytes.length })
      return null
    }
    this.#style ??= head.style
    const ended = this.#entry
    this.#entry = entryOf(line, head)
    return ended
  }

  /** The last entry. */
  end(): Entry | null {
    const ended = this.#entry
    this.#entry = null
    return ended
  }
}

/** Adds lines to an entry, as far as it is not larger than a report. */
export function goOn(entry: Entry, { body, bytes, size }: Pick<Entry, 'body' | 'bytes' | 'size'>): void {
  entry.size += size
  entry.tooLarge ||= entry.size > largestEntry
  if (entry.tooLarge) {
    entry.body = [entry.first]
    entry.bytes = []
    return
  }
  entry.body.push(...body)
  entry.bytes.push(...bytes)
}

function entryOf({ text, bytes, start }: ChatLine, head: Head): Entry {
  const first = text.slice(head.end)
  const lead = text.slice(0, head.end)
  return { head, start, bytes: [bytes], size: bytes.length, lead, first, body: [first], tooLarge: false }
}

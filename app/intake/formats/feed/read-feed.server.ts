import { decode, UploadError, type Decoded } from '../../decode/decode.server'
import { lostCharacters, type TextDoubt } from '../../decode/doubts'
import { encodings, type Encoding } from '../../decode/encodings'
import { documentText } from '../document-text'
import { htmlText } from '../html/html-text.server'
import { publishedTime } from '../published-time'
import { foundReport, type FormatReader, type FoundPart } from '../reader'
import { unreadDay } from '../unread-day'
import { feedFormat } from './feed-format'
import { feedEntries, type FeedEntry } from './feed-entries.server'

/** A feed: a report for each item that has a text. All share the bytes of the feed as their original: an item has none of its own. */
export const readFeed: FormatReader = async function* (input, { encoding: chosen, budget }) {
  const bytes = await input.bytes(feedFormat.largest)
  const decoded = decodeFeed(bytes, chosen)
  const { title: feedTitle, entries, end } = feedEntries(decoded.text)
  if (entries.length === 0) throw new UploadError('empty')
  for (const [at, entry] of entries.entries()) {
    budget.checkTime()
    const part = partOf(entry, { at, feedTitle, decoded, original: { bytes, fileName: input.name, shared: true } })
    yield end && at === entries.length - 1 ? endingHere(part) : part
  }
  if (end) yield { leftOut: { name: '', issue: end } }
}

/** No item can be read behind this one. */
function endingHere(part: FoundPart): FoundPart {
  if (!('report' in part)) return part
  return { report: { ...part.report, doubts: [...part.report.doubts, { code: 'rest-unread' }] } }
}

interface ReadEntry {
  at: number
  feedTitle: string
  decoded: Decoded
  original: { bytes: Uint8Array; fileName: string; shared: true }
}

function partOf(entry: FeedEntry, { at, feedTitle, decoded, original }: ReadEntry): FoundPart {
  const name = entry.id === '' ? `#${at + 1}` : entry.id
  const content = plainText(entry.content)
  const title = plainText(entry.title).text.trim()
  const raw = content.text.trim() || title
  if (raw === '') return { leftOut: { name, issue: 'no-text' } }
  const text = documentText(raw)
  const { published } = entry
  const publishedAt = publishedTime(published)
  const doubts: TextDoubt[] = [
    ...unreadDay(published, publishedAt, { line: at + 1 }),
    ...decoded.doubts.filter(({ code }) => code === 'guessed-encoding' || code === 'encoded-twice'),
    ...content.hidden,
    ...lostCharacters(text),
  ]
  return {
    report: foundReport({
      kind: 'feed',
      name,
      text,
      title,
      source: plainText(entry.source).text.trim() || feedTitle.trim(),
      publishedAt,
      address: entry.address,
      encoding: decoded.encoding,
      confidence: decoded.confidence,
      doubts,
      original,
    }),
  }
}

function plainText(content: string): { text: string; hidden: TextDoubt[] } {
  if (!/<[a-z!/]|&[a-z#]/i.test(content)) return { text: content, hidden: [] }
  const { text, hidden } = htmlText(content)
  return { text, hidden: hidden.doubts }
}

/** Feeds say their encoding in their first line, and not always the right one: bytes that are UTF-8 are UTF-8. */
function decodeFeed(bytes: Uint8Array, chosen: Encoding | undefined): Decoded {
  const guessed = chosen ? null : decode(bytes, undefined, feedFormat.largest)
  const declared = chosen ?? declaredEncoding(bytes)
  if (guessed && (declared === undefined || (guessed.encoding === 'utf-8' && guessed.confidence === 1))) return guessed
  try {
    return decode(bytes, declared, feedFormat.largest)
  } catch (error) {
    if (guessed && error instanceof UploadError) return guessed
    throw error
  }
}

function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const name = /^[^<]{0,9}<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase()
  const written = name === 'cp1256' ? 'windows-1256' : name
  return encodings.find((encoding) => encoding === written)
}

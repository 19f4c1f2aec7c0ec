import { cutTo } from '../../../text/characters/beginning'
import { inOrder, type DayOrder, type WrittenDay } from '../../manifest/dates'
import { MessagesError, type Message } from '../messages/message'
import { dayOrderOf, writtenDay } from './day-order'
import { readHead, type Head } from './head'
import { isDeleted, isMarkedNotice, isNotice, mediaOfLine, splitEdited } from './words'
import { withoutBidiMarks } from './shadow'

/** A message with its place in the text of the file. */
export interface ChatMessage extends Omit<Message, 'bytes'> {
  end: number
}

export interface WhatsAppChat {
  messages: ChatMessage[]
  /** How its days were read. */
  order: DayOrder
  /** False where nothing in the file tells day and month apart, and nobody said. */
  orderKnown: boolean
}

/** Lines of a text that are looked at to tell whether it is such an export. */
const lookedAt = 30

/** Whether a text is a chat that WhatsApp exported: one of its first lines has a head. */
export function isWhatsAppChat(text: string): boolean {
  const lines = cutTo(text, 20_000).split(/\r?\n/, lookedAt)
  const heads = lines.flatMap((line) => readHead(line) ?? [])
  return heads.length > 0 && (readHead(lines[0] ?? '') !== null || heads.length > 1)
}

/** A head and what follows it, up to the next one. */
interface Entry {
  head: Head
  day: WrittenDay
  /** All of it as it stands in the text, and where that begins. */
  start: number
  end: number
  body: string
}

/**
 * The messages of a chat that WhatsApp exported as text, from Android or an iPhone, in Arabic or English. Times are those of
 * the phone that exported: no file names its zone. Throws `MessagesError`.
 */
export function readWhatsAppChat(
  text: string,
  { chat = '', order: chosen }: { chat?: string; order?: DayOrder | undefined } = {},
): WhatsAppChat {
  if (text.trim() === '') throw new MessagesError('empty')
  const entries = entriesOf(text)
  if (entries.length === 0) throw new MessagesError('not-this')
  const told = dayOrderOf(entries.map(({ day }) => day))
  const order = chosen ?? told ?? 'day-first'
  return {
    messages: entries.map((entry) => asMessage(entry, order, chat)),
    order,
    orderKnown: chosen !== undefined || told !== null,
  }
}

/** One style of heads alone counts: a chat that is quoted within a message may have the other. */
function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  let style: Head['style'] | undefined
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end)
    const head = readHead(line, style)
    style ??= head?.style
    const last = entries.at(-1)
    if (head) entries.push({ head, day: writtenDay(head.day, head.time), start, end, body: line.slice(head.end) })
    else if (last) Object.assign(last, { end, body: `${last.body}\n${line}` })
    start = end + 1
  }
  return entries
}

function asMessage({ head, day, start, end, body }: Entry, order: DayOrder, chat: string): ChatMessage {
  const whole = body.trimEnd()
  const colon = whole.indexOf(': ')
  const name = colon < 0 ? '' : whole.slice(0, colon)
  const notice = colon < 0 || isNotice(name) || name.includes('\n')
  const said = notice ? whole : whole.slice(colon + 2)
  const { text, edited } = splitEdited(said)
  const { media, words } = splitMedia(text)
  const service = notice || (head.style === 'brackets' && isMarkedNotice(said))
  return {
    kind: service ? 'service' : isDeleted(said) ? 'deleted' : 'message',
    id: '',
    chat,
    channel: false,
    sender: notice ? '' : withoutBidiMarks(name).replace(/^~\s*/, '').trim(),
    sentAt: inOrder(day, order) ?? '',
    text: words,
    forwardedFrom: null,
    edited,
    replyTo: null,
    media,
    start,
    end,
  }
}

/** The name of a file stands in the first line, the words that were sent with it below. */
function splitMedia(text: string): { media: string[]; words: string } {
  const [first = '', ...rest] = text.split('\n')
  const media = mediaOfLine(first)
  return media === null ? { media: [], words: text } : { media: [media], words: rest.join('\n') }
}

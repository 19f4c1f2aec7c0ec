import { cutTo } from '../../../text/characters/beginning'
import { inOrder, type DayOrder } from '../../manifest/dates'
import { MessagesError, type Message } from '../messages/message'
import { dayOrderOf } from './day-order'
import { entriesOf, joinOutOfTime, longNamesOf, speakerOf, type Entry } from './entries'
import { readHead } from './head'
import { withoutBidiMarks } from './shadow'
import { isDeleted, isMarkedNotice, isMissedCall, mediaBehind, mediaOfLine, splitEdited } from './words'

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
  const longNames = longNamesOf(entries)
  return {
    messages: joinOutOfTime(entries, order, longNames).map((entry) => asMessage(entry, { order, chat, longNames })),
    order,
    orderKnown: chosen !== undefined || told !== null,
  }
}

function asMessage(
  entry: Entry,
  { order, chat, longNames }: { order: DayOrder; chat: string; longNames: ReadonlySet<string> },
): ChatMessage {
  const { head, day, start, end, body } = entry
  const speaker = speakerOf(entry, longNames)
  const said = (speaker ? body.slice(speaker.at) : body).trimEnd()
  const { text, edited } = splitEdited(said)
  const { media, words } = splitMedia(text)
  const service = !speaker || (head.style === 'brackets' && isMarkedNotice(said)) || isMissedCall(said)
  return {
    kind: service ? 'service' : isDeleted(said) ? 'deleted' : 'message',
    id: '',
    chat,
    channel: false,
    sender: withoutBidiMarks(speaker?.name ?? '')
      .replace(/^~\s*/, '')
      .trim(),
    sentAt: inOrder(day, order) ?? '',
    unreadTime: withoutBidiMarks(entry.lead).trim(),
    text: words,
    forwardedFrom: null,
    edited,
    replyTo: null,
    media,
    start,
    end,
  }
}

/** The name of a file stands in the first line, and the words that were sent with it below; or behind them. */
function splitMedia(text: string): { media: string[]; words: string } {
  const [first = '', ...rest] = text.split('\n')
  const media = mediaOfLine(first)
  if (media !== null) return { media: [media], words: rest.join('\n') }
  const at = mediaBehind(text)
  if (at < 0) return { media: [], words: text }
  return { media: [mediaOfLine(text.slice(at)) ?? ''], words: text.slice(0, at).replace(/[\s\u200e\u200f]{1,8}$/, '') }
}

import { cutTo } from '../../../text/characters/beginning'
import type { Message } from '../messages/message'
import { bytesOf, type ChatLine } from './chat-lines'
import { EntryCutter, type Entry } from './entries'
import { readHead, type Head } from './head'
import { speakerOf } from './names'
import { withoutBidiMarks } from './shadow'
import { settledDay, type ChatFacts, type SettledDay } from './survey'
import { TimeOrder, type Timed } from './time-order'
import { isDeleted, isMarkedNotice, isCall, mediaBehind, mediaOfLine, speaks, splitEdited } from './words'

/** Lines of a text that are looked at to tell whether it is such an export. */
const lookedAt = 30

/** Whether a text is a chat that WhatsApp exported: one of its first lines has a head. */
export function isWhatsAppChat(text: string): boolean {
  const lines = cutTo(text, 20_000).split(/\r?\n/, lookedAt)
  const heads = lines.flatMap((line) => readHead(line) ?? [])
  return heads.length > 0 && (readHead(lines[0] ?? '') !== null || heads.length > 1)
}

/**
 * The messages of a chat that WhatsApp exported as text, from Android or an iPhone, in Arabic, English or French, as its lines
 * come in, each once. Times are those of the phone that exported: no file names its zone. `chat` is the name of the chat; what
 * only the whole of it tells, a first walk told (`ChatSurvey`).
 */
export class ChatReader {
  readonly #facts: ChatFacts
  readonly #chat: string
  readonly #cutter = new EntryCutter()
  readonly #order = new TimeOrder()
  #day: SettledDay = { written: '', iso: '', hijri: false }

  constructor(facts: ChatFacts, chat: string) {
    this.#facts = facts
    this.#chat = chat
  }

  /** The messages that these lines end. */
  *read(lines: Iterable<ChatLine>): Generator<Message, undefined> {
    for (const line of lines) yield* this.#place(this.#cutter.add(line))
  }

  /** Those that the end of the file ends. */
  *end(): Generator<Message, undefined> {
    yield* this.#place(this.#cutter.end())
    for (const ended of this.#order.end()) yield this.#asMessage(ended)
  }

  *#place(entry: Entry | null): Generator<Message, undefined> {
    if (!entry) return
    const speaker = speakerOf(entry.first, this.#facts.longNames)
    const sure = speaker !== null || speaks(entry.first)
    for (const ended of this.#order.add({ entry, time: this.#timeOf(entry.head), speaker, sure }))
      yield this.#asMessage(ended)
  }

  /** Most messages are of the day of the one before. */
  #dayOf(head: Head): SettledDay {
    if (head.written !== this.#day.written) this.#day = settledDay(head, this.#facts)
    return this.#day
  }

  #timeOf(head: Head): string {
    const { iso } = this.#dayOf(head)
    return iso === '' ? '' : `${iso}T${head.time}`
  }

  #asMessage({ entry, time, speaker }: Timed): Message {
    const { head, lead, start, tooLarge } = entry
    const said = tooLarge ? '' : wordsOf(entry, speaker?.at ?? 0)
    const { text, edited } = splitEdited(said)
    const { media, words } = splitMedia(text)
    const service = !speaker || (head.style === 'brackets' && isMarkedNotice(said)) || isCall(said)
    return {
      kind: service ? 'service' : isDeleted(said) ? 'deleted' : 'message',
      id: '',
      chat: this.#chat,
      channel: false,
      sender: withoutBidiMarks(speaker?.name ?? '')
        .replace(/^~\s*/, '')
        .trim(),
      sentAt: time,
      ...(this.#dayOf(head).hijri && { hijriDay: withoutBidiMarks(head.written) }),
      unreadTime: withoutBidiMarks(lead).trim(),
      text: words,
      ...(tooLarge && { tooLarge }),
      forwardedFrom: null,
      edited,
      replyTo: null,
      media,
      bytes: bytesOf(entry.bytes),
      start,
    }
  }
}

/** What stands behind a name, which may be alone in its line. */
function wordsOf({ first, body }: Entry, at: number): string {
  const [, ...below] = body
  return (at === first.length && at > 0 ? below : [first.slice(at), ...below]).join('\n').trimEnd()
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

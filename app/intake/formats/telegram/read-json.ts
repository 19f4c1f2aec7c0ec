import { z } from 'zod'
import { JsonError } from '../json/json-error'
import { jsonElements, JsonSplitter } from '../json/json-splitter'
import { MessagesError, type Message } from '../messages/message'
import type { FoundPart } from '../reader'
import { forwardedFromOf, mediaOf, sentAtOf, telegramMessage, textOf, type TelegramMessage } from './message-fields'
import { parseElement } from './parse-element'

/** Where messages lie: in the export of one chat, and in that of a whole account. */
const lists = new Set(['messages', 'chats list messages', 'left_chats list messages'])

/** Takes an export apart; what it counts says what else the export holds. */
export function telegramSplitter(): JsonSplitter {
  return new JsonSplitter((path) => lists.has(path.join(' ')))
}

/** What an export holds that is no message: elements of its lists that are no objects, other lists, long texts. */
export function* besideMessages({ counts, longTexts }: JsonSplitter): Generator<FoundPart, undefined> {
  for (const { path, numbers, values } of counts.all()) {
    const name = path.join('.')
    if (!lists.has(path.join(' '))) continue
    for (const number of numbers) yield { leftOut: { name: `${name} #${number}`, issue: 'malformed' } }
    if (values > numbers.length) yield { leftOut: { name: `${name} × ${values - numbers.length}`, issue: 'malformed' } }
  }
  const holders = [...lists].map((list) => `${list} `)
  const others = counts
    .all()
    .filter(({ path, elements }) => elements > 0 && !holders.some((list) => list.startsWith(`${path.join(' ')} `)))
  for (const { path, elements } of others)
    yield { leftOut: { name: `${path.join('.')} × ${elements}`, issue: 'beside-list' } }
  for (const name of longTexts) yield { leftOut: { name, issue: 'beside-list' } }
}

/** Chats in which readers do not write. */
const channels = new Set(['public_channel', 'private_channel'])

/**
 * The messages of `result.json` as Telegram Desktop exports it, one chat or a whole account, as they stream in. Throws
 * `MessagesError`; what was yielded before is right. A message that cannot be read is yielded as such.
 */
export async function* readTelegramJson(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter = telegramSplitter(),
): AsyncGenerator<Message, undefined> {
  try {
    let found = false
    for await (const { fields, ...part } of jsonElements(chunks, splitter)) {
      found = true
      yield asMessage(readFields(part.bytes), fields, part)
    }
    if (!found) throw new MessagesError('not-this')
  } catch (error) {
    throw error instanceof JsonError ? new MessagesError(error.cause) : error
  }
}

/** What a message says; of one that cannot be read its number alone. */
function readFields(bytes: Uint8Array): TelegramMessage & { malformed?: true } {
  try {
    return telegramMessage.parse(parseElement(bytes))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error
    const beginning = new TextDecoder().decode(bytes.subarray(0, 200))
    return { id: /^\{\s{0,40}"id":\s{0,4}(-?\d{1,20})/.exec(beginning)?.[1], type: 'message', malformed: true }
  }
}

function asMessage(
  read: ReturnType<typeof readFields>,
  chat: Readonly<Record<string, string>>,
  part: Pick<Message, 'bytes' | 'start'>,
): Message {
  const channel = channels.has(chat.type ?? '')
  const sentAt = sentAtOf(read)
  return {
    kind: read.malformed ? 'malformed' : read.type === 'message' ? 'message' : 'service',
    id: String(read.id ?? ''),
    chat: chat.name ?? '',
    channel,
    sender: read.from ?? (channel ? (chat.name ?? '') : ''),
    sentAt,
    ...(sentAt === '' && { unreadTime: read.date ?? '' }),
    text: textOf(read),
    forwardedFrom: forwardedFromOf(read),
    edited: read.edited != null,
    replyTo: read.reply_to_message_id == null ? null : String(read.reply_to_message_id),
    media: mediaOf(read),
    bytes: part.bytes,
    start: part.start,
  }
}

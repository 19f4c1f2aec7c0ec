import { posix } from 'node:path'
import { cutTo } from '../../../text/characters/beginning'
import { decode } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import { HiddenText } from '../hidden-text'
import { MessagesError } from '../messages/message'
import { asUploadError, reportParts } from '../messages/report-parts'
import { withBytes } from '../messages/with-bytes'
import type { FormatReader } from '../reader'
import { readWhatsAppChat, type WhatsAppChat } from './read-chat'

export const readWhatsApp: FormatReader = async function* (input, context) {
  const bytes = await input.bytes(Infinity)
  const { text, encoding, doubts } = decode(bytes, context.encoding, Infinity, ['nul'])
  const read = readChat(text, { chat: chatOf(input.name), order: context.dayOrder })
  const begin = read.messages[0]?.start ?? 0
  const before = new HiddenText()
  before.add(text.slice(0, begin))
  const written = read.messages.find(({ sentAt }) => sentAt !== '')
  const asked: TextDoubt[] =
    read.orderKnown || !written ? [] : [{ code: 'chat-day-order', written: dayWritten(text.slice(begin)) }]
  const aboutFile = doubts.filter(({ code }) => code === 'guessed-encoding' || code === 'encoded-twice')
  // In another encoding offsets in the text are not offsets in the file.
  const messages = withBytes(read.messages, text, encoding === 'utf-8' ? bytes.length : Buffer.byteLength(text))
  yield* reportParts(messages, { kind: 'whatsapp', fileName: input.name, doubts: [...aboutFile, ...asked] }, context)
  yield* before.besideAs('#0')
}

/** A file that somebody says is a chat may be none. Throws `UploadError`. */
function readChat(...how: Parameters<typeof readWhatsAppChat>): WhatsAppChat {
  try {
    return readWhatsAppChat(...how)
  } catch (error) {
    throw error instanceof MessagesError ? asUploadError(error) : error
  }
}

/** The first day as it is written. */
function dayWritten(text: string): string {
  return (
    cutTo(text, 40)
      .split(/[\n,،]/, 1)[0]
      ?.replace(/^[^\d\u0660-\u0669\u06f0-\u06f9]{1,4}/, '') ?? ''
  )
}

/** Exports are named after their chat, in the language of the phone; an iPhone names the archive so, and the text in it `_chat.txt`. */
function chatOf(name: string): string {
  const base = posix.basename(name).replace(/\.[^.]{1,4}$/, '')
  const named = /^(?:WhatsApp Chat (?:with|-) |دردشة واتساب (?:مع|-) )(.{1,200})$/.exec(base)?.[1]
  return named?.trim() ?? (base === '_chat' ? '' : base)
}

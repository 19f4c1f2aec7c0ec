import { posix } from 'node:path'
import type { TextDoubt } from '../../decode/doubts'
import { MessagesError, type Message } from '../messages/message'
import { asUploadError, reportParts } from '../messages/report-parts'
import type { FormatInput, FormatReader, ReadContext } from '../reader'
import { ToldOnce } from '../told-once'
import { linesOf } from './chat-lines'
import { openChat, type OpenedChat } from './open-chat.server'
import { ChatReader } from './read-chat'
import { ChatSurvey, type ChatFacts } from './survey'

const surveys = new ToldOnce<ChatSurvey>()

export const readWhatsApp: FormatReader = async function* (input, context) {
  const opened = await openChat(input, context)
  const facts = await survey(input, opened, context)
  const asked: TextDoubt[] =
    facts.orderKnown || !facts.dated ? [] : [{ code: 'chat-day-order', written: withoutMarksBefore(facts.written) }]
  const from = { kind: 'whatsapp', fileName: input.name, doubts: [...opened.doubts, ...asked] } as const
  yield* reportParts(messagesIn(opened, new ChatReader(facts, chatOf(input.name))), from, context)
  yield* facts.before.besideAs('#0')
}

/** A file that somebody says is a chat may be none. Throws `UploadError`. */
async function survey(
  input: FormatInput,
  { pieces }: OpenedChat,
  { budget, dayOrder, encoding }: ReadContext,
): Promise<ChatFacts> {
  const walk = await surveys.of(input, encoding ?? '', async () => {
    const walked = new ChatSurvey()
    for await (const { bytes, start } of pieces()) {
      budget.checkTime()
      for (const line of linesOf(bytes, start)) walked.add(line)
    }
    return walked
  })
  try {
    return walk.facts(dayOrder)
  } catch (error) {
    throw error instanceof MessagesError ? asUploadError(error) : error
  }
}

async function* messagesIn({ pieces }: OpenedChat, reader: ChatReader): AsyncGenerator<Message, undefined> {
  for await (const { bytes, start } of pieces()) yield* reader.read(linesOf(bytes, start))
  yield* reader.end()
}

function withoutMarksBefore(written: string): string {
  return written.replace(/^[^\d\u0660-\u0669\u06f0-\u06f9]{1,4}/, '')
}

/** Exports are named after their chat, in the language of the phone; an iPhone names the archive so, and the text in it `_chat.txt`. */
function chatOf(name: string): string {
  const base = posix.basename(name).replace(/\.[^.]{1,4}$/, '')
  const named = /^(?:WhatsApp Chat (?:with|-) |دردشة واتساب (?:مع|-) )(.{1,200})$/.exec(base)?.[1]
  return named?.trim() ?? (base === '_chat' ? '' : base)
}

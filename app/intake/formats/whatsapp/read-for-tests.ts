import type { DayOrder } from '../../manifest/dates'
import { linesOf } from './chat-lines'
import { ChatReader } from './read-chat'
import { ChatSurvey } from './survey'

/** A chat that is in memory. */
export function readWhatsAppChat(text: string, { chat = '', order: chosen }: { chat?: string; order?: DayOrder } = {}) {
  const bytes = Buffer.from(text)
  const survey = new ChatSurvey()
  for (const line of linesOf(bytes, 0)) survey.add(line)
  const { order, orderKnown, ...facts } = survey.facts(chosen)
  const reader = new ChatReader({ ...facts, order, orderKnown }, chat)
  return { messages: [...reader.read(linesOf(bytes, 0)), ...reader.end()], order, orderKnown }
}

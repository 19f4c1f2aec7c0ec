import { decode } from '../../decode/decode.server'
import { reportParts } from '../messages/report-parts'
import { withBytes } from '../messages/with-bytes'
import type { FormatReader } from '../reader'
import { readTelegramPage } from './read-html'
import { besideMessages, readTelegramJson, telegramSplitter } from './read-json'

export const readTelegram: FormatReader = async function* (input, context) {
  const splitter = telegramSplitter()
  const from = { kind: 'telegram', fileName: input.name } as const
  yield* reportParts(readTelegramJson(input.stream(), splitter), from, context)
  yield* besideMessages(splitter)
}

export const readTelegramHtml: FormatReader = async function* (input, context) {
  const bytes = await input.bytes(Infinity)
  const { text } = decode(bytes, 'utf-8', Infinity, ['nul'])
  const from = { kind: 'telegram-html', fileName: input.name } as const
  yield* reportParts(withBytes(readTelegramPage(text), text, bytes.length), from, context)
}

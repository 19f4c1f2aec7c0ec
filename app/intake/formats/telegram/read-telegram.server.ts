import { decode } from '../../decode/decode.server'
import { reportParts } from '../messages/report-parts'
import { withBytes } from '../messages/with-bytes'
import type { FormatReader } from '../reader'
import { readTelegramPage } from './read-html'
import { readTelegramJson } from './read-json'

export const readTelegram: FormatReader = (input, context) =>
  reportParts(readTelegramJson(input.stream()), { kind: 'telegram', fileName: input.name }, context)

export const readTelegramHtml: FormatReader = async function* (input, context) {
  const bytes = await input.bytes(Infinity)
  const { text } = decode(bytes, 'utf-8', Infinity)
  const from = { kind: 'telegram-html', fileName: input.name } as const
  yield* reportParts(withBytes(readTelegramPage(text), text, bytes.length), from, context)
}

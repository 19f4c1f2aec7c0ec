import type { FormatReader } from '../reader'
import { emlFormat } from './eml-format'
import { readMessage } from './read-message.server'

/** A mail in a file of its own. */
export const readEml: FormatReader = async function* (input, context) {
  const bytes = await input.bytes(emlFormat.largest)
  yield* readMessage({ bytes, original: { bytes, fileName: input.name }, name: '' }, context)
}

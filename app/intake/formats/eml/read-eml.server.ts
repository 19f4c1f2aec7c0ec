import type { FormatReader } from '../reader'
import { appleLength, emlFormat } from './eml-format'
import { readMessage } from './read-message.server'

/** A mail in a file of its own. */
export const readEml: FormatReader = async function* (input, context) {
  const bytes = await input.bytes(emlFormat.largest)
  yield* readMessage({ bytes: withoutLength(bytes), original: { bytes, fileName: input.name }, name: '' }, context)
}

/** The mail itself in a file of Apple Mail. */
function withoutLength(bytes: Uint8Array): Uint8Array {
  const [line, length] = appleLength.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1')) ?? []
  return line === undefined ? bytes : bytes.subarray(line.length, line.length + Number(length))
}

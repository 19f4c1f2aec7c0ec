import type { Message } from './message'

/** Messages with their own bytes and byte offsets, from their places in a text that was read as UTF-8 from a file of `size` bytes. */
export function* withBytes(
  messages: Iterable<Omit<Message, 'bytes'> & { end: number }>,
  text: string,
  size: number,
): Generator<Message, undefined> {
  // A byte order mark is no part of the text.
  let bytes = size - Buffer.byteLength(text)
  let counted = 0
  for (const { end, ...message } of messages) {
    bytes += Buffer.byteLength(text.slice(counted, message.start))
    counted = message.start
    yield { ...message, start: bytes, bytes: Buffer.from(text.slice(message.start, end)) }
  }
}

import type { Message } from './message'

/** What decides whether a message goes on with the one before it. */
type Spoken = Pick<Message, 'kind' | 'chat' | 'sender' | 'sentAt' | 'text' | 'forwardedFrom'>

/** Text of one report that is put together from a run. */
const longestRun = 100_000

/**
 * Puts messages that follow each other within `minutes`, of one sender and one origin, into runs; 0 leaves each alone. What the
 * program itself says ends a run; it comes alone.
 */
export async function* runsOf<One extends Spoken>(
  messages: AsyncIterable<One> | Iterable<One>,
  minutes: number,
): AsyncGenerator<One[], undefined> {
  let run: One[] = []
  let length = 0
  try {
    for await (const message of messages) {
      const last = run.at(-1)
      if (last && (length + message.text.length > longestRun || !follows(last, message, minutes))) {
        yield run
        run = []
        length = 0
      }
      run.push(message)
      length += message.text.length
    }
  } finally {
    // What stands before the place where a file is cut off is right.
    if (run.length > 0) yield run
  }
}

function follows(last: Spoken, next: Spoken, minutes: number): boolean {
  if (minutes <= 0) return false
  const apart = Date.parse(next.sentAt) - Date.parse(last.sentAt)
  return (
    last.kind === 'message' &&
    next.kind === 'message' &&
    last.chat === next.chat &&
    last.sender === next.sender &&
    last.forwardedFrom === next.forwardedFrom &&
    apart >= 0 &&
    apart <= minutes * 60_000
  )
}

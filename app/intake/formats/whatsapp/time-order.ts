import { goOn, type Entry } from './entries'

/** What is known of an entry when its turn comes. */
export interface Timed {
  entry: Entry
  /** When it was sent, in ISO form; '' where that is not known. */
  time: string
  speaker: { name: string; at: number } | null
  /** Whether its first line is a message or what the program says, whatever its time. */
  sure: boolean
}

/** No list of times within a message has more lines or bytes. */
const mostHeld = { entries: 1000, bytes: 1024 * 1024 }

/**
 * Lines that begin like a head and name nobody are what the program says, or a list of times within a message: where they are
 * out of the order in which the chat goes on, they belong to the message before them. They wait for the next line whose time is
 * sure.
 */
export class TimeOrder {
  #held: Timed[] = []
  #heldBytes = 0
  #last: Timed | null = null
  #before = ''

  /** Entries that nothing is added to any more. */
  add(timed: Timed): Timed[] {
    this.#held.push(timed)
    this.#heldBytes += timed.entry.size
    if (timed.sure && (timed.time !== '' || this.#held.length === 1)) return this.#settle(timed.time)
    return this.#held.length >= mostHeld.entries || this.#heldBytes >= mostHeld.bytes ? this.#settle('') : []
  }

  end(): Timed[] {
    const ended = [...this.#settle(''), ...(this.#last ? [this.#last] : [])]
    this.#last = null
    return ended
  }

  #settle(following: string): Timed[] {
    const ended: Timed[] = []
    for (const timed of this.#held) {
      const { entry, time, sure } = timed
      const outOfTime = time !== '' && (time < this.#before || (following !== '' && time > following))
      if (!sure && this.#last && outOfTime) {
        const [first = '', ...rest] = entry.body
        goOn(this.#last.entry, { ...entry, body: [`${entry.lead}${first}`, ...rest] })
        continue
      }
      if (this.#last) ended.push(this.#last)
      this.#last = timed
      if (time !== '') this.#before = time
    }
    this.#held = []
    this.#heldBytes = 0
    return ended
  }
}

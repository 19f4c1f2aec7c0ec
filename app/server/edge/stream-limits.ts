import type { Fill } from '../live/event-stream'
import { limitInFlight } from './in-flight-limits'

/** A visible page keeps one stream open, and a browser opens six connections to a server. */
const ofPerson = limitInFlight(16)
/** Everybody in an office may share one address. */
const ofAddress = limitInFlight(120)

/** Counts `fill` as one stream while it is open; null if this person or this address has too many already. */
export function limitedStream({ personId, address }: { personId: number; address: string }, fill: Fill): Fill | null {
  const endOfPerson = ofPerson.begin(String(personId))
  if (!endOfPerson) return null
  const endOfAddress = ofAddress.begin(address)
  if (!endOfAddress) {
    endOfPerson()
    return null
  }
  return (send, end) => {
    const leave = fill(send, end)
    return () => {
      leave()
      endOfPerson()
      endOfAddress()
    }
  }
}

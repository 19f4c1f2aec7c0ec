import type { Fill } from '../event-stream'
import { limitInFlight } from './in-flight-limits'

/** A page that is in view listens by one stream, and a browser opens six connections to a server. */
const ofPerson = limitInFlight(16)
/** A whole desk may share one address. */
const ofAddress = limitInFlight(120)

/** `fill`, counted while it lasts; null where this person or this address has too many streams already. */
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

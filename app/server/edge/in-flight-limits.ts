/** Counts how many of something each address or person has at the moment. */
export interface InFlight {
  /** Counts one more for `key`. Returns the function that counts it off, or null if there are too many already. */
  begin(key: string): (() => void) | null
}

export function limitInFlight(most: number): InFlight {
  const counts = new Map<string, number>()
  return {
    begin(key) {
      const count = counts.get(key) ?? 0
      if (count >= most) return null
      counts.set(key, count + 1)
      let ended = false
      return () => {
        if (ended) return
        ended = true
        const left = (counts.get(key) ?? 1) - 1
        if (left > 0) counts.set(key, left)
        else counts.delete(key)
      }
    },
  }
}

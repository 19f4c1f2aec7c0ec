/** How far an import is; sizes in bytes, times in milliseconds. */
export interface Pace {
  done: number
  total: number
  elapsed: number
}

/** Whole seconds that the rest takes at the pace so far; null before anything is done. */
export function secondsLeft({ done, total, elapsed }: Pace): number | null {
  if (done <= 0 || elapsed <= 0) return null
  return Math.max(0, Math.ceil(((total - done) * elapsed) / done / 1000))
}

/** The share that is done, in whole per cent; 100 of nothing. */
export function percentDone({ done, total }: Pick<Pace, 'done' | 'total'>): number {
  return total <= 0 ? 100 : Math.min(100, Math.floor((done * 100) / total))
}

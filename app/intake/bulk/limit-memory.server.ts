import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Garbage is collected from here on: what an import keeps from one action to the next is some two thirds of this. */
const least = 104 * 1024 * 1024
/** Who imports may keep more than that: what was left the last time may grow by so much before it is worth looking again. */
const growth = 1.25
/** In milliseconds. Looking once an action lets 250 MB of garbage gather. */
const lookEvery = 250

let collect: (() => void) | undefined
let limit = least

/**
 * Collects garbage whenever much of it lies about, until the function that is returned is called. Node would let it grow with
 * the memory of the machine before it does so itself; an import of any size should fit beside everything else.
 */
export function limitMemory(): () => void {
  const timer = setInterval(collectGarbage, lookEvery)
  timer.unref()
  return () => clearInterval(timer)
}

function collectGarbage(): void {
  if (process.memoryUsage().heapUsed < limit) return
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
  limit = Math.max(least, process.memoryUsage().heapUsed * growth)
}

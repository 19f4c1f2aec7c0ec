import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What an import keeps from one action to the next is well below this. */
const most = 160 * 1024 * 1024

let collect: (() => void) | undefined

/**
 * Collects garbage once much of it lies about. Node would let it grow with the memory of the machine before it does so
 * itself; an import of a million claims should fit beside everything else.
 */
export function limitMemory(): void {
  if (process.memoryUsage().heapUsed < most) return
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}

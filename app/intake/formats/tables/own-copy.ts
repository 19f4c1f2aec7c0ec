import type { FoundReport } from '../reader'

/**
 * A report that holds none of the piece of a file in which it was read: a string cut out of a longer one, and bytes cut out of
 * others, keep the whole of it in memory. Of a table with few texts among many rows each would keep a megabyte.
 */
export function ownCopy({ original, ...report }: FoundReport): FoundReport {
  const bytes = original.shared ? original.bytes : Uint8Array.from(original.bytes)
  return { ...structuredClone(report), original: { ...original, bytes } }
}

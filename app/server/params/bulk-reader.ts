import type { AppLoadContext } from '@remix-run/node'
import type { BulkReader } from '../../intake/bulk/files-together'
import { inThread } from '../in-thread'

/** An archive may hold thousands of files, each read and looked for among those that are stored. */
const longestPartMs = 300_000

/** Reads the files of a bulk import for a route, in a thread: the one that answers requests reads none. `signal` stops it. */
export function bulkReader(context: AppLoadContext, signal?: AbortSignal): BulkReader {
  const options = { timeLimit: longestPartMs, signal }
  return {
    take: (state, parts) => inThread(context, 'take-bulk-parts', { state, parts }, options),
    finish: (state, source) => inThread(context, 'finish-bulk', { state, source }, options),
  }
}

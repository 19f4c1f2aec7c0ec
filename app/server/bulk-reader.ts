import type { AppLoadContext } from '@remix-run/node'
import { takeBulkPart } from '../intake/bulk/bulk-part.server'
import type { BulkReader } from '../intake/bulk/bulk-receive.server'
import { fileKind } from '../intake/formats/file-kind'
import { inThread } from './in-thread'

/** A text of so few bytes is read sooner than it is sent to a thread. */
const smallText = 20_000
/** An archive may hold thousands of files, each read and looked for among those that are stored. */
const longestPartMs = 300_000

/** Reads the files of a bulk import for a route: small ones here, all others in a thread. */
export function bulkReader(context: AppLoadContext): BulkReader {
  return {
    take: (state, part) =>
      part.field === 'files' && fileKind(part.name) === 'text' && (part.bytes?.length ?? 0) <= smallText
        ? takeBulkPart(context.services.db, { state, part })
        : inThread(context, 'take-bulk-part', { state, part }, { timeLimit: longestPartMs }),
    finish: (state, source) => inThread(context, 'finish-bulk', { state, source }),
  }
}

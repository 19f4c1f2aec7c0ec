import type { AppLoadContext } from '@remix-run/node'
import { takeBulkPart, type BulkPart } from '../../intake/bulk/bulk-part.server'
import type { BulkReader } from '../../intake/bulk/bulk-receive.server'
import { bytesInput } from '../../intake/formats/reader'
import { probeOf, recogniseFormat } from '../../intake/formats/read-file.server'
import { inThread } from '../in-thread'

/** A text of so few bytes is read sooner than it is sent to a thread. */
const smallText = 20_000
/** An archive may hold thousands of files, each read and looked for among those that are stored. */
const longestPartMs = 300_000

/** Reads the files of a bulk import for a route: small ones here, all others in a thread. */
export function bulkReader(context: AppLoadContext): BulkReader {
  return {
    take: async (state, part) =>
      (await isSmallText(part))
        ? takeBulkPart(context.services.db, { state, part })
        : inThread(context, 'take-bulk-part', { state, part }, { timeLimit: longestPartMs }),
    finish: (state, source) => inThread(context, 'finish-bulk', { state, source }),
  }
}

/** By what it holds: a document that is called a text takes its time. */
async function isSmallText({ field, name, bytes }: BulkPart): Promise<boolean> {
  if (field !== 'files' || !bytes || bytes.length > smallText) return false
  return recogniseFormat(await probeOf(bytesInput(name, bytes)))?.kind === 'text'
}

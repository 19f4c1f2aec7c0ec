import { largestArchive, largestDocument, largestUpload, longestManifest } from '../limits'
import { fileKind } from './file-kind'
import { formatNames, kindsOfName } from './format-names'

/** The most bytes of a file of that name; null where its name is that of no format that is read. */
export function largestFile(name: string): number | null {
  switch (fileKind(name)) {
    case 'archive':
      return largestArchive
    case 'table':
      return Math.min(Math.max(longestManifest, largestOf(name)), largestDocument)
    case 'document':
      return Math.min(largestOf(name) || largestUpload, largestDocument)
    default:
      return null
  }
}

/** The same where a file need not be in memory: an export of a channel may be larger than that. */
export function largestStreamed(name: string): number | null {
  const whole = largestFile(name)
  return whole === null || fileKind(name) === 'archive' ? whole : Math.max(whole, largestOf(name))
}

/** Of the formats that the name may stand for; what it holds is looked at when it is here. */
function largestOf(name: string): number {
  return Math.max(0, ...kindsOfName(name).map((kind) => formatNames[kind].largest))
}

import { largestArchive, largestDocument, largestUpload, longestManifest } from '../limits'
import { fileKind } from './file-kind'
import { formatsOfName } from './registry'

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

/** Of the formats that the name may stand for; what it holds is looked at when it is here. */
function largestOf(name: string): number {
  return Math.max(0, ...formatsOfName(name).map(({ largest }) => largest))
}

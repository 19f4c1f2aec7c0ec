import { largestArchive, largestDocument, largestUpload, longestManifest } from '../limits'
import { fileKind } from './file-kind'
import { formatOfName } from './registry'

/** The most bytes of a file of that name; null where its name is that of no format that is read. */
export function largestFile(name: string): number | null {
  switch (fileKind(name)) {
    case 'archive':
      return largestArchive
    case 'table':
      return Math.max(longestManifest, formatOfName(name)?.largest ?? 0)
    case 'document':
      return Math.min(formatOfName(name)?.largest ?? largestUpload, largestDocument)
    default:
      return null
  }
}

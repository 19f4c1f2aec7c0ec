import { beginningOf, endOf } from '../../text/characters/beginning'
import type { VersionPiece } from './version-diff'

/** How much of what is the same is kept beside each change, in UTF-16 code units. */
const kept = 240

/** The changes with what stands around them: of long stretches that are the same the middle is left out. */
export function withContext(pieces: readonly VersionPiece[]): VersionPiece[] {
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same' || piece.after.length <= 3 * kept) return piece
    const beginning = at > 0 ? beginningOf(piece.after, kept) : ''
    const end = at < pieces.length - 1 ? `… ${endOf(piece.after, kept)}` : ''
    const after = [beginning, end].filter((part) => part !== '').join('\n')
    return { kind: 'same', before: after, after }
  })
}

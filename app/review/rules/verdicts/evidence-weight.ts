import type { Stance, VerdictDecision } from '../../../../db/schema'
import { countOrigins } from '../../../matching/origins/origins'
import { originReports } from '../claims/origin-reports'

/** A piece of evidence that stands, as far as it counts. */
export interface Weighed {
  id: number
  /** `sealed` counts for either direction: whoever may not know it is neither hindered by it nor told of it. */
  stance: Stance | 'sealed'
  address: string | null
  passage: { report: number; source: number; quote: string | null } | null
}

/**
 * How many separate pieces of evidence speak for each verdict: passages by
 * their origins, since only separate origins corroborate, an address once
 * however often it is named, every note for itself.
 */
export function weighEvidence(evidence: readonly Weighed[]): Record<VerdictDecision, number> {
  const separate = (pieces: readonly Weighed[]) => {
    const passages = pieces.flatMap(({ passage }) =>
      passage ? [{ report_id: passage.report, source_id: passage.source, quote: passage.quote }] : [],
    )
    const addresses = new Set(pieces.flatMap(({ address }) => address ?? []))
    const notes = pieces.filter(({ passage, address }) => passage === null && address === null).length
    return countOrigins(originReports(passages)) + addresses.size + notes
  }
  const of = (stance: Stance) =>
    separate(evidence.filter((piece) => piece.stance === stance || piece.stance === 'sealed'))
  return { confirmed: of('supports'), disputed: of('refutes'), unverifiable: separate(evidence) }
}

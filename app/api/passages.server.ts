import type { z } from 'zod'
import type { DossierPassage } from '../review/lookups/claims/read-claim-passages.server'
import type { passage } from './schemas/texts'

/** A passage as programs read it. */
export function writePassage(read: DossierPassage): z.input<typeof passage> {
  const { id, claimId, report, source, section, start, end, quote, sha256, retired } = read
  return {
    id,
    claim: claimId,
    report: { id: report.id, title: report.title },
    source: { id: source.id, name: source.name },
    section,
    start,
    end,
    quote,
    quoteSha256: sha256,
    retired,
  }
}

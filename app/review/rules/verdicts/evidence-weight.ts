import type { Stance, VerdictDecision } from '../../../../db/schema'
import { countOrigins, groupOrigins } from '../../../matching/origins/origins'
import { originReports } from '../claims/origin-reports'

/** A passage as far as it tells where its words come from; `address` is where its report was published, if known. */
interface WeighedPassage {
  report: number
  source: number
  sourceName: string
  /** The channel or person that its report was forwarded from. */
  forwardedFrom: string | null
  quote: string | null
  address: string | null
}

/** A piece of evidence that stands, as far as it counts. */
export interface Weighed {
  id: number
  /** `sealed` counts for either direction: whoever may not know it is neither hindered by it nor told of it. */
  stance: Stance | 'sealed'
  address: string | null
  passage: WeighedPassage | null
}

/** Separate pieces of evidence that speak for each verdict, and how many of those that confirm come from outside the claim's own source. */
export interface EvidenceWeights extends Record<VerdictDecision, number> {
  outside: number
}

/**
 * How many separate pieces of evidence speak for each verdict: passages by
 * their origins, since only separate origins corroborate, an address once
 * however often it is named, every note for itself.
 *
 * @param own the claim's own passages
 */
export function weighEvidence(evidence: readonly Weighed[], own: readonly WeighedPassage[]): EvidenceWeights {
  const of = (stance: Stance) => evidence.filter((piece) => piece.stance === stance || piece.stance === 'sealed')
  return {
    confirmed: separate(of('supports')),
    disputed: separate(of('refutes')),
    unverifiable: separate(evidence),
    outside: fromOutside(of('supports'), own),
  }
}

function separate(pieces: readonly Weighed[]): number {
  return countOrigins(reportsOf(passagesOf(pieces))) + addressesOf(pieces).size + countNotes(pieces)
}

/**
 * Separate pieces from outside the claim's own source. A report that copies the claim's text, and the page on which
 * its report was published, are its source over again. Where several separate origins tell the claim, one of them is
 * its own source, and the others corroborate it.
 */
function fromOutside(pieces: readonly Weighed[], own: readonly WeighedPassage[]): number {
  const linked = passagesOf(pieces)
  const linkedReports = new Set(linked.map(({ report }) => String(report)))
  const ownReports = new Set(own.map(({ report }) => String(report)))
  const origins = groupOrigins(reportsOf([...linked, ...own])).filter(({ reports }) =>
    reports.some((report) => linkedReports.has(report)),
  )
  const inside = origins.some(({ reports }) => reports.some((report) => ownReports.has(report)))
  const published = new Set(own.flatMap(({ address }) => pageOf(address) ?? []))
  const pages = new Set([...addressesOf(pieces)].map(pageOf).filter((page) => page === null || !published.has(page)))
  return origins.length - (inside ? 1 : 0) + pages.size + countNotes(pieces)
}

const passagesOf = (pieces: readonly Weighed[]) => pieces.flatMap(({ passage }) => passage ?? [])

const addressesOf = (pieces: readonly Weighed[]) => new Set(pieces.flatMap(({ address }) => address ?? []))

const countNotes = (pieces: readonly Weighed[]) =>
  pieces.filter(({ passage, address }) => passage === null && address === null).length

const reportsOf = (passages: readonly WeighedPassage[]) =>
  originReports(
    passages.map(({ report, source, sourceName, forwardedFrom, quote }) => ({
      report_id: report,
      source_id: source,
      source_name: sourceName,
      forwarded_from: forwardedFrom,
      quote,
    })),
  )

/** A page's address without what leads to the same page: a fragment, a slash at the end, the scheme, "www.". */
function pageOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return address
  const { host, pathname, search } = new URL(address)
  return `${host.replace(/^www\./, '')}${pathname.endsWith('/') ? pathname.slice(0, -1) : pathname}${search}`
}

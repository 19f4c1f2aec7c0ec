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
  /** The file that it cites: the same for pictures of which somebody said that they show the same. */
  file?: string | null
  passage: WeighedPassage | null
}

/** Separate pieces of evidence that speak for each verdict, and how many of those that confirm come from outside the claim's own source. */
export interface EvidenceWeights extends Record<VerdictDecision, number> {
  outside: number
}

/**
 * How many separate pieces of evidence speak for each verdict: passages by
 * their origins, since only separate origins corroborate, an address once
 * however often it is named, pictures that show the same once, every note for itself.
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
  return countOrigins(reportsOf(passagesOf(pieces))) + pagesOf(pieces, (address) => address).length + countNotes(pieces)
}

/**
 * Separate pieces from outside the claim's own source. A report that copies the claim's text, and the page on which
 * its report was published, are its source over again. Where several separate origins report the claim, one of them is
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
  const pages = pagesOf(pieces, pageOf).filter((addresses) => ![...addresses].some((one) => published.has(one)))
  return origins.length - (inside ? 1 : 0) + pages.length + countNotes(pieces)
}

const passagesOf = (pieces: readonly Weighed[]) => pieces.flatMap(({ passage }) => passage ?? [])

/**
 * The addresses of pieces, those together that are one origin: a page however often it is named, and one file, or pictures that show
 * the same, wherever they were published.
 *
 * @param keyOf by what addresses are the same
 */
function pagesOf(pieces: readonly Weighed[], keyOf: (address: string) => string | null): Set<string>[] {
  let groups: { keys: Set<string>; addresses: Set<string> }[] = []
  for (const { address, file } of pieces) {
    const key = address === null ? null : keyOf(address)
    if (key === null) continue
    const keys = new Set([`address ${key}`, ...(file ? [`file ${file}`] : [])])
    const same = groups.filter((group) => [...keys].some((one) => group.keys.has(one)))
    const all = [...same, { keys, addresses: new Set([key]) }]
    groups = [
      ...groups.filter((group) => !same.includes(group)),
      {
        keys: new Set(all.flatMap((group) => [...group.keys])),
        addresses: new Set(all.flatMap((group) => [...group.addresses])),
      },
    ]
  }
  return groups.map(({ addresses }) => addresses)
}

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

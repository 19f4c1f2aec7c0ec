import { groupOrigins, type OriginCause } from '../../../matching/origins/origins'
import { originReports } from './origin-reports'

interface SourcedPassage {
  id: number
  quote: string | null
  report: { id: number; forwardedFrom: string | null }
  source: { id: number; name: string }
}

export interface NumberedOrigin {
  number: number
  /** Why its reports are one; null for a report that stands alone. */
  because: OriginCause | null
  /** The claim's own passages of this origin, in the order given. */
  passages: number[]
}

export interface Origins {
  /** The origins that speak for the claim, numbered from 1 in the order of its passages. */
  own: NumberedOrigin[]
  /** The origin's number of every report, those of linked claims included, which come last where they copy nothing of the claim's own. */
  ofReport: Record<number, number>
}

/** Numbers the origins of a claim's own passages and of those of linked claims. */
export function numberOrigins(own: readonly SourcedPassage[], linked: readonly SourcedPassage[]): Origins {
  const ofReport: Record<number, number> = {}
  const groups = groupOrigins(originReports(own.map(asOriginReport)))
  const origins: NumberedOrigin[] = []
  for (const { id, report } of own) {
    const group = groups.find((candidate) => candidate.reports.includes(String(report.id)))
    if (ofReport[report.id] === undefined) {
      for (const member of group?.reports ?? []) ofReport[Number(member)] = origins.length + 1
      origins.push({ number: origins.length + 1, because: group?.because ?? null, passages: [] })
    }
    origins.find((origin) => origin.number === ofReport[report.id])?.passages.push(id)
  }
  numberLinked(ofReport, own, linked, origins.length)
  return { own: origins, ofReport }
}

function numberLinked(
  ofReport: Record<number, number>,
  own: readonly SourcedPassage[],
  linked: readonly SourcedPassage[],
  count: number,
): void {
  let next = count + 1
  for (const { reports } of groupOrigins(originReports([...own, ...linked].map(asOriginReport)))) {
    const known = reports.map((report) => ofReport[Number(report)]).find((number) => number !== undefined)
    const number = known ?? next++
    for (const report of reports) ofReport[Number(report)] ??= number
  }
}

function asOriginReport({ report, source, quote }: SourcedPassage) {
  return {
    report_id: report.id,
    source_id: source.id,
    source_name: source.name,
    forwarded_from: report.forwardedFrom,
    quote,
  }
}

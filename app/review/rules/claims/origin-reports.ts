import type { OriginReport } from '../../../matching/origins/origins'

/** The reports of a claim's passages, each with those of its texts that speak for the claim. */
export function originReports(
  passages: readonly {
    report_id: number
    source_id: number
    source_name: string
    forwarded_from: string | null
    quote: string | null
  }[],
): OriginReport[] {
  const reports = new Map<number, OriginReport & { texts: string[] }>()
  for (const { report_id, source_id, source_name, forwarded_from, quote } of passages) {
    const report = reports.get(report_id) ?? {
      id: String(report_id),
      sourceId: String(source_id),
      sourceName: source_name,
      forwardedFrom: forwarded_from,
      texts: [],
    }
    if (quote !== null) report.texts.push(quote)
    reports.set(report_id, report)
  }
  return [...reports.values()]
}

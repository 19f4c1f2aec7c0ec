import { prints, speakerOf, type OriginCause, type OriginReport } from './origins'

/** A report that another one draws on. */
export interface Drawn {
  /** The earlier report. */
  from: string
  because: OriginCause
}

export interface Descent {
  id: string
  /** The earlier reports that it draws on, the one it owes most first; empty for a text of its own. */
  from: Drawn[]
}

/**
 * Who copied whom, for reports in the order in which they came out. A report
 * owes the earlier one that has most of its runs of words, then the one that has
 * most of the rest, until no earlier one has any; and the last one of its own
 * source, or of the channel that it was forwarded from. The reports that hang together are exactly the origins of
 * `groupOrigins`: no more is called copied than is counted as one.
 */
export function traceDescent(reports: readonly OriginReport[]): Descent[] {
  const printed = reports.map((report) => prints(report))
  return reports.map((report, at) => {
    const own = printed[at] ?? new Set<bigint>()
    const copied = copiedFrom(own, printed.slice(0, at)).map((earlier): Drawn => ({
      from: reports[earlier]?.id ?? '',
      because: 'copied-text',
    }))
    const speaker = speakerOf(report)?.[0]
    const before =
      speaker === undefined
        ? undefined
        : reports.slice(0, at).findLast((earlier) => speakerOf(earlier)?.[0] === speaker)
    if (!before || copied.some((drawn) => drawn.from === before.id)) return { id: report.id, from: copied }
    const because = report.forwardedFrom || before.forwardedFrom ? 'forwarded' : 'same-source'
    return { id: report.id, from: [...copied, { from: before.id, because }] }
  })
}

function copiedFrom(own: ReadonlySet<bigint>, earlier: readonly ReadonlySet<bigint>[]): number[] {
  const left = new Set(own)
  const found: number[] = []
  for (;;) {
    let best = { earlier: -1, covered: [] as bigint[] }
    earlier.forEach((set, at) => {
      const covered = [...left].filter((print) => set.has(print))
      if (covered.length > best.covered.length) best = { earlier: at, covered }
    })
    if (best.earlier < 0) return found
    found.push(best.earlier)
    for (const print of best.covered) left.delete(print)
  }
}

import type { EventPassage } from '../../review/lookups/events/read-event-card.server'

/** A passage with those after it that say the same letter by letter. */
export interface EventLine {
  passage: EventPassage
  copies: EventPassage[]
}

/** Neighbouring reports, each with its lines; `quiet` where a long event folds them since nothing in them is new or differs. */
export interface EventRun {
  reports: EventLine[][]
  quiet: boolean
}

/** An event of fewer passages is read as a whole. */
const longEvent = 12

/** Fewer reports in a row are not worth a fold. */
const worthFolding = 3

/**
 * How a card lists its passages, the oldest first: copies stand beneath the passage that they copy, neighbouring lines of one report under its
 * name, and in a long event neighbouring reports that say nothing new are one run.
 */
export function eventRuns(passages: readonly EventPassage[]): EventRun[] {
  const lines = passages
    .filter(({ copies }) => copies === null)
    .map((passage) => ({ passage, copies: passages.filter(({ copies }) => copies === passage.id) }))
  const reports = neighbours(lines, (line) => line.passage.report.id)
  if (lines.length <= longEvent) return [{ reports, quiet: false }]
  const runs = neighbours(reports, (report) => String(report.every(saysNothingNew)))
  return joined(
    runs.map((run) => ({ reports: run, quiet: run.length >= worthFolding && run.flat().every(saysNothingNew) })),
  )
}

function saysNothingNew({ passage: { parts } }: EventLine): boolean {
  return parts?.every(({ kind }) => kind === 'said') ?? false
}

/** Of passages by their ids those that copy none of the others: a copy says what its text says, and is counted. */
export function withoutCopies(
  ids: readonly number[],
  passages: readonly Pick<EventPassage, 'id' | 'copies'>[],
): number[] {
  const among = new Set(ids)
  const copied = new Map(passages.map(({ id, copies }) => [id, copies]))
  return ids.filter((id) => !among.has(copied.get(id) ?? -1))
}

/** Neighbours that have the same key together. */
function neighbours<Each>(all: readonly Each[], keyOf: (each: Each) => number | string): Each[][] {
  const groups: Each[][] = []
  for (const each of all) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(each)) last.push(each)
    else groups.push([each])
  }
  return groups
}

/** Runs that are not folded and follow each other are one list. */
function joined(runs: readonly EventRun[]): EventRun[] {
  return neighbours(runs, ({ quiet, reports }) => (quiet ? `${reports[0]?.[0]?.passage.id}` : '')).map((group) => ({
    reports: group.flatMap(({ reports }) => reports),
    quiet: group[0]?.quiet === true,
  }))
}

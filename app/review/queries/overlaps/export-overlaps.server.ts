import type { ReadDatabase } from '../../../audit/action/action.server'
import { fewSuggestions } from '../../../matching/groups/few-suggestions'
import type { Reason } from '../../../matching/scoring/match'
import { mirrorReason } from '../../../matching/scoring/mirror-match'
import { exportPassages, type ExportedPassage } from '../reports/export-passages.server'

type Side = Pick<ExportedPassage, 'report' | 'file' | 'start' | 'end' | 'quote'> & { passage: number }

export interface ExportedOverlap {
  left: Side
  right: Side
  suggestion: string
  score: number
  reasons: Reason[]
}

/**
 * Every suggestion, judged or not, best first; of those that rest on an unknown day the best few of each passage. Which side stands left, and what comes first of equal scores, follows the
 * names of the files and the places in them: but for ids, the same reports give the same list in whatever order they came in.
 */
export async function exportOverlaps(db: ReadDatabase): Promise<ExportedOverlap[]> {
  const sides = new Map(
    (await exportPassages(db)).map(({ id, report, file, start, end, quote }) => [
      id,
      { passage: id, report, file, start, end, quote },
    ]),
  )
  const rows = await db
    .selectFrom('derived.overlap')
    .select(['left_passage_id', 'right_passage_id', 'kind', 'score', 'reasons', 'status'])
    .execute()
  const judged = new Set(
    rows.filter(({ status }) => status !== 'open').map((row) => pairKey(row.left_passage_id, row.right_passage_id)),
  )
  const overlaps = rows.flatMap((row) => {
    const left = sides.get(row.left_passage_id)
    const right = sides.get(row.right_passage_id)
    return left && right
      ? [inOrder({ left, right, suggestion: row.kind, score: row.score, reasons: row.reasons as Reason[] })]
      : []
  })
  return withoutTheUnlikely(overlaps, judged).sort(
    (one, two) => two.score - one.score || compareSides(one.left, two.left) || compareSides(one.right, two.right),
  )
}

/** Judged ones, and the best few of each passage where a day is unknown. */
function withoutTheUnlikely(overlaps: readonly ExportedOverlap[], judged: ReadonlySet<string>): ExportedOverlap[] {
  const placed = ({ file, start, quote }: Side): string => `${file ?? ''} ${start} ${quote}`
  const few = fewSuggestions(
    overlaps.map((overlap) => {
      const { left, right, score, reasons } = overlap
      const undated =
        reasons.some(({ code }) => code === 'day-unknown') && !judged.has(pairKey(left.passage, right.passage))
      return { left: left.passage, right: right.passage, score, undated, overlap }
    }),
    ({ overlap }) => `${placed(overlap.left)} ${placed(overlap.right)}`,
  )
  return few.map(({ overlap }) => overlap)
}

function pairKey(one: number, two: number): string {
  return `${Math.min(one, two)} ${Math.max(one, two)}`
}

function inOrder(overlap: ExportedOverlap): ExportedOverlap {
  if (compareSides(overlap.left, overlap.right) <= 0) return overlap
  return { ...overlap, left: overlap.right, right: overlap.left, reasons: overlap.reasons.map(mirrorReason) }
}

function compareSides(one: Side, two: Side): number {
  return (
    compareText(one.file ?? '', two.file ?? '') ||
    one.start - two.start ||
    compareText(one.quote, two.quote) ||
    one.passage - two.passage
  )
}

function compareText(one: string, two: string): number {
  return one === two ? 0 : one < two ? -1 : 1
}

import type { ReadDatabase } from '../audit/action.server'
import { exportPassages, type ExportedPassage } from './export-passages.server'

type Side = Pick<ExportedPassage, 'report' | 'file' | 'start' | 'end' | 'quote'> & { passage: number }

export interface ExportedOverlap {
  left: Side
  right: Side
  suggestion: string
  score: number
  reasons: unknown
}

/** Every suggestion, judged or not, best first. */
export async function exportOverlaps(db: ReadDatabase): Promise<ExportedOverlap[]> {
  const sides = new Map((await exportPassages(db)).map(({ id, report, file, start, end, quote }) => [id, { passage: id, report, file, start, end, quote }]))
  const rows = await db.selectFrom('derived.overlap').selectAll().orderBy('score', 'desc').orderBy('left_passage_id').orderBy('right_passage_id').execute()
  return rows.flatMap((row) => {
    const left = sides.get(row.left_passage_id)
    const right = sides.get(row.right_passage_id)
    return left && right ? [{ left, right, suggestion: row.kind, score: row.score, reasons: row.reasons }] : []
  })
}

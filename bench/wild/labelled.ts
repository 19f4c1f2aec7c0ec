import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import type { SetMatch, SetPassage, SetReport } from '../../app/matching/evaluate/match-reports'

const range = z.object({ file: z.string(), start: z.number(), end: z.number() })
const labels = z.object({
  clauses: z.array(range),
  overlaps: z.array(z.object({ left: range, right: range, confidence: z.string() })),
})
const manifest = z.array(
  z.object({ file: z.string().regex(/^[\w.-]+$/), title: z.string(), source: z.string(), published_at: z.string() }),
)

type Range = z.infer<typeof range>
type Label = z.infer<typeof labels>['overlaps'][number]

/** Reports with clauses and overlaps that were labelled by hand. */
export interface LabelledSet {
  reports: SetReport[]
  clauses: Range[]
  /** Those between two reports. */
  overlaps: Label[]
}

/** Reads such a set from a directory: `reports/` with its manifest, and `overlaps-sample.json`. */
export function readLabelledSet(directory: string): LabelledSet {
  const read = (...path: string[]): string => readFileSync(join(directory, ...path), 'utf8')
  const rows = manifest.parse(Papa.parse(read('reports', 'manifest.csv'), { header: true, skipEmptyLines: true }).data)
  const { clauses, overlaps } = labels.parse(JSON.parse(read('overlaps-sample.json')))
  return {
    reports: rows.map(({ file, title, source, published_at }) => ({
      file,
      title,
      source,
      text: read('reports', file),
      publishedDay: published_at === '' ? null : published_at.slice(0, 10),
    })),
    clauses,
    overlaps: overlaps.filter(({ left, right }) => left.file !== right.file),
  }
}

export interface LabelledMeasure {
  /** Labels of high confidence, and how many are suggested. */
  labels: number
  found: number
  /** Suggestions between labelled clauses. */
  among: SetMatch[]
  isRight: (match: SetMatch) => boolean
}

/** What of the labels is suggested, and whether what is suggested among the labelled clauses is a label. */
export function measureLabelled({ clauses, overlaps }: LabelledSet, found: readonly SetMatch[]): LabelledMeasure {
  const high = overlaps.filter(({ confidence }) => confidence === 'high')
  return {
    labels: high.length,
    found: high.filter((label) => found.some((match) => isLabel(match, label))).length,
    among: found.filter(({ one, two }) => [one, two].every((side) => clauses.some((clause) => covers(side, clause)))),
    isRight: (match) => overlaps.some((label) => isLabel(match, label)),
  }
}

function isLabel({ one, two }: SetMatch, { left, right }: Label): boolean {
  return (covers(one, left) && covers(two, right)) || (covers(one, right) && covers(two, left))
}

/** They share half of the text that both span. */
function covers(passage: SetPassage, range: Range): boolean {
  const shared = Math.min(passage.end, range.end) - Math.max(passage.start, range.start)
  const span = Math.max(passage.end, range.end) - Math.min(passage.start, range.start)
  return passage.file === range.file && shared * 2 >= span
}

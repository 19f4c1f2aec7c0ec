import type { Decision, Locale } from '../../db/schema'
import type { ReadDatabase } from '../audit/action.server'
import { alignReports } from '../matching/align'
import { diffPassages, type DiffPart } from '../matching/diff'
import { fold } from '../text/normalise'
import { overlapStates, statusOf } from './list-overlaps-states.server'
import { factSpans, readSides, type PassageSide } from './read-sides.server'

export interface AlignedPassage {
  id: number
  section: string | null
  language: Locale
  /** Null where the text does not match the passage's hash. */
  parts: DiffPart[] | null
}

export interface AlignmentRow {
  kind: 'identical' | 'changed' | 'only-left' | 'only-right'
  left: AlignedPassage | null
  right: AlignedPassage | null
  /** Stands elsewhere in the right report than its neighbours. */
  moved: boolean
  /** Where the pair stands; null for a passage alone. */
  status: Decision | 'open' | 'settled' | null
}

export interface AlignedReport {
  id: number
  title: string
  source: string
  publishedDay: string | null
  publishedAt: Date | null
}

export interface Alignment {
  left: AlignedReport
  right: AlignedReport
  rows: AlignmentRow[]
}

/** Two reports laid side by side, passage by passage; null where one is not stored. */
export async function readAlignment(db: ReadDatabase, leftId: number, rightId: number): Promise<Alignment | null> {
  const reports = await readReports(db, [leftId, rightId])
  const left = reports.get(leftId)
  const right = reports.get(rightId)
  if (!left || !right) return null
  const [leftSides, rightSides] = [await readPassages(db, leftId), await readPassages(db, rightId)]
  const pairs = await readPairs(db, leftId, rightId)
  const aligned = alignReports(leftSides, rightSides, (one, two) => {
    const identical = letters(one) !== '' && letters(one) === letters(two)
    const pair = pairs.get(pairKey(one.id, two.id))
    if (identical) return { score: 1, identical }
    return pair ? { score: pair.score, identical } : null
  })
  const rows = aligned.map((row): AlignmentRow => {
    const status = row.left && row.right ? (pairs.get(pairKey(row.left.id, row.right.id))?.status ?? (row.left.claim === row.right.claim ? 'settled' : 'open')) : null
    return { kind: row.kind, moved: row.moved, status, ...drawn(row.left, row.right, row.kind === 'changed') }
  })
  return { left, right, rows }
}

/** The identical rows that still wait for a judgement, as pairs with the lower id first. */
export function openIdentical(alignment: Alignment): [number, number][] {
  return alignment.rows.flatMap(({ kind, status, left, right }) =>
    kind === 'identical' && status === 'open' && left && right ? [[Math.min(left.id, right.id), Math.max(left.id, right.id)] as [number, number]] : [],
  )
}

function drawn(left: PassageSide | null, right: PassageSide | null, changed: boolean): Pick<AlignmentRow, 'left' | 'right'> {
  const diff = changed && left?.quote != null && right?.quote != null ? diffPassages(left.quote, right.quote, { left: factSpans(left), right: factSpans(right) }) : null
  return { left: left && passage(left, diff?.left), right: right && passage(right, diff?.right) }
}

function passage(side: PassageSide, parts?: DiffPart[]): AlignedPassage {
  const whole: DiffPart[] | null = side.quote === null ? null : [{ text: side.quote, start: 0, end: side.quote.length, kind: 'same' }]
  return { id: side.id, section: side.section, language: side.report.language, parts: parts ?? whole }
}

function letters(side: PassageSide): string {
  return fold(side.quote ?? '').replace(/[^\p{L}\p{N}]/gu, '')
}

function pairKey(one: number, two: number): string {
  return one < two ? `${one} ${two}` : `${two} ${one}`
}

async function readReports(db: ReadDatabase, ids: number[]): Promise<Map<number, AlignedReport>> {
  const rows = await db
    .selectFrom('record.report as r')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .select(['r.id', 'r.title', 's.name as source', 'r.published_day as publishedDay', 'r.published_at as publishedAt'])
    .where('r.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function readPassages(db: ReadDatabase, reportId: number): Promise<PassageSide[]> {
  const rows = await db.selectFrom('record.passage').select('id').where('report_id', '=', reportId).where('retired', '=', false).orderBy('start_offset').execute()
  const sides = await readSides(db, rows.map((row) => row.id))
  return rows.flatMap((row) => sides.get(row.id) ?? [])
}

interface Pair {
  score: number
  status: AlignmentRow['status']
}

/** Suggested pairs of the two reports, and pairs judged without a suggestion. */
async function readPairs(db: ReadDatabase, leftId: number, rightId: number): Promise<Map<string, Pair>> {
  const pairs = new Map<string, Pair>()
  const judged = await db
    .selectFrom('record.current_judgement as j')
    .innerJoin('record.passage as l', 'l.id', 'j.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'j.right_passage_id')
    .select(['l.id as left', 'r.id as right', 'j.decision'])
    .where('l.report_id', 'in', [leftId, rightId])
    .where('r.report_id', 'in', [leftId, rightId])
    .execute()
  for (const { left, right, decision } of judged) pairs.set(pairKey(left, right), { score: decision === 'different' ? 0.01 : 1, status: decision })
  const suggested = await overlapStates(db)
    .innerJoin('record.passage as l', 'l.id', 'o.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'o.right_passage_id')
    .select(['l.id as left', 'r.id as right', 'o.score', statusOf.as('status')])
    .where('l.report_id', 'in', [leftId, rightId])
    .where('r.report_id', 'in', [leftId, rightId])
    .execute()
  for (const { left, right, score, status } of suggested) pairs.set(pairKey(left, right), { score, status })
  return pairs
}

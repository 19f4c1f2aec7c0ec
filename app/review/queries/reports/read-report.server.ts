import type { ClaimStateName, Locale, Reliability, TriageDecision, VerdictDecision } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { factMarks, type FactMark } from '../../rules/claims/fact-marks'
import { readGazetteer } from '../../../matching/store/gazetteer.server'
import type { Facts } from '../../../text/facts/types'
import type { Span } from '../../../text/span'
import { isOpen, overlapStates } from '../../lookups/pairs/overlap-states.server'
import { QuoteMismatch } from '../../rules/pairs/quotes'
import { readQuote } from '../../lookups/pairs/read-quote.server'

export interface ReportOverlap {
  /** Passage ids, the lower one first. */
  left: number
  right: number
  kind: string
  score: number
  /** The report on the other side. */
  other: { report: number; title: string }
}

export interface ReportPassage extends Span {
  id: number
  /** The stored text is not the one that the passage's hash was made of. */
  broken: boolean
  claim: {
    id: number
    state: ClaimStateName
    stale: boolean
    passages: number
    triage: TriageDecision | ''
    /** Why it may need no check; '' where nothing says so. */
    proposal: string
  }
  /** Its figures, dates and places. */
  marks: FactMark[]
  /** Those that wait for a judgement, the best first. */
  overlaps: ReportOverlap[]
}

export interface ReportPage {
  id: number
  title: string
  text: string
  language: Locale
  address: string | null
  publishedDay: string | null
  publishedAt: Date | null
  receivedAt: Date
  /** When its import was undone. */
  withdrawnAt: Date | null
  source: { id: number; name: string; reliability: Reliability }
  /** The channel or person that it was forwarded from. */
  forwardedFrom: string | null
  /** What the table says that it came from: where it happened, a verdict of its publisher, and evidence for that. */
  said: { place: string | null; verdict: VerdictDecision | null; evidence: string | null }
  original: { sha256: string; fileName: string | null; encoding: string; size: number }
  sections: (Span & { title: string })[]
  passages: ReportPassage[]
  /** The report it was cut out of. */
  partOf: { id: number; title: string } | null
  /** Where its parts went, if it was cut into others. */
  parts: { id: number; title: string }[]
}

/** Everything a report's page shows, or null where there is none of this number. */
export async function readReport(db: ReadDatabase, reportId: number): Promise<ReportPage | null> {
  const row = await db
    .selectFrom('record.report as r')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .innerJoin('record.original as o', 'o.id', 'r.original_id')
    .leftJoin('record.report as whole', 'whole.id', 'r.part_of_report_id')
    .selectAll('r')
    .select((eb) => [
      's.name',
      's.reliability',
      'o.file_name',
      'o.encoding',
      'whole.title as whole_title',
      eb.fn<number>('octet_length', ['o.bytes']).as('size'),
    ])
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  if (!row) return null
  const sections = await db
    .selectFrom('record.section')
    .select(['title', 'start_offset', 'end_offset'])
    .where('report_id', '=', reportId)
    .orderBy('start_offset')
    .execute()
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    language: row.language,
    address: row.address,
    publishedDay: row.published_day,
    publishedAt: row.published_at,
    receivedAt: row.received_at,
    withdrawnAt: row.withdrawn_at,
    source: { id: row.source_id, name: row.name, reliability: row.reliability },
    forwardedFrom: row.forwarded_from,
    said: { place: row.said_place, verdict: row.said_verdict, evidence: row.said_evidence },
    original: { sha256: row.original_id, fileName: row.file_name, encoding: row.encoding, size: row.size },
    sections: sections.map(({ title, start_offset: start, end_offset: end }) => ({ title, start, end })),
    passages: row.cut_at === null ? await readPassages(db, reportId, row.text) : [],
    partOf: row.part_of_report_id === null ? null : { id: row.part_of_report_id, title: row.whole_title ?? '' },
    parts:
      row.cut_at === null
        ? []
        : await db
            .selectFrom('record.report')
            .select(['id', 'title'])
            .where('part_of_report_id', '=', reportId)
            .orderBy('id')
            .execute(),
  }
}

async function readPassages(db: ReadDatabase, reportId: number, text: string): Promise<ReportPassage[]> {
  const rows = await db
    .selectFrom('record.passage as p')
    .leftJoin('derived.claim_state as c', 'c.claim_id', 'p.claim_id')
    .leftJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .select([
      'p.id',
      'p.start_offset',
      'p.end_offset',
      'p.quote_sha256',
      'p.claim_id',
      'c.state',
      'c.stale',
      'c.passages',
      'c.triage',
      'c.proposal',
      'f.facts',
    ])
    .where('p.report_id', '=', reportId)
    .where('p.retired', '=', false)
    .orderBy('p.start_offset')
    .execute()
  const overlaps = await readOpenOverlaps(db, reportId)
  const gazetteer = await readGazetteer(db)
  return rows.map((row) => ({
    id: row.id,
    start: row.start_offset,
    end: row.end_offset,
    broken: isBroken(text, row),
    marks: row.facts === null ? [] : factMarks(row.facts as Facts, (key) => gazetteer.entry(key)),
    claim: {
      id: row.claim_id,
      state: row.state ?? 'open',
      stale: row.stale ?? false,
      passages: row.passages ?? 1,
      triage: row.triage ?? '',
      proposal: row.proposal ?? '',
    },
    overlaps: overlaps.get(row.id) ?? [],
  }))
}

function isBroken(text: string, passage: Parameters<typeof readQuote>[1]): boolean {
  try {
    readQuote(text, passage)
    return false
  } catch (error) {
    if (error instanceof QuoteMismatch) return true
    throw error
  }
}

/** Suggestions that wait for a judgement, by the passage of this report that they are about. */
async function readOpenOverlaps(db: ReadDatabase, reportId: number): Promise<Map<number, ReportOverlap[]>> {
  const onSide = (own: 'o.left_passage_id' | 'o.right_passage_id', other: 'o.left_passage_id' | 'o.right_passage_id') =>
    overlapStates(db)
      .innerJoin('record.passage as p', 'p.id', own)
      .innerJoin('record.passage as q', 'q.id', other)
      .innerJoin('record.report as d', 'd.id', 'q.report_id')
      .select([
        'p.id as own',
        'o.left_passage_id as left',
        'o.right_passage_id as right',
        'o.kind',
        'o.score',
        'd.id as report',
        'd.title',
      ])
      .where('p.report_id', '=', reportId)
      .where(isOpen)
  const rows = await onSide('o.left_passage_id', 'o.right_passage_id')
    .unionAll(onSide('o.right_passage_id', 'o.left_passage_id'))
    .orderBy('score', 'desc')
    .orderBy('left')
    .orderBy('right')
    .execute()
  const found = new Map<number, ReportOverlap[]>()
  for (const { own, left, right, kind, score, report, title } of rows)
    found.set(own, [...(found.get(own) ?? []), { left, right, kind, score, other: { report, title } }])
  return found
}

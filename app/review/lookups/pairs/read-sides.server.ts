import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { Locale, Reliability } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Facts } from '../../../text/facts/types'
import type { Span } from '../../../text/span'
import type { Publication } from '../../rules/pairs/publication-order'
import { readReportTexts } from '../read-report-texts.server'
import { passageOf, selectPassages } from './passage-rows.server'

/** A passage with where it comes from. */
export interface PassageSide extends Publication {
  id: number
  claim: number
  start: number
  end: number
  retired: boolean
  /** The passage that took its place when it was cut anew. */
  replacedBy: number | null
  /** The exact words; null where they do not match the passage's hash. */
  quote: string | null
  section: string | null
  report: { id: number; title: string; language: Locale; text: string; forwardedFrom: string | null }
  source: { id: number; name: string; reliability: Reliability }
  facts: Facts | null
}

/** Passages that a plan made for a few of them serves well. */
const mostByOnePlan = 50

/** These passages by id, with the texts of their reports; ids that are not stored are left out. */
export async function readSides(db: ReadDatabase, passageIds: number[]): Promise<Map<number, PassageSide>> {
  if (passageIds.length === 0) return new Map()
  const rows = await readRows(db, passageIds)
  const texts = await readReportTexts(
    db,
    rows.map((row) => row.report_id),
  )
  return new Map(rows.map((row) => [row.id, passageSide(row, texts.get(row.report_id) ?? '')]))
}

type SideRow = Awaited<ReturnType<typeof readRows>>[number]

function readRows(db: ReadDatabase, passageIds: number[]) {
  return selectPassages(db)
    .select(['p.replaced_by_passage_id', 'r.received_at'])
    .where('p.id', '=', sql<number>`any(${passageIds}::int[])`)
    .$if(passageIds.length <= mostByOnePlan, (query) => query.modifyFront(planOnce))
    .execute()
}

function passageSide(row: SideRow, text: string): PassageSide {
  return {
    ...passageOf(row, text),
    claim: row.claim_id,
    replacedBy: row.replaced_by_passage_id,
    published_day: row.published_day,
    published_at: row.published_at,
    received_at: row.received_at,
    report: { id: row.report_id, title: row.title, language: row.language, text, forwardedFrom: row.forwarded_from },
  }
}

/** Where figures, dates and places stand within the passage's own words, for the difference to weigh. */
export function factSpans({ facts, start }: PassageSide): Span[] {
  if (facts === null) return []
  const { figures, dates, places } = facts
  return [...figures, ...dates, ...places].map((span) => ({ start: span.start - start, end: span.end - start }))
}

import { planOnce } from '../../../../db/plan-once'
import type { Locale, Reliability } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { anyOf } from '../../../matching/store/any-of'
import type { Facts } from '../../../text/facts/types'
import { passageOf, selectPassages } from '../pairs/passage-rows.server'
import { readReportTexts } from '../read-report-texts.server'

export interface RatedSource {
  id: number
  name: string
  reliability: Reliability
}

/** A passage with where it stands. */
export interface DossierPassage {
  id: number
  claimId: number
  /** Its exact words; null where the text does not match the hash any more. */
  quote: string | null
  sha256: string
  start: number
  end: number
  retired: boolean
  section: string | null
  report: {
    id: number
    title: string
    language: Locale
    publishedDay: string | null
    publishedAt: string | null
    address: string | null
    /** The channel or person that it was forwarded from. */
    forwardedFrom: string | null
  }
  source: RatedSource
  facts: Facts | null
}

type Wanted = { claims: readonly number[] } | { passages: readonly number[] }

/** The standing passages of these claims, or these passages, retired ones too; oldest publication first. */
export async function readDossierPassages(db: ReadDatabase, wanted: Wanted): Promise<DossierPassage[]> {
  const ids = 'claims' in wanted ? wanted.claims : wanted.passages
  if (ids.length === 0) return []
  const rows = await readRows(db, wanted)
  const texts = await readReportTexts(
    db,
    rows.map((row) => row.report_id),
  )
  return rows.map((row) => dossierPassage(row, texts.get(row.report_id) ?? ''))
}

type PassageRow = Awaited<ReturnType<typeof readRows>>[number]

function readRows(db: ReadDatabase, wanted: Wanted) {
  const query = selectPassages(db).select('r.address')
  const some =
    'claims' in wanted
      ? query.where('p.claim_id', '=', anyOf(wanted.claims)).where('p.retired', '=', false)
      : query.where('p.id', '=', anyOf(wanted.passages))
  return some
    .orderBy('r.published_day', (order) => order.asc().nullsLast())
    .orderBy('r.published_at', (order) => order.asc().nullsLast())
    .orderBy('p.id')
    .modifyEnd(planOnce)
    .execute()
}

function dossierPassage(row: PassageRow, text: string): DossierPassage {
  return {
    ...passageOf(row, text),
    claimId: row.claim_id,
    sha256: row.quote_sha256,
    report: {
      id: row.report_id,
      title: row.title,
      language: row.language,
      publishedDay: row.published_day,
      publishedAt: row.published_at?.toISOString() ?? null,
      address: row.address,
      forwardedFrom: row.forwarded_from,
    },
  }
}

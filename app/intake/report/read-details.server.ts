import type { ReadDatabase } from '../../audit/action/action.server'
import { detailsVersion } from './change-report.server'
import type { TypedDetails } from './details'

/** A report's details as a form shows them, with the version that a change is held against; null where there is no such report. */
export async function readDetails(
  db: ReadDatabase,
  reportId: number,
  timeZone: string,
): Promise<{ details: TypedDetails; seen: string; text: string } | null> {
  const row = await db
    .selectFrom('record.report')
    .select(['title', 'source_id', 'language', 'address', 'published_day', 'published_at', 'text'])
    .where('id', '=', reportId)
    .where('cut_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const clock = row.published_at && deskClock(row.published_at, timeZone)
  const details: TypedDetails = {
    title: row.title,
    source: String(row.source_id),
    sourceName: '',
    sourceKind: '',
    day: clock?.day ?? row.published_day ?? '',
    time: clock?.time ?? '',
    address: row.address ?? '',
    language: row.language,
  }
  return { details, seen: detailsVersion(row), text: row.text }
}

/** What the desk's clocks and calendar showed at an instant. */
export function deskClock(instant: Date, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const field = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return {
    day: `${field('year').padStart(4, '0')}-${field('month')}-${field('day')}`,
    time: `${field('hour')}:${field('minute')}`,
  }
}

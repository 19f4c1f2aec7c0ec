import { z } from 'zod'
import type { Locale, SourceKind } from '../../../db/schema'
import { oneLine, refusedCharacter } from '../../text/characters/incoming-text'
import { isWebAddress } from '../../text/web-address'
import { newSourceChoice } from '../limits'
import { parsePublished, PublishedError, type Published } from './published'

const line = (most: number) => z.string().overwrite(oneLine).trim().max(most).catch('')

/** A report's details as they stand in the form: whatever was typed, right or not yet. */
export const typedDetails = z.object({
  title: line(500),
  /** A source's id, `new`, or empty. */
  source: line(12),
  sourceName: line(200),
  sourceKind: line(20),
  /** A source with nearly the name typed, of which the person says that it is another. */
  sourceAnother: line(200).optional(),
  /** `YYYY-MM-DD` or empty. */
  day: line(10),
  /** `HH:MM` on the desk's clocks, or empty. */
  time: line(8),
  address: line(2000),
  language: z.enum(['ar', 'en']).catch('ar'),
})

export type TypedDetails = z.infer<typeof typedDetails>

export type DetailIssue = 'near' | 'required' | 'date' | 'time' | 'address' | 'lost'

export type DetailIssues = Partial<Record<'title' | 'source' | 'sourceName' | 'day' | 'time' | 'address', DetailIssue>>

/** Details that can be stored; the source is picked by id or named to be added. */
export interface CheckedDetails extends Published {
  title: string
  source: { id: number } | { name: string; kind: SourceKind }
  language: Locale
  address: string | null
}

/** Reads what was typed of the report `text`; instants are on the clocks of `timeZone`. */
export function checkDetails(
  typed: TypedDetails,
  timeZone: string,
  text: string,
): { ok: true; value: CheckedDetails } | { ok: false; issues: DetailIssues } {
  const issues: DetailIssues = {}
  const source = checkSource(typed, issues)
  const published = checkPublished(typed, timeZone, issues)
  if (typed.title === '') issues.title = 'required'
  // A title is often the first line: it may have lost what the text has lost, and nothing else.
  else if (refusedCharacter(typed.title, 'field') && !text.includes('\ufffd')) issues.title = 'lost'
  if (refusedCharacter(typed.sourceName, 'field')) issues.sourceName = 'lost'
  if (typed.address !== '' && !isWebAddress(typed.address)) issues.address = 'address'
  if (source === null || published === null || Object.keys(issues).length > 0) return { ok: false, issues }
  const { title, language, address } = typed
  return { ok: true, value: { title, source, language, address: address === '' ? null : address, ...published } }
}

function checkSource(typed: TypedDetails, issues: DetailIssues): CheckedDetails['source'] | null {
  if (/^\d{1,9}$/.test(typed.source)) return { id: Number(typed.source) }
  const named = typed.sourceName !== ''
  if (named) return { name: typed.sourceName, kind: (typed.sourceKind || 'other') as SourceKind }
  issues[typed.source === newSourceChoice ? 'sourceName' : 'source'] = 'required'
  return null
}

function checkPublished({ day, time }: TypedDetails, timeZone: string, issues: DetailIssues): Published | null {
  if (day === '' && time !== '') {
    issues.day = 'required'
    return null
  }
  try {
    parsePublished(day, timeZone)
  } catch (error) {
    if (!(error instanceof PublishedError)) throw error
    issues.day = 'date'
    return null
  }
  try {
    return parsePublished(time === '' ? day : `${day}T${time}`, timeZone)
  } catch (error) {
    if (!(error instanceof PublishedError)) throw error
    issues.time = 'time'
    return null
  }
}

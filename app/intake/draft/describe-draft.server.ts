import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import { Refusal } from '../../review/rules/refusal'
import { sourceKey } from '../../text/source-name'
import { newSourceChoice } from '../limits'
import { typedDetails, type TypedDetails } from '../report/details'
import { detailsOf, draftDetailsVersion } from './draft-details'
import { cutAsRemembered } from './draft-fineness.server'
import { changeDraft } from './drafts.server'
import type { Draft } from './draft-row.server'
import { nearReports, wordsOfGuessedDay } from './read-draft-page.server'
import { isFresh, reportsToSave, type ReportToSave } from './save-draft.server'

/** One row of the table that describes the reports of a draft, as it was typed. */
export interface TypedRow {
  /** Where the report begins in the text. */
  report: number
  title: string
  /** A source's name. */
  source: string
  day: string
  another: string
}

/** What the table holds, and what one of its buttons asks for. */
export interface DescribeEdit {
  rows: readonly TypedRow[]
  /** The version of the rows' details that the form was made from. */
  seen: string
  /** A source for every report that has none. */
  fillSource?: string
  /** The row whose source becomes the one with nearly its name. */
  useNear?: number
}

/** More rows stand on further pages: a form is read only so far. */
export const rowsPerPage = 30

type Sources = readonly { id: number; name: string }[]

/** Keeps what was typed into the table. Resolves to null where this person has no such draft; throws `Refusal` where a row was changed in another window. */
export async function describeDraft(
  db: Kysely<DB>,
  personId: number,
  id: string,
  { rows, seen, fillSource = '', useNear }: DescribeEdit,
): Promise<Draft | null> {
  const sources = await selectableSources(db)
  const kept = await changeDraft(db, personId, id, (draft) => {
    const planned = plannedOf(draft, rows)
    const standing = planned.map((report) => detailsOf(draft, report))
    const typed = planned.map((report, at) => asDetails(standing[at] ?? typedDetails.parse({}), rows[at], sources))
    const changed = [draftDetailsVersion(...standing), draftDetailsVersion(...typed)]
    if (rows.length > 0 && !changed.includes(seen) && changed[0] !== changed[1]) throw new Refusal('draft-changed')
    const own = Object.fromEntries(planned.map(({ start }, at) => [start, typed[at] ?? typedDetails.parse({})]))
    const details = { ...draft.details, ...own }
    return { details: fillSource === '' ? details : filled({ ...draft, details }, fillSource, sources) }
  })
  if (!kept || useNear === undefined) return kept && cutAsRemembered(db, personId, kept)
  const near = (await reportsToSave(db, kept, 'UTC')).find(({ planned }) => planned.start === useNear)
  return near?.nearSource == null ? kept : nameSource(db, { personId, id, near, sources })
}

function nameSource(
  db: Kysely<DB>,
  { personId, id, near, sources }: { personId: number; id: string; near: ReportToSave; sources: Sources },
): Promise<Draft | null> {
  return changeDraft(db, personId, id, (draft) => {
    const source = sourceOf(near.nearSource ?? '', near.typed, sources)
    return { details: { ...draft.details, [near.planned.start]: { ...near.typed, ...source } } }
  })
}

/** The reports that the rows describe; a row of a report that is gone describes none. */
function plannedOf(draft: Draft, rows: readonly TypedRow[]) {
  return rows.flatMap(({ report }) => draft.plan.reports.find(({ start }) => start === report) ?? [])
}

function asDetails(standing: TypedDetails, row: TypedRow | undefined, sources: Sources): TypedDetails {
  if (!row) return standing
  const { title, day, another } = row
  return typedDetails.parse({
    ...standing,
    title,
    day,
    sourceAnother: another,
    ...sourceOf(row.source, standing, sources),
  })
}

/** A name as details have it: the source that has it, or one to be made. */
function sourceOf(name: string, { sourceKind }: TypedDetails, sources: Sources): Partial<TypedDetails> {
  const key = sourceKey(name)
  const known = sources.find((source) => source.name === name) ?? sources.find((one) => sourceKey(one.name) === key)
  if (key === '') return { source: '', sourceName: '' }
  return known
    ? { source: String(known.id), sourceName: '' }
    : { source: newSourceChoice, sourceName: name, sourceKind }
}

/** Every report without a source gets this one. */
function filled(draft: Draft, name: string, sources: Sources): Draft['details'] {
  const own = draft.plan.reports.flatMap((report) => {
    const details = detailsOf(draft, report)
    const open = details.source === '' && details.sourceName === ''
    return open ? [[report.start, { ...details, ...sourceOf(name, details, sources) }] as const] : []
  })
  return { ...draft.details, ...Object.fromEntries(own) }
}

/** The table: one page of rows, with what is known and what is missing, and the sources that can be named. */
export async function readDescribePage(
  db: ReadDatabase,
  draft: Draft,
  { from, timeZone }: { from: number; timeZone: string },
) {
  const [reports, sources] = [await reportsToSave(db, draft, timeZone), await selectableSources(db)]
  const nameOf = ({ source, sourceName }: TypedDetails) =>
    sources.find(({ id }) => String(id) === source)?.name ?? sourceName
  const first = Math.max(0, Math.min(from, Math.floor((reports.length - 1) / rowsPerPage) * rowsPerPage))
  const shown = reports.slice(first, first + rowsPerPage)
  const fresh = reports.filter(isFresh)
  return {
    fileName: draft.fileName,
    from: first,
    rows: shown.map((report) => {
      const { planned, typed } = report
      const { source, guessed } = proposedSource(draft, report, nameOf(typed), sources)
      return {
        start: planned.start,
        title: typed.title,
        source,
        guessed,
        day: typed.day,
        dayWords: wordsOfGuessedDay(draft.text, planned, typed),
        another: typed.sourceAnother ?? '',
        passages: planned.passages.length,
        stored: report.stored,
        repeats: report.repeats,
        near: report.near,
        nearSource: report.nearSource,
        issues: report.issues,
      }
    }),
    seen: draftDetailsVersion(...shown.map(({ typed }) => typed)),
    sums: {
      reports: reports.length,
      fresh: fresh.length,
      passages: fresh.reduce((sum, { planned }) => sum + planned.passages.length, 0),
      incomplete: fresh.filter(({ details }) => details === null).length,
    },
    near: nearReports(fresh),
    sources: [...new Set([...sources.map(({ name }) => name), ...reports.map(({ typed }) => nameOf(typed))])].filter(
      (name) => name !== '',
    ),
  }
}

/** How far from either end of a text a known source's name is looked for, in UTF-16 code units. */
const namedWithin = 300

/** The source typed, or else the known one whose name stands at the beginning or the end of the text; the longest, where several do. */
function proposedSource(
  draft: Draft,
  { planned: { start, end } }: ReportToSave,
  typed: string,
  sources: Sources,
): { source: string; guessed: boolean } {
  if (typed !== '') return { source: typed, guessed: false }
  const text = draft.text.slice(start, end)
  const ends = sourceKey(`${text.slice(0, namedWithin)} ${text.slice(-namedWithin)}`)
  const named = sources
    .filter(({ name }) => sourceKey(name).length >= 4 && ends.includes(sourceKey(name)))
    .sort((one, other) => other.name.length - one.name.length)[0]
  return { source: named?.name ?? '', guessed: named !== undefined }
}

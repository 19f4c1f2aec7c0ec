import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import { Refusal } from '../../review/rules/refusal'
import { checkDetails, type CheckedDetails, type DetailIssues, type TypedDetails } from '../report/details'
import { findNearSources } from '../../review/lookups/sources/near-source.server'
import { detailsOf } from './draft-details'
import { readDraftBytes } from './drafts.server'
import type { Draft } from './draft-row.server'
import { noteFinished } from './finished-drafts.server'
import type { PlannedReport } from '../cutting/plan'
import { rememberFineness } from '../cutting/source-fineness.server'
import { mostPassages } from '../limits'
import { findAllNear, findAllStored, type NearReport } from '../report/known-texts.server'
import { saveReport } from '../report/save.server'
import { textKey } from '../report/report-keys.server'
import { sourceId } from '../report/source-id.server'

/** A planned report as the list beside the text shows it. */
export interface ReportToSave {
  planned: PlannedReport
  typed: TypedDetails
  /** The report that has this very text already; it is left out when saving. */
  stored: number | null
  /** The same text stands earlier in this draft; it is stored once. */
  repeats: boolean
  /** The report that has nearly this text; it is stored only where somebody says so. */
  near: NearReport | null
  /** A source that there is, or one typed for a report before, with nearly the name that is typed here. */
  nearSource: string | null
  issues: DetailIssues
  details: CheckedDetails | null
}

/** Each report of a draft with what still keeps it from being saved. */
export async function reportsToSave(db: ReadDatabase, draft: Draft, timeZone: string): Promise<ReportToSave[]> {
  const texts = draft.plan.reports.map(({ start, end }) => draft.text.slice(start, end))
  const known = await findAllStored(db, texts)
  const near = await findAllNear(
    db,
    texts.map((text, at) => (known[at] === null ? text : '')),
  )
  const keys = texts.map(textKey)
  const details = draft.plan.reports.map((planned) => detailsOf(draft, planned))
  const nearSources = await findNearSources(db, details.map(newName))
  return draft.plan.reports.map((planned, at) => {
    const typed = details[at] ?? detailsOf(draft, planned)
    const nearSource = nearSources[at] ?? null
    const checked = asked(
      checkDetails(typed, timeZone, draft.text.slice(planned.start, planned.end)),
      typed,
      nearSource,
    )
    return {
      planned,
      typed,
      stored: known[at] ?? null,
      repeats: keys.indexOf(keys[at] ?? '') < at,
      near: near[at] ?? null,
      nearSource,
      issues: checked.ok ? {} : checked.issues,
      details: checked.ok ? checked.value : null,
    }
  })
}

/** The name of a source that would be made. */
function newName({ source, sourceName }: TypedDetails): string {
  return /^\d/.test(source) ? '' : sourceName
}

/** A source with nearly the name of another is made only where somebody says that they are two. */
function asked(
  checked: ReturnType<typeof checkDetails>,
  typed: TypedDetails,
  near: string | null,
): ReturnType<typeof checkDetails> {
  if (near === null || near === typed.sourceAnother) return checked
  return { ok: false, issues: { ...(checked.ok ? {} : checked.issues), sourceName: 'near' } }
}

/** Whether a report of a draft is new to the record and to the draft. */
export function isFresh({ stored, repeats }: ReportToSave): boolean {
  return stored === null && !repeats
}

/**
 * Writes a draft's reports into the record and takes the draft away. Reports
 * whose text is stored already are not written again. Returns the new ids.
 * Throws `AlreadyStored` where such a text came in meanwhile, and `Refusal`; nothing is written then.
 */
export async function saveDraft(
  tx: ActionTransaction,
  draft: Draft,
  reports: readonly ReportToSave[],
): Promise<number[]> {
  const standing = await tx
    .selectFrom('working.draft')
    .select('person_id')
    .where('id', '=', draft.id)
    .forUpdate()
    .executeTakeFirst()
  if (!standing) throw new Refusal('not-found')
  const received = {
    bytes: await readDraftBytes(tx, draft.id),
    fileName: draft.fileName,
    encoding: draft.encoding ?? '',
    kind: draft.kind,
    forwardedFrom: draft.forwardedFrom || null,
  }
  const ids: number[] = []
  for (const { planned, details } of reports.filter(isFresh)) {
    if (details === null) continue
    if (planned.passages.length > mostPassages)
      throw new Refusal('too-many-passages', { count: planned.passages.length, most: mostPassages })
    const { source, ...rest } = details
    const from = await sourceId(tx, source)
    if (planned.fineness !== undefined) await rememberFineness(tx, [from], planned.fineness)
    ids.push(await saveReport(tx, received, draft.text, planned, { ...rest, sourceId: from }))
  }
  await tx.deleteFrom('working.draft').where('id', '=', draft.id).execute()
  await noteFinished(tx, { id: draft.id, personId: standing.person_id, outcome: 'saved', reportIds: ids })
  return ids
}

/** What reports brought with them: their passages, and the suggestions found for these. */
export async function countSaved(
  db: ReadDatabase,
  reportIds: number[],
): Promise<{ passages: number; overlaps: number }> {
  const own = db
    .selectFrom('record.passage')
    .select('id')
    .where('report_id', 'in', reportIds)
    .where('retired', '=', false)
  const passages = await own
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const overlaps = await db
    .selectFrom('derived.overlap')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where((eb) => eb.or([eb('left_passage_id', 'in', own), eb('right_passage_id', 'in', own)]))
    .executeTakeFirstOrThrow()
  return { passages: Number(passages.count), overlaps: Number(overlaps.count) }
}

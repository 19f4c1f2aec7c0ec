import type { ActionTransaction } from '../../audit/action/action.server'
import { deriveReports } from '../../matching/store/derive.server'
import { reconnectClaims } from '../../review/commands/reconnect-claims.server'
import { Refusal } from '../../review/rules/refusal'
import { refreshReports } from '../../review/projections/refresh-report.server'
import { applyStep, placeAfter } from '../cutting/cut-step'
import { sha256 } from './hashes.server'
import { CutRefused, type CutPlan } from '../cutting/plan'

/** A cut of a stored report; `at` is a UTF-16 offset into its text. */
export interface Recut {
  cut: 'split' | 'join' | 'no-claim' | 'claim'
  at: number
}

/** The passages that a cut retired and those it made: what undoing it needs. */
export interface RecutResult {
  retired: number[]
  made: number[]
  /** Start of what stands at the place of the cut now. */
  select: number
}

interface CurrentPassage {
  id: number
  section_id: number | null
  start_offset: number
  end_offset: number
  home_claim_id: number
}

/**
 * Cuts a stored report anew: the passages that go are retired, never changed,
 * and those that take their place keep their claim where they can. Throws
 * `CutRefused` where the cut cannot be made there and `Refusal` for no report.
 */
export async function recut(tx: ActionTransaction, reportId: number, change: Recut): Promise<RecutResult> {
  const report = await lockReport(tx, reportId)
  const before = await standing(tx, reportId)
  const sections = await tx
    .selectFrom('record.section')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('start_offset')
    .execute()
  const plan: CutPlan = {
    reports: [
      {
        start: 0,
        end: report.text.length,
        sections: sections.map((section) => ({
          title: section.title,
          start: section.start_offset,
          end: section.end_offset,
        })),
        passages: before.map((passage) => ({ start: passage.start_offset, end: passage.end_offset })),
      },
    ],
  }
  const changed = applyStep(plan, report.text, change)
  const after = changed.reports[0]?.passages ?? []
  const kept = new Set(after.map(({ start, end }) => `${start} ${end}`))
  const stood = new Set(before.map((passage) => `${passage.start_offset} ${passage.end_offset}`))
  const gone = before.filter((passage) => !kept.has(`${passage.start_offset} ${passage.end_offset}`))
  const fresh = after.filter(({ start, end }) => !stood.has(`${start} ${end}`))
  const made: number[] = []
  for (const [at, span] of fresh.entries()) {
    const heir = at === 0 ? gone[0] : undefined
    const sectionId = heir
      ? heir.section_id
      : (sections.findLast((section) => section.end_offset <= span.start)?.id ?? null)
    made.push(
      await insertPassage(tx, reportId, sectionId, report.text, span, heir?.home_claim_id ?? (await newClaim(tx))),
    )
  }
  for (const passage of gone) {
    await tx
      .updateTable('record.passage')
      .set({ retired: true, replaced_by_passage_id: made[0] ?? null })
      .where('id', '=', passage.id)
      .execute()
  }
  await deriveReports(tx, [reportId])
  const retired = gone.map((passage) => passage.id)
  await reconnectClaims(tx, [...retired, ...made])
  await refreshReports(tx, [reportId])
  return { retired, made, select: placeAfter(changed, change) }
}

/**
 * Brings retired passages back in place of those that replaced them. Throws
 * `Refusal` where that was cut again since, or where somebody has already
 * judged a passage that would go or rested evidence on it.
 */
export async function undoRecut(
  tx: ActionTransaction,
  reportId: number,
  retired: number[],
  made: number[],
): Promise<void> {
  if (retired.length + made.length === 0) throw new Refusal('nothing-to-undo')
  await lockReport(tx, reportId)
  const rows = await tx
    .selectFrom('record.passage')
    .select(['id', 'report_id', 'retired'])
    .where('id', 'in', [...retired, ...made])
    .execute()
  const asLeft = rows.every((row) => row.report_id === reportId && row.retired === retired.includes(row.id))
  if (!asLeft || rows.length !== retired.length + made.length) throw new Refusal('cannot-undo')
  if (made.length > 0 && (await isRestedOn(tx, made))) throw new Refusal('cannot-undo')
  if (made.length > 0)
    await tx
      .updateTable('record.passage')
      .set({ retired: true, replaced_by_passage_id: retired[0] ?? null })
      .where('id', 'in', made)
      .execute()
  if (retired.length > 0)
    await tx
      .updateTable('record.passage')
      .set({ retired: false, replaced_by_passage_id: null })
      .where('id', 'in', retired)
      .execute()
  await deriveReports(tx, [reportId])
  await reconnectClaims(tx, [...retired, ...made])
  await refreshReports(tx, [reportId])
}

async function isRestedOn(tx: ActionTransaction, passageIds: number[]): Promise<boolean> {
  const judged = await tx
    .selectFrom('record.current_judgement')
    .select('id')
    .where((eb) => eb.or([eb('left_passage_id', 'in', passageIds), eb('right_passage_id', 'in', passageIds)]))
    .limit(1)
    .executeTakeFirst()
  const linked = await tx
    .selectFrom('record.current_evidence')
    .select('id')
    .where('passage_id', 'in', passageIds)
    .limit(1)
    .executeTakeFirst()
  return judged !== undefined || linked !== undefined
}

async function lockReport(tx: ActionTransaction, reportId: number): Promise<{ text: string }> {
  const report = await tx
    .selectFrom('record.report')
    .select(['text', 'cut_at', 'withdrawn_at'])
    .where('id', '=', reportId)
    .forUpdate()
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  if (report.withdrawn_at !== null) throw new Refusal('not-found')
  if (report.cut_at !== null) throw new CutRefused('cut-before')
  return report
}

function standing(tx: ActionTransaction, reportId: number): Promise<CurrentPassage[]> {
  return tx
    .selectFrom('record.passage')
    .select(['id', 'section_id', 'start_offset', 'end_offset', 'home_claim_id'])
    .where('report_id', '=', reportId)
    .where('retired', '=', false)
    .orderBy('start_offset')
    .execute()
}

async function newClaim(tx: ActionTransaction): Promise<number> {
  const { id } = await tx
    .insertInto('record.claim')
    .values({ wording: null, merged_into_claim_id: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertPassage(
  tx: ActionTransaction,
  reportId: number,
  sectionId: number | null,
  text: string,
  span: { start: number; end: number },
  claimId: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('record.passage')
    .values({
      report_id: reportId,
      section_id: sectionId,
      start_offset: span.start,
      end_offset: span.end,
      quote_sha256: sha256(text.slice(span.start, span.end)),
      home_claim_id: claimId,
      claim_id: claimId,
      replaced_by_passage_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

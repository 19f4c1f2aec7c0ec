import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { isFinished, noteFinished } from './finished-drafts.server'
import { typedDetails, type TypedDetails } from '../report/details'
import { firstLine } from '../cutting/first-line'
import type { TextDoubt } from '../decode/doubts'
import type { Encoding } from '../decode/encodings'
import type { CutPlan } from '../cutting/plan'
import type { FormatKind } from '../formats/kinds'
import { readBytes, type BytesToRead } from './read-bytes.server'

/** What was brought in and is not saved yet. It belongs to one person and is no part of the record. */
export interface Draft {
  id: string
  fileName: string | null
  /** What its bytes were read as. */
  kind: FormatKind
  /** All text of a web page was taken, not its main part alone. */
  whole: boolean
  /** The channel or person that it was forwarded from; '' where its file names none. */
  forwardedFrom: string
  /** Null where its format settles that. */
  encoding: Encoding | null
  /** How sure the encoding is, 0 to 1. */
  confidence: number
  /** What a person should look at before saving. */
  doubts: TextDoubt[]
  text: string
  plan: CutPlan
  /** Details of each report, by its start in the text. */
  details: Record<string, TypedDetails>
  /** Earlier plans, the last one last. */
  history: CutPlan[]
  changedAt: Date
}

/** What a step may change. */
export type DraftChange = Partial<
  Pick<Draft, 'plan' | 'details' | 'history' | 'text' | 'encoding' | 'confidence' | 'doubts' | 'whole'>
>

/** Undo reaches this many steps back, and fewer where so many plans would hold more passages than `mostKept` together: they are written anew with each step. */
const longestHistory = 50
const mostKept = 100_000
/** Of the beginning of a text, in characters, as far as lists read it. */
const beginning = 1_000

const detailsByStart = z.record(z.string(), typedDetails)

/** Keeps bytes as a draft with proposed cuts, and returns its id. Throws `UploadError` for what cannot be read as text. */
export async function createDraft(
  db: Kysely<DB>,
  personId: number,
  received: BytesToRead,
  /** Names the form that brought it: sent again, it leads to the same draft. */
  request: string = randomUUID(),
): Promise<string> {
  const earlier = await db
    .selectFrom('working.draft')
    .select(['person_id', 'bytes'])
    .where('id', '=', request)
    .executeTakeFirst()
  if (earlier?.person_id === personId && earlier.bytes.equals(received.bytes)) return request
  const read = await readBytes(db, received)
  // A form that was changed and sent again brings another text.
  const id = earlier || (await isFinished(db, request)) ? randomUUID() : request
  await db
    .insertInto('working.draft')
    .values({
      id,
      person_id: personId,
      file_name: received.fileName,
      bytes: Buffer.from(received.bytes),
      kind: read.kind,
      forwarded_from: read.forwardedFrom,
      encoding: read.encoding ?? '',
      encoding_confidence: read.confidence,
      doubts: JSON.stringify(read.doubts),
      text: read.text,
      plan: JSON.stringify(read.plan),
      details: JSON.stringify(read.details),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

/** The draft, or null where this person has none of that id. */
export async function readDraft(db: ReadDatabase, personId: number, id: string): Promise<Draft | null> {
  const row = await selectDraft(db).where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
  return row ? asDraft(row) : null
}

/** The bytes that a draft was read from. */
export async function readDraftBytes(db: ReadDatabase, id: string): Promise<Buffer> {
  const { bytes } = await db.selectFrom('working.draft').select('bytes').where('id', '=', id).executeTakeFirstOrThrow()
  return bytes
}

/** This person's drafts, the last one changed first. */
export async function listDrafts(db: ReadDatabase, personId: number) {
  // Texts and plans may be large: the list reads what it shows of them.
  const rows = await db
    .selectFrom('working.draft')
    .select((eb) => [
      'id',
      'file_name',
      'changed_at',
      eb.fn<string>('left', ['text', eb.val(beginning)]).as('beginning'),
      sql<string | null>`details -> '0' ->> 'title'`.as('title'),
      sql<number>`jsonb_array_length(plan -> 'reports')`.as('reports'),
    ])
    .where('person_id', '=', personId)
    .orderBy('changed_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    changedAt: row.changed_at,
    title: row.title || firstLine(row.beginning),
    reports: row.reports,
  }))
}

/**
 * Changes a draft by what `change` makes of it, one change after the other where
 * two come at once. Returns null where there is no such draft; what `change` throws leaves it as it was.
 */
export async function changeDraft(
  db: Kysely<DB>,
  personId: number,
  id: string,
  change: (draft: Draft) => DraftChange,
): Promise<Draft | null> {
  return db.transaction().execute(async (tx) => {
    const row = await selectDraft(tx)
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return null
    const draft = asDraft(row)
    const changed = { ...change(draft), changedAt: new Date() }
    await store(tx, id, changed)
    return { ...draft, ...changed }
  })
}

/** Throws a draft away; it was nobody's record. */
export async function discardDraft(db: Kysely<DB>, personId: number, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('working.draft')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n) await noteFinished(db, { id, personId, outcome: 'discarded', reportIds: [] })
}

/** The plan with this change on top of those that can be undone. */
export function withHistory(draft: Draft, plan: CutPlan): DraftChange {
  const history = [...draft.history, draft.plan].slice(-longestHistory)
  const sizes = history.map((earlier) =>
    earlier.reports.reduce((sum, report) => sum + report.passages.length + report.sections.length, 0),
  )
  let kept = sizes.reduce((sum, size) => sum + size, 0)
  while (history.length > 1 && kept > mostKept) {
    history.shift()
    kept -= sizes.shift() ?? 0
  }
  return { plan, history }
}

function selectDraft(db: ReadDatabase) {
  return db
    .selectFrom('working.draft')
    .select([
      'id',
      'file_name',
      'encoding',
      'encoding_confidence',
      'doubts',
      'text',
      'plan',
      'details',
      'plan_history',
      'changed_at',
      'kind',
      'whole',
      'forwarded_from',
    ])
}

function asDraft(row: Awaited<ReturnType<ReturnType<typeof selectDraft>['executeTakeFirstOrThrow']>>): Draft {
  return {
    id: row.id,
    fileName: row.file_name,
    kind: row.kind as FormatKind,
    whole: row.whole,
    forwardedFrom: row.forwarded_from,
    encoding: row.encoding === '' ? null : (row.encoding as Encoding),
    confidence: row.encoding_confidence ?? 1,
    doubts: row.doubts as TextDoubt[],
    text: row.text,
    plan: row.plan as CutPlan,
    details: detailsByStart.parse(row.details),
    history: row.plan_history as CutPlan[],
    changedAt: row.changed_at,
  }
}

/** Writes what changed alone: the plan of a large text has megabytes. */
async function store(
  tx: Transaction<DB>,
  id: string,
  { plan, details, history, text, encoding, confidence, doubts, whole, changedAt }: DraftChange & { changedAt: Date },
): Promise<void> {
  await tx
    .updateTable('working.draft')
    .set({
      ...(plan && { plan: JSON.stringify(plan) }),
      ...(details && { details: JSON.stringify(details) }),
      ...(history && { plan_history: JSON.stringify(history) }),
      ...(text !== undefined && { text }),
      ...(encoding && { encoding }),
      ...(whole !== undefined && { whole }),
      ...(confidence !== undefined && { encoding_confidence: confidence }),
      ...(doubts && { doubts: JSON.stringify(doubts) }),
      changed_at: changedAt,
    })
    .where('id', '=', id)
    .execute()
}

import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { UploadError } from '../decode/decode.server'
import type { Encoding } from '../decode/encodings'
import { readFile } from '../formats/read-file.server'
import { bytesInput, type FoundReport } from '../formats/reader'
import type { PlanAnswers } from '../manifest/file-plan'
import { findNearFiles, keepBands } from './near-files.server'
import { lookUpText } from '../report/known-texts.server'
import { acceptable } from './acceptable.server'
import { openingOf, proposedPublication } from './bulk-rows.server'
import { planAnswers, planBulk, type FileEdits, type StoredManifest } from './bulk-plan.server'

/** Which files a decision is about: one, those whose only doubts are of one kind, or all that are doubtful. */
export type Chosen = { position: number } | { code: string } | 'all-doubtful'

/** `proposed` takes a file as it is shown. */
export type Decision = 'proposed' | 'take' | 'leave' | 'ask'

/** Decides on files that wait. */
export async function decideFiles(db: Kysely<DB>, id: string, chosen: Chosen, decision: Decision): Promise<void> {
  const about =
    chosen === 'all-doubtful'
      ? sql`f.decision = 'ask'`
      : 'position' in chosen
        ? sql`f.position = ${chosen.position}`
        : sql`f.decision = 'ask' and not exists (select from jsonb_array_elements(f.text_doubts || f.plan_doubts) d where d ->> 'code' <> ${chosen.code})`
  const decided = sql`${decision === 'proposed' ? 'take' : decision}::text`
  const possible = decision === 'ask' || decision === 'leave' ? sql`true` : acceptable
  const edits =
    decision === 'ask' ? sql`f.edits - 'decision'` : sql`f.edits || jsonb_build_object('decision', ${decided})`
  await sql`update working.bulk_file f set decision = ${decided}, edits = ${edits} where f.import_id = ${id} and f.outcome = 'waiting' and ${about} and ${possible}`.execute(
    db,
  )
}

/** Answers questions about the whole import, and plans it anew. */
export async function answerBulk(db: Kysely<DB>, id: string, given: PlanAnswers): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { answers } = await tx
      .selectFrom('working.bulk_import')
      .select('answers')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const before = planAnswers.parse(answers)
    const after = {
      dayOrders: { ...before.dayOrders, ...given.dayOrders },
      encodings: { ...before.encodings, ...given.encodings },
      sources: { ...before.sources, ...given.sources },
      unnamedSource: given.unnamedSource ?? before.unnamedSource,
      days: { ...before.days, ...given.days },
    }
    await tx
      .updateTable('working.bulk_import')
      .set({ answers: JSON.stringify(after) })
      .where('id', '=', id)
      .execute()
    await planBulk(tx, id)
  })
}

/** Puts another manifest in the place of those that were there; what was decided on single files is asked again. */
export async function replaceManifest(db: Kysely<DB>, id: string, manifest: StoredManifest): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('working.bulk_import')
      .set({ manifests: JSON.stringify([manifest]), answers: '{}' })
      .where('id', '=', id)
      .execute()
    await sql`update working.bulk_file set edits = edits - 'decision' where import_id = ${id} and outcome = 'waiting'`.execute(
      tx,
    )
    await planBulk(tx, id)
  })
}

/** Keeps what a person wrote of a file, which is then to be taken. */
export async function editFile(db: Kysely<DB>, id: string, position: number, edits: FileEdits): Promise<void> {
  await sql`update working.bulk_file set edits = edits || ${JSON.stringify({ ...edits, decision: 'take' })}::jsonb where import_id = ${id} and position = ${position} and outcome = 'waiting'`.execute(
    db,
  )
  await planBulk(db, id)
}

/** Reads a file in the encoding that a person chose. Throws `UploadError`. */
export async function rereadFile(
  db: Kysely<DB>,
  { id, position, encoding, timeZone }: { id: string; position: number; encoding: Encoding; timeZone: string },
): Promise<void> {
  const row = await db
    .selectFrom('working.bulk_file')
    .select(['name', 'bytes', 'kind', 'found', 'text_doubts'])
    .where('import_id', '=', id)
    .where('position', '=', position)
    .where('outcome', '=', 'waiting')
    .executeTakeFirst()
  if (!row?.bytes) return
  const read = await readAgain(row.name, row.bytes, encoding)
  const known = await lookUpText(db, read.text)
  const placed = [{ position, text: read.text }]
  await keepBands(db, id, placed)
  const [near = []] = await findNearFiles(db, id, placed)
  const named = (row.text_doubts as { code: string }[]).filter(({ code }) => code === 'guessed-name')
  await db
    .updateTable('working.bulk_file')
    .set({
      encoding,
      confidence: 1,
      text: read.kind === 'text' ? null : read.text,
      found: JSON.stringify({
        ...(row.found as object),
        title: read.title,
        proposedDay: read.publishedAt === '' ? proposedPublication(read.text, timeZone) : null,
      }),
      opening: openingOf(read.text),
      text_doubts: JSON.stringify([...named, ...read.doubts, ...known.doubts, ...near]),
      stored_report_id: known.stored,
    })
    .where('import_id', '=', id)
    .where('position', '=', position)
    .execute()
  await planBulk(db, id)
}

/** Reads a file of one report anew in another encoding. Throws `UploadError`. */
async function readAgain(name: string, bytes: Buffer, encoding: Encoding): Promise<FoundReport> {
  for await (const part of readFile(bytesInput(name, bytes), { timeZone: 'UTC', encoding }))
    if ('report' in part) return part.report
  throw new UploadError('kind')
}

/**
 * Says that what is to be taken may be stored, and leaves out what is to be left. Returns how many files are to be taken. To be
 * called in a transaction.
 */
export async function approveBulk(tx: Kysely<DB>, id: string): Promise<number> {
  await tx
    .updateTable('working.bulk_file')
    .set({ outcome: 'left-out', reason: 'person', bytes: null, text: null })
    .where('import_id', '=', id)
    .where('outcome', '=', 'waiting')
    .where('decision', '=', 'leave')
    .execute()
  const { taken } = await tx
    .selectFrom('working.bulk_file')
    .select((eb) => eb.fn.countAll<string>().as('taken'))
    .where('import_id', '=', id)
    .where('outcome', '=', 'waiting')
    .where('decision', '=', 'take')
    .executeTakeFirstOrThrow()
  if (Number(taken) > 0)
    await tx
      .updateTable('working.bulk_import')
      .set({ approved_at: new Date(), ended_at: null })
      .where('id', '=', id)
      .execute()
  return Number(taken)
}

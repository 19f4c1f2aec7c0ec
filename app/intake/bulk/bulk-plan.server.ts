import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { TextDoubt } from '../decode/doubts'
import { encodings } from '../decode/encodings'
import { planFiles } from '../manifest/plan-files'
import {
  dayAnswers,
  type FilePlan,
  type FoundDetails,
  type PlacedManifest,
  type PlanAnswers,
} from '../manifest/file-plan'
import { ManifestError, readManifest, type FileDetails } from '../manifest/read-manifest'

/** A manifest as it came in. */
export interface StoredManifest {
  name: string
  /** Within its archive. */
  folder: string
  /** In base64. */
  bytes: string
}

/** What a person wrote in place of the plan, and decided. */
export interface FileEdits extends Partial<FileDetails> {
  decision?: 'take' | 'leave'
}

/** What the screens say of the whole import. */
export interface BulkPlan {
  manifests: {
    name: string
    rows: number
    encoding: string
    confidence: number
    separator: string
    order: FilePlan['orders'][number]
    issues: PlacedManifest['issues']
  }[]
  unmatched: FilePlan['unmatched']
}

const dayAnswer = z.enum(dayAnswers)

export const planAnswers = z.object({
  dayOrders: z.record(z.string(), z.enum(['day-first', 'month-first'])).optional(),
  encodings: z.record(z.string(), z.enum(encodings)).optional(),
  sources: z.record(z.string(), z.string()).optional(),
  unnamedSource: z.string().optional(),
  days: z.object({ 'day-in-text': dayAnswer, 'day-counted': dayAnswer }).partial().optional(),
})

/** More of a list in the plan are counted, not shown. */
const mostListed = 200

/** Works out what each waiting file would become, from the manifests, the person's answers and edits, and the sources that there are. */
export async function planBulk(db: Kysely<DB>, id: string): Promise<void> {
  const found = await db
    .selectFrom('working.bulk_import')
    .select(['source', 'manifests', 'answers'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const answers = planAnswers.parse(found.answers)
  const manifests = placeManifests(found.manifests as StoredManifest[], answers)
  const files = await db
    .selectFrom('working.bulk_file')
    .select(['position', 'name', 'archive', 'found', 'text_doubts', 'edits'])
    .where('import_id', '=', id)
    .where('outcome', '=', 'waiting')
    .orderBy('position')
    .execute()
  const sources = await db.selectFrom('record.source').select('name').orderBy('id').execute()
  const plan = planFiles({
    paths: files.map(pathOf),
    found: files.map(({ found: own }) => own as Partial<FoundDetails>),
    manifests,
    source: found.source || (answers.unnamedSource ?? ''),
    answers,
    sources: sources.map(({ name }) => name),
  })
  const rows = plan.files.map(({ details, line, manifest, doubts }, at) => {
    const file = files[at]
    const edits = file?.edits as FileEdits | undefined
    const sourceless = doubts.some(({ code }) => code === 'no-source') && !edits?.source
    const textless = (file?.text_doubts as TextDoubt[] | undefined)?.some(({ code }) => code === 'row-without-text')
    const decided = (sourceless || textless) && edits?.decision !== 'leave' ? 'ask' : edits?.decision
    const decision =
      decided ?? ((file?.text_doubts as TextDoubt[] | undefined)?.length || doubts.length > 0 ? 'ask' : 'take')
    return { position: file?.position, details, line, manifest, doubts, decision }
  })
  await sql`update working.bulk_file f set details = p.details, line = p.line, manifest = p.manifest, plan_doubts = p.doubts, decision = p.decision
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) p(position int, details jsonb, line int, manifest int, doubts jsonb, decision text)
     where f.import_id = ${id} and f.position = p.position and f.outcome = 'waiting'`.execute(db)
  await db
    .updateTable('working.bulk_import')
    .set({ plan: JSON.stringify(summarise(plan, manifests)) })
    .where('id', '=', id)
    .execute()
}

/** Where a file lies, its archive a folder above it. */
function pathOf({ archive, name }: { archive: string; name: string }): string {
  return archive === '' ? name : `${archive}/${name}`
}

function placeManifests(stored: readonly StoredManifest[], answers: PlanAnswers): PlacedManifest[] {
  return stored.map(({ name, folder, bytes }, at) => ({
    ...readAgain(Buffer.from(bytes, 'base64'), answers.encodings?.[at]),
    name,
    folder,
  }))
}

/** An encoding in which a manifest that was readable is none gives no rows: the person sees that and chooses another. */
function readAgain(bytes: Buffer, encoding: NonNullable<PlanAnswers['encodings']>[number] | undefined) {
  try {
    return readManifest(bytes, encoding)
  } catch (error) {
    if (!(error instanceof ManifestError) || encoding === undefined) throw error
    return {
      rows: [],
      issues: [{ line: error.line, column: 'file' as const, cause: 'missing' as const, value: '' }],
      encoding,
      confidence: 1,
      separator: ',',
    }
  }
}

function summarise(plan: FilePlan, manifests: readonly PlacedManifest[]): BulkPlan {
  return {
    manifests: manifests.map(({ name, rows, encoding, confidence, separator, issues }, at) => ({
      name,
      rows: rows.length,
      encoding,
      confidence,
      separator,
      order: plan.orders[at] ?? { order: 'day-first', decided: true },
      issues: issues.slice(0, mostListed),
    })),
    unmatched: plan.unmatched.slice(0, mostListed),
  }
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDatabase } from '../../audit/action/action.server'
import { directionOf, keysetPage } from '../../review/rules/keyset-page'
import { sourceKey } from '../../text/source-name'
import type { Encoding } from '../decode/encodings'
import { dayDoubts, type DayDoubt, type FileDoubt, type PlanAnswers } from '../manifest/file-plan'
import { finenessByName } from '../cutting/source-fineness.server'
import { acceptable, sourceless } from './acceptable.server'
import { readOwnPageFiles, type OwnPageFiles } from './own-page-files.server'
import { planAnswers, type BulkPlan } from './bulk-plan.server'
import { selectFiles, asPreviewFile, type PreviewFile } from './preview-file.server'

export const previewShows = ['ask', 'take', 'leave', 'all'] as const

const position = z.coerce.number().int().positive().max(1_000_000).optional().catch(undefined)

/** Which files the preview shows, as its address says. */
export const previewFilter = z.object({ show: z.enum(previewShows).catch('all'), after: position, before: position })

export type PreviewFilter = z.infer<typeof previewFilter>

export interface Preview {
  files: PreviewFile[]
  previous: number | null
  next: number | null
  /** Files by what becomes of them; of those to be imported `stored` have a text that is stored already. */
  counts: Record<(typeof previewShows)[number] | 'stored', number>
  /** Files that are not left out and would have no day. */
  undated: number
  manifests: BulkPlan['manifests']
  unmatched: BulkPlan['unmatched']
  /** Questions about the whole import that are not answered yet. */
  questions: {
    encodings: { manifest: number; name: string; encoding: Encoding; example: string }[]
    orders: { manifest: number; name: string; example: string }[]
    sources: { key: string; name: string; similar: string; files: number }[]
    /** Files for which nothing names a source, and nobody has written one. */
    unnamed: number
    days: { code: DayDoubt; files: number; words: string; day: string }[]
  }
  /** Doubtful files that can be accepted as they are shown, and those of them that have one kind of doubt alone, by that kind. */
  acceptable: number
  kinds: { code: FileDoubt['code']; files: number }[]
  /** Doubtful files that cannot, and why. */
  ownPage: OwnPageFiles[]
}

/** Files on one page of a preview. */
const pageSize = 50

const allDoubts = sql`(f.text_doubts || f.plan_doubts)`

/** What the files of an import that wait would become, one page of them, and what is to be decided. */
export async function readPreview(db: ReadDatabase, id: string, filter: PreviewFilter): Promise<Preview> {
  const { plan, answers } = await db
    .selectFrom('working.bulk_import')
    .select(['plan', 'answers'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { manifests = [], unmatched = [] } = plan as Partial<BulkPlan>
  const counts = await countDecisions(db, id)
  return {
    ...(await readPage(db, id, filter)),
    counts,
    undated: await countUndated(db, id),
    manifests,
    unmatched,
    // Each question reads all files of the import: where none is doubtful there is none.
    questions: {
      ...(manifests.length > 0 ? await askOfManifests(db, id, manifests, planAnswers.parse(answers)) : noneOfManifests),
      ...(counts.ask > 0 ? await askOfFiles(db, id) : noneOfFiles),
    },
    ...(counts.ask > 0 ? await countAcceptable(db, id) : { acceptable: 0, kinds: [] }),
    ownPage: counts.ask > 0 ? await readOwnPageFiles(db, id) : [],
  }
}

async function countDecisions(db: ReadDatabase, id: string): Promise<Preview['counts']> {
  const rows = await db
    .selectFrom('working.bulk_file')
    .select(['decision', (eb) => eb.fn.countAll<string>().as('files')])
    .select((eb) => eb.fn.count<string>('stored_report_id').as('stored'))
    .where('import_id', '=', id)
    .where('outcome', '=', 'waiting')
    .groupBy('decision')
    .execute()
  const of = (decision: string) => Number(rows.find((row) => row.decision === decision)?.files ?? 0)
  const stored = Number(rows.find((row) => row.decision === 'take')?.stored ?? 0)
  return { ask: of('ask'), take: of('take'), leave: of('leave'), stored, all: of('ask') + of('take') + of('leave') }
}

async function countUndated(db: ReadDatabase, id: string): Promise<number> {
  const { files } = await db
    .selectFrom('working.bulk_file as f')
    .select((eb) => eb.fn.countAll<string>().as('files'))
    .where('f.import_id', '=', id)
    .where('f.outcome', '=', 'waiting')
    .where('f.decision', '!=', 'leave')
    .where(sql<boolean>`coalesce(f.edits ->> 'published_at', f.details ->> 'published_at', '') = ''`)
    .executeTakeFirstOrThrow()
  return Number(files)
}

async function readPage(
  db: ReadDatabase,
  id: string,
  { show, after, before }: PreviewFilter,
): Promise<Pick<Preview, 'files' | 'previous' | 'next'>> {
  const direction = directionOf({ after, before })
  const backwards = direction === 'before'
  const rows = await selectFiles(db, id)
    .$if(show !== 'all', (query) => query.where('f.decision', '=', show as 'ask'))
    .$if(after !== undefined, (query) => query.where('f.position', '>', after ?? 0))
    .$if(backwards, (query) => query.where('f.position', '<', before ?? 0))
    .orderBy('f.position', backwards ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute()
  const fineness = await finenessByName(db)
  const files = rows.map((row) => asPreviewFile(row, fineness))
  const page = keysetPage(files, pageSize, direction)
  return { files: page.rows, previous: page.previous?.position ?? null, next: page.next?.position ?? null }
}

type Questions = Preview['questions']

const noneOfManifests: Pick<Questions, 'encodings' | 'orders'> = { encodings: [], orders: [] }
const noneOfFiles: Omit<Questions, 'encodings' | 'orders'> = { sources: [], unnamed: 0, days: [] }

async function askOfManifests(
  db: ReadDatabase,
  id: string,
  manifests: BulkPlan['manifests'],
  answers: PlanAnswers,
): Promise<Pick<Questions, 'encodings' | 'orders'>> {
  const { rows: examples } = await sql<{ code: string; manifest: number; example: string }>`
    select distinct on (d ->> 'code', f.manifest) d ->> 'code' as code, f.manifest, coalesce(d ->> 'written', f.details ->> 'title') as example
      from working.bulk_file f cross join lateral jsonb_array_elements(f.plan_doubts) d
     where f.import_id = ${id} and f.outcome = 'waiting' and d ->> 'code' in ('day-order', 'manifest-encoding') order by 1, 2, f.position`.execute(
    db,
  )
  const example = (code: string, manifest: number) =>
    examples.find((row) => row.code === code && row.manifest === manifest)?.example
  return {
    encodings: manifests.flatMap(({ name, encoding, confidence }, manifest) =>
      confidence < 1 && !answers.encodings?.[manifest]
        ? [{ manifest, name, encoding: encoding as Encoding, example: example('manifest-encoding', manifest) ?? '' }]
        : [],
    ),
    orders: manifests.flatMap(({ name, order }, manifest) =>
      order.decided ? [] : [{ manifest, name, example: example('day-order', manifest) ?? '' }],
    ),
  }
}

async function askOfFiles(db: ReadDatabase, id: string): Promise<Omit<Questions, 'encodings' | 'orders'>> {
  const { rows } = await sql<{ name: string; similar: string; files: number }>`
    select d ->> 'name' as name, d ->> 'similar' as similar, count(*)::int as files
      from working.bulk_file f cross join lateral jsonb_array_elements(f.plan_doubts) d
     where f.import_id = ${id} and f.outcome = 'waiting' and f.decision = 'ask' and d ->> 'code' = 'similar-source' group by 1, 2 order by 1 limit 50`.execute(
    db,
  )
  return {
    sources: rows.map((row) => ({ ...row, key: sourceKey(row.name) })),
    unnamed: await countUnnamed(db, id),
    days: await countProposedDays(db, id),
  }
}

async function countUnnamed(db: ReadDatabase, id: string): Promise<number> {
  const { files } = await db
    .selectFrom('working.bulk_file as f')
    .select((eb) => eb.fn.countAll<string>().as('files'))
    .where('f.import_id', '=', id)
    .where('f.outcome', '=', 'waiting')
    .where('f.decision', '=', 'ask')
    .where(sourceless)
    .executeTakeFirstOrThrow()
  return Number(files)
}

/** How many files have a day that their text proposes and nobody has confirmed, with an example of each kind. */
async function countProposedDays(db: ReadDatabase, id: string): Promise<Preview['questions']['days']> {
  const { rows } = await sql<Preview['questions']['days'][number]>`
    select d ->> 'code' as code, count(*)::int as files, (array_agg(d ->> 'words' order by f.position))[1] as words, (array_agg(d ->> 'day' order by f.position))[1] as day
      from working.bulk_file f cross join lateral jsonb_array_elements(f.plan_doubts) d
     where f.import_id = ${id} and f.outcome = 'waiting' and f.decision = 'ask' and d ->> 'code' = any(${dayDoubts}::text[]) group by 1 order by 1 desc`.execute(
    db,
  )
  return rows
}

async function countAcceptable(db: ReadDatabase, id: string): Promise<Pick<Preview, 'acceptable' | 'kinds'>> {
  const { rows } = await sql<{ code: FileDoubt['code'] | null; files: number }>`
    select code, count(*)::int as files from (
      select (select case when min(d ->> 'code') = max(d ->> 'code') then min(d ->> 'code') end from jsonb_array_elements(${allDoubts}) d) as code
        from working.bulk_file f where f.import_id = ${id} and f.outcome = 'waiting' and f.decision = 'ask' and ${acceptable}) as single
     group by 1 order by 2 desc, 1`.execute(db)
  return {
    acceptable: rows.reduce((sum, { files }) => sum + files, 0),
    kinds: rows.flatMap(({ code, files }) => (code === null ? [] : [{ code, files }])),
  }
}

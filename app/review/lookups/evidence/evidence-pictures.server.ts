import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { readSamePictures } from './read-same-pictures.server'

/**
 * Which file each of these pieces of evidence shows, by the first row of its chain: the hash that stands for all files of which
 * people said that they show the same.
 */
export async function evidencePictures(db: ReadDatabase, roots: readonly number[]): Promise<Map<number, string>> {
  if (roots.length === 0) return new Map()
  const { rows } = await sql<{ evidence: number; file: string }>`
    select distinct on (c.evidence_id) c.evidence_id as evidence, f.file_id as file
      from record.citation c join record.snapshot_file f on f.snapshot_id = c.snapshot_id and f.role = 'original'
     where c.evidence_id = any (${roots}::int[]) order by c.evidence_id, f.id`.execute(db)
  const same = await readSamePictures(
    db,
    rows.map(({ file }) => file),
  )
  return new Map(rows.map(({ evidence, file }) => [evidence, same.get(file) ?? file]))
}

/** The claims, as they were when it was added, of the evidence that shows one of these files or one that is the same. */
export async function claimsShowing(db: ReadDatabase, files: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ claim: number }>`
    with recursive judged as (
      select j.file_id, j.other_id from record.picture_judgement j
       where j.same and not exists (select 1 from record.picture_judgement n where n.supersedes = j.id)
    ), reached (id) as (
      select unnest(${files}::text[])
      union
      select case when j.file_id = r.id then j.other_id else j.file_id end
        from reached r join judged j on r.id in (j.file_id, j.other_id)
    ) select distinct e.claim_id as claim
        from reached r
        join record.snapshot_file f on f.file_id = r.id and f.role = 'original'
        join record.citation c on c.snapshot_id = f.snapshot_id
        join record.evidence e on e.id = c.evidence_id`.execute(db)
  return rows.map(({ claim }) => claim)
}

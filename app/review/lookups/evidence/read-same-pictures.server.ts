import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'

/**
 * Which pictures are one, as people said of them in pairs: each of these files with the hash that stands for all that show the same,
 * which is its own where nobody said so.
 *
 * @param files their hashes
 */
export async function readSamePictures(db: ReadDatabase, files: readonly string[]): Promise<Map<string, string>> {
  if (files.length === 0) return new Map()
  const { rows } = await sql<{ file: string; same: string }>`
    with recursive judged as (
      select j.file_id, j.other_id from record.picture_judgement j
       where j.same and not exists (select 1 from record.picture_judgement n where n.supersedes = j.id)
    ), reached (file, id) as (
      select f, f from unnest(${files}::text[]) f
      union
      select r.file, case when j.file_id = r.id then j.other_id else j.file_id end
        from reached r join judged j on r.id in (j.file_id, j.other_id)
    ) select file, min(id collate "C") as same from reached group by file`.execute(db)
  return new Map(rows.map(({ file, same }) => [file, same]))
}

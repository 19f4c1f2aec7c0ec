import { sql } from 'kysely'
import type { LikenessKind } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'

/** A picture elsewhere that looks the same as one of these. */
export interface PictureElsewhere {
  /** The hash of the picture that it is like, and its own. */
  of: string
  sha256: string
  /** How they are alike; `copy` for the same bytes. */
  kind: LikenessKind | 'copy'
  snapshot: number
  /** The row of the file in that snapshot. */
  file: number
  name: string
  claim: number | null
  /** What somebody said of the two, and its row; null where nobody did. */
  same: boolean | null
  judgement: number | null
}

/** More are not told apart by looking at them. */
const most = 20

/**
 * Where else these pictures are: the same bytes in another snapshot, and pictures that look the same, with what was said of them.
 *
 * @param files their hashes
 * @param except snapshots that are not elsewhere
 */
export async function readLikenesses(
  db: ReadDatabase,
  files: readonly string[],
  except: readonly number[],
): Promise<PictureElsewhere[]> {
  if (files.length === 0) return []
  const { rows } = await sql<PictureElsewhere>`
    with pair as (
      select file_id as of, other_id as sha256, kind from derived.likeness where file_id = any (${files}::text[])
      union all select other_id, file_id, kind from derived.likeness where other_id = any (${files}::text[])
      union all select id, id, 'copy' from record.stored_file where id = any (${files}::text[]) and media_type like 'image/%'
      union all select file_id, other_id, 'whole' from record.picture_judgement where file_id = any (${files}::text[])
      union all select other_id, file_id, 'whole' from record.picture_judgement where other_id = any (${files}::text[])
    ), known as (select of, sha256, min(kind) as kind from pair group by of, sha256)
    select k.of, k.sha256, k.kind, f.snapshot_id as snapshot, f.id as file, f.name,
           coalesce(e.claim_id, s.claim_id) as claim, j.same, j.id as judgement
      from known k
      join record.snapshot_file f on f.file_id = k.sha256 and f.role in ('original', 'media')
      join record.snapshot s on s.id = f.snapshot_id
      left join record.evidence e on e.id = s.evidence_id
      left join record.picture_judgement j
        on j.file_id = least(k.of collate "C", k.sha256) and j.other_id = greatest(k.of collate "C", k.sha256)
       and not exists (select 1 from record.picture_judgement n where n.supersedes = j.id)
     where not (f.snapshot_id = any (${except}::int[]))
     order by (k.kind = 'copy') desc, f.snapshot_id desc, f.id limit ${most}`.execute(db)
  return rows
}

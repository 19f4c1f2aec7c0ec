import { sql, type Kysely } from 'kysely'
import { advisoryLocks } from '../../../db/advisory-locks'
import type { DB, LikenessKind } from '../../../db/schema'
import { pathOfFile } from '../files/file-store'
import { comparePrints } from './compare-prints'
import { decodePrint, encodePrint, printVersion } from './picture-print'
import { takePrints, type Prints } from './take-print.server'

/** Prints that are compared between two looks at whether to stop. */
const printsAtOnce = 200

/**
 * Looks at one picture that came in as evidence and was not looked at yet, and finds those before it that look the same. Two
 * workers never look at the same one. Returns its hash; null where there is none to be looked at.
 *
 * The pictures of pages as they look are left out: two pages of one site are alike in all but their words.
 */
export async function lookAtNextPicture(db: Kysely<DB>, directory: string): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const { rows: locked } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(${advisoryLocks.likeness}) as free`.execute(tx)
    const sha256 = locked[0]?.free ? await nextPicture(tx) : null
    if (sha256 === null) return null
    const prints = await takePrints(pathOfFile(directory, sha256)).catch(() => null)
    await tx
      .insertInto('derived.picture')
      .values({ file_id: sha256, version: printVersion, print: prints && encodePrint(prints.plain) })
      .onConflict((conflict) =>
        conflict
          .column('file_id')
          .doUpdateSet((eb) => ({ version: eb.ref('excluded.version'), print: eb.ref('excluded.print') })),
      )
      .execute()
    if (prints) await keepLikenesses(tx, sha256, prints)
    return sha256
  })
}

async function nextPicture(db: Kysely<DB>): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select s.id from record.stored_file s
     where s.media_type like 'image/%'
       and not exists (select 1 from derived.picture p where p.file_id = s.id and p.version = ${printVersion})
       and exists (select 1 from record.snapshot_file f where f.file_id = s.id and f.role in ('original', 'media'))
     limit 1`.execute(db)
  return rows[0]?.id ?? null
}

async function keepLikenesses(db: Kysely<DB>, sha256: string, prints: Prints): Promise<void> {
  for (let after = ''; ;) {
    const others = await db
      .selectFrom('derived.picture')
      .select(['file_id', 'print'])
      .where('file_id', '>', after)
      .where('file_id', '<>', sha256)
      .where('version', '=', printVersion)
      .orderBy('file_id')
      .limit(printsAtOnce)
      .execute()
    for (const { file_id: other, print } of others) {
      const found = print && likenessOf(prints, print)
      if (!found) continue
      const pair = sha256 < other ? { file_id: sha256, other_id: other } : { file_id: other, other_id: sha256 }
      await db
        .insertInto('derived.likeness')
        .values({ ...pair, ...found })
        .onConflict((conflict) => conflict.columns(['file_id', 'other_id']).doUpdateSet(found))
        .execute()
    }
    const last = others.at(-1)
    if (!last || others.length < printsAtOnce) return
    after = last.file_id
  }
}

function likenessOf({ plain, mirrored }: Prints, bytes: Buffer): { kind: LikenessKind; score: number } | null {
  const other = decodePrint(bytes)
  const found = comparePrints(plain, other)
  if (found) return found
  const turned = comparePrints(mirrored, other)
  return turned && { kind: 'mirrored', score: turned.score }
}

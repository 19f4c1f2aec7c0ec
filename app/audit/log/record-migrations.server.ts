import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { AlreadyRecorded, runAction } from '../action/action.server'

/**
 * Appends an entry that names the migrations which no entry names yet. Asked at
 * every start: a start that broke off between a migration and its entry is made
 * up for by the next one.
 */
export async function recordMigrations(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select m.name from public.muqabala_migration m
     where not exists (select 1 from audit.entry e where e.head ->> 'kind' = 'migrate' and e.head -> 'subjects' ? ('migration:' || m.name))
     order by m.name`.execute(db)
  const subjects = rows.map(({ name }) => `migration:${name}`)
  if (subjects.length === 0) return
  const request = `migrations up to ${subjects.at(-1)} (${subjects.length})`
  await runAction(db, { actor: { operator: 'migrate' }, kind: 'migrate', request, subjects }, () =>
    Promise.resolve(),
  ).catch((error: unknown) => {
    if (!(error instanceof AlreadyRecorded)) throw error
  })
}

import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSessions } from '../app/auth/sessions.server'
import { cloneDatabase, type TestDatabase } from '../app/testing/database'
import { addSource, intrusions, openAction } from './intrusions-for-tests'

let database: TestDatabase
let token: string

beforeAll(async () => {
  database = await cloneDatabase()
  await database.act(async (tx) => {
    for (const login of ['reviewer', 'other'])
      await tx
        .insertInto('record.person')
        .values({ login, name: login, role: 'reviewer', password_hash: 'none' })
        .execute()
    await tx.insertInto('record.source').values({ name: 'Agency', kind: 'agency' }).execute()
    const claim = await tx
      .insertInto('record.claim')
      .values({ wording: null, merged_into_claim_id: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('record.evidence')
      .values({
        claim_id: claim.id,
        kind: 'note',
        stance: 'context',
        passage_id: null,
        address: null,
        supersedes: null,
        person_id: null,
      })
      .execute()
  }, 'add-source')
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  token = (await createSessions(database.app.pool, { hours: 1, secure: false, key }).open(1)).token
})

afterAll(() => database.close())

/** Everything that the trail and the record hold, in one hash. */
async function fingerprint(): Promise<unknown> {
  const { rows } = await sql`
    select (select md5(string_agg(e::text, ',' order by seq)) from audit.entry e) as entries,
           (select md5(string_agg(b::text, ',' order by seq)) from audit.body b) as bodies,
           (select md5(string_agg(s::text, ',' order by id)) from record.source s) as sources,
           (select md5(string_agg(e::text, ',' order by id)) from record.evidence e) as evidence,
           (select md5(string_agg(p::text, ',' order by id)) from record.person p) as people`.execute(database.owner.db)
  return rows[0]
}

test.each(intrusions)('the web process is refused when it %s', async (_, statements) => {
  const before = await fingerprint()
  const client = new pg.Client({ connectionString: database.appUrl })
  await client.connect()
  try {
    await client.query('begin')
    const all = async () => {
      for (const statement of statements({ token, owner: new URL(database.ownerUrl).username }))
        await client.query(statement)
      await client.query('commit')
    }
    await expect(all()).rejects.toThrow(
      /permission denied|refused|no open action|no live session|must be owner|must be superuser|one transaction|READ COMMITTED|somebody else/,
    )
  } finally {
    await client.end()
  }
  expect(await fingerprint()).toEqual(before)
})

test('the same session may do what is its to do', async () => {
  const client = new pg.Client({ connectionString: database.appUrl })
  await client.connect()
  try {
    await client.query(`begin; ${openAction(token)}; ${addSource}; commit`)
  } finally {
    await client.end()
  }
  const last = await database.owner.db
    .selectFrom('audit.entry')
    .select('head')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(last.head).toMatchObject({
    actor: 'person:1',
    kind: 'add-source',
    subjects: [expect.stringMatching(/^source:\d+$/)],
  })
})

test('every table of the record has its triggers, and every table of the trail its locks', async () => {
  const { rows } = await sql<{ name: string; triggers: string[] }>`
    select n.nspname || '.' || c.relname as name,
           array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'A' and not t.tgisinternal order by 1) as triggers
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('record', 'audit')`.execute(database.owner.db)
  const record = rows.filter(({ name }) => name.startsWith('record.'))
  expect(record.length).toBeGreaterThan(10)
  for (const { name, triggers } of record)
    expect(triggers, name).toEqual(expect.arrayContaining(['audit_guard', 'audit_insert', 'audit_update']))
  const kept = ['audit.entry', 'audit.body', 'audit.checkpoint', 'audit.hand_out']
  for (const name of kept) expect(rows.find((row) => row.name === name)?.triggers, name).toContain('never_edited')
  const { rows: granted } = await sql`
    select table_name, privilege_type from information_schema.table_privileges
     where grantee = ${new URL(database.appUrl).username} and table_schema = 'audit' and privilege_type <> 'SELECT'`.execute(
    database.owner.db,
  )
  expect(granted).toEqual([])
})

import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSessions } from '../app/auth/sessions.server'
import { cloneDatabase, type TestDatabase } from '../app/testing/database'

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

const open = () => `select audit.begin_as_session('${token}', 'add-source', '', '${randomUUID()}', '{}')`
const addSource = "insert into record.source (name, kind) values ('Intruder', 'agency')"
const fakeToken = 'chosen-by-the-intruder'

const attempts: [name: string, statements: () => string[]][] = [
  ['inserts an entry', () => ["insert into audit.entry (seq, leaf, data) values (99, '\\x00', '{}')"]],
  ['updates an entry', () => ["update audit.entry set data = '{}'"]],
  ['deletes an entry', () => ['delete from audit.entry']],
  ['truncates the entries', () => ['truncate audit.entry cascade']],
  ['updates a body', () => ["update audit.body set payload = '{}'"]],
  ['redacts a body', () => [open(), "select audit.redact(0, '{}')"]],
  ['adds a checkpoint', () => ["insert into audit.checkpoint (note, at) values (E'a\\n1\\nb\\n', now())"]],
  ['claims a hand-out', () => ["insert into audit.hand_out (checkpoint_id, way, place) values (1, 'witness', 'x')"]],
  ['copies rows into the trail', () => ["copy audit.entry (seq, leaf, data) from program 'echo'"]],
  [
    'fills the scratch table of open actions',
    () => [
      "insert into audit.open_action (txid, kind, actor, request, reason, subjects, may_write) values (pg_current_xact_id(), 'judge', 'person:2', 'x', '', '{}', true)",
    ],
  ],
  ['reads what sessions are sealed with', () => ['select key from audit.session_key']],
  ['writes the record without an action', () => [addSource]],
  [
    'writes the record as a visitor',
    () => [`select audit.begin_as_visitor('log-in-failed', '', '${randomUUID()}', '{}')`, addSource],
  ],
  [
    'leaves an entry of a decision as a visitor',
    () => [`select audit.begin_as_visitor('decide', '', '${randomUUID()}', '{claim:1}')`],
  ],
  [
    'says that it redacted an entry',
    () => [`select audit.begin_as_session('${token}', 'redact', 'Article 17', '${randomUUID()}', '{entry:0}')`],
  ],
  [
    'says that another key signs',
    () => [`select audit.begin_as_session('${token}', 'replace-key', '', '${randomUUID()}', '{}')`],
  ],
  [
    'opens an action directly',
    () => [`select audit.open('person:2', null, true, 'judge', '', '${randomUUID()}', '{}')`, addSource],
  ],
  [
    'acts as an operator',
    () => [`select audit.begin_as_operator('root', 'judge', '', '${randomUUID()}', '{}')`, addSource],
  ],
  [
    'acts with a made-up token',
    () => [`select audit.begin_as_session('nobody', 'judge', '', '${randomUUID()}', '{}')`],
  ],
  [
    'acts through a session it inserted itself',
    () => [
      `insert into working.session (id, user_id, expires_at, ends_at) values ('${createHash('sha256').update(fakeToken).digest('hex')}', 2, now() + '1 hour', now() + '1 hour')`,
      `select audit.begin_as_session('${fakeToken}', 'judge', '', '${randomUUID()}', '{}')`,
    ],
  ],
  ['turns its own session into another person’s', () => [`update working.session set user_id = 2`, open()]],
  [
    'prolongs its own session',
    () => [
      `update working.session set ends_at = ends_at + interval '1 day', expires_at = expires_at + interval '1 day'`,
      open(),
    ],
  ],
  [
    'sets an actor as a setting',
    () => ["set local audit.actor = 'person:2'", "select set_config('muqabala.actor', 'person:2', true)", addSource],
  ],
  ['begins twice in one transaction', () => [open(), open()]],
  ['appends early and goes on writing', () => [open(), 'set constraints all immediate', addSource]],
  [
    'appends early, rolls back to before and keeps the rows',
    () => [
      open(),
      addSource,
      'savepoint s',
      'set constraints all immediate',
      'rollback to s',
      'set constraints all immediate',
      "insert into record.source (name, kind) values ('Second', 'agency')",
    ],
  ],
  ['uses another isolation level', () => ['set transaction isolation level serializable', open()]],
  [
    'writes evidence in somebody else’s name',
    () => [open(), "insert into record.evidence (claim_id, kind, stance, person_id) values (1, 'note', 'context', 2)"],
  ],
  ['edits evidence', () => [open(), "update record.evidence set note = 'x'"]],
  ['deletes from the record', () => [open(), 'delete from record.source']],
  ['truncates the record', () => [open(), 'truncate record.source cascade']],
  ['disables a trigger', () => ['alter table record.source disable trigger all', addSource]],
  ['drops a trigger', () => ['drop trigger audit_guard on record.source', addSource]],
  ['makes itself a replica', () => ["set session_replication_role = 'replica'", addSource]],
  ['makes itself a replica for ever', () => ["alter role current_user set session_replication_role = 'replica'"]],
  ['takes the owner’s role', () => [`set role ${new URL(database.ownerUrl).username}`, addSource]],
  ['poses as the owner', () => [`set session authorization ${new URL(database.ownerUrl).username}`, addSource]],
  [
    'makes a definer’s function beside the trail',
    () => ["create function audit.help() returns void language sql security definer as 'delete from audit.entry'"],
  ],
  [
    'replaces the guard',
    () => ["create or replace function audit.guard() returns trigger language plpgsql as 'begin return null; end'"],
  ],
  [
    'shadows the scratch table',
    () => [
      'create temp table open_action (txid xid8, kind text, actor text, session text, request text, reason text, subjects text[], may_write boolean, appended boolean)',
      "insert into open_action values (pg_current_xact_id(), 'judge', 'person:2', null, 'x', '', '{}', true, false)",
      'set local search_path = pg_temp, audit, public',
      addSource,
    ],
  ],
  [
    'shadows a function of the catalogue',
    () => [
      'create function pg_temp.pg_current_xact_id() returns xid8 language sql as $$ select (pg_catalog.pg_current_xact_id()::text::bigint - 1)::text::xid8 $$',
      'set local search_path = pg_temp, pg_catalog',
      addSource,
    ],
  ],
  ['turns large objects into a way to files', () => ["select lo_import('/etc/passwd')"]],
  ['reads files through large objects', () => ["select pg_read_file('PG_VERSION')"]],
  ['keeps its writes in a prepared transaction', () => [addSource, "prepare transaction 'later'"]],
  ['writes between a savepoint and its end', () => ['savepoint s', open(), 'rollback to s', addSource]],
  [
    'changes how the trail’s functions look names up',
    () => ['alter function audit.append() set search_path = pg_temp, audit', addSource],
  ],
  [
    'makes the deferred entry wait for ever',
    () => [
      open(),
      addSource,
      'set constraints all deferred',
      "select set_config('muqabala.none', '', true)",
      "insert into record.evidence (claim_id, kind, stance, person_id) values (1, 'note', 'context', 2)",
    ],
  ],
  [
    'gives itself the owner’s rights',
    () => [`grant ${new URL(database.ownerUrl).username} to current_user`, addSource],
  ],
  ['takes a table over', () => ['alter table record.source owner to current_user', addSource]],
  [
    'attaches a partition or child that nobody watches',
    () => ['create table record.quiet () inherits (record.source)'],
  ],
  [
    'makes a trigger that puts rows back',
    () => [
      'create trigger quiet before insert on record.evidence for each row execute function suppress_redundant_updates_trigger()',
    ],
  ],
  [
    'merges rows into the record without an action',
    () => [
      "merge into record.source s using (values ('Agency')) v(name) on s.name = v.name when matched then update set note = 'x'",
    ],
  ],
  [
    'upserts into the record without an action',
    () => [
      "insert into record.original (id, bytes, file_name, encoding) values ('x', '', 'x', 'x') on conflict do nothing",
    ],
  ],
  [
    'runs code of its own in a DO block as somebody else',
    () => [
      "do $$ begin execute 'set local role pg_write_all_data'; insert into record.source (name, kind) values ('Intruder', 'agency'); end $$",
    ],
  ],
  ['hides the record behind a view of its own', () => ['create view record.source2 as select * from record.source']],
  ['adds a rule that swallows writes', () => ['create rule quiet as on update to record.evidence do instead nothing']],
  ['copies into the record without an action', () => ["copy record.source (name, kind) from program 'echo'"]],
  ['runs the watch procedure', () => ["call audit.watch('record.source', 'name')"]],
]

test.each(attempts)('the web process is refused when it %s', async (_, statements) => {
  const before = await fingerprint()
  const client = new pg.Client({ connectionString: database.appUrl })
  await client.connect()
  try {
    await client.query('begin')
    const all = async () => {
      for (const statement of statements()) await client.query(statement)
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
    await client.query(`begin; ${open()}; ${addSource}; commit`)
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

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { claimAsOf } from '../history/as-of'
import { claimRecordAsOf } from '../history/as-of.server'
import { addEvidence, addReport } from '../export/export-for-tests'
import { addDecisions } from './decisions-for-tests'
import { redact } from './redact.server'
import { recordTables, replay, replayTables, type Difference } from './replay.server'

let database: TestDatabase
const times: Date[] = []

beforeAll(async () => {
  database = await cloneDatabase()
  const mark = async () => {
    const { rows } = await sql<{
      now: Date
    }>`select clock_timestamp() + interval '1 ms' as now, pg_sleep(0.003)`.execute(database.owner.db)
    times.push(rows[0]?.now ?? new Date(0))
  }
  const { act } = database
  await addReport(database, 'alpha')
  await addReport(database, 'beta')
  await mark()
  await addEvidence(database, 1, 'what a witness said')
  await act(async (tx) => {
    const basis = '{"b": 1, "a": [1.50, null]}'
    const first = await addDecisions(tx, { basis })
    await tx
      .insertInto('record.verdict')
      .values({
        claim_id: 1,
        credibility: 2,
        basis,
        person_id: 1,
        claim_version: 2,
        decision: 'disputed',
        rationale: 'not so',
        supersedes: first.verdict,
        undoes: null,
      })
      .execute()
  }, 'decide')
  await mark()
  await act(async (tx) => {
    await tx.updateTable('record.passage').set({ claim_id: 1 }).where('id', '=', 2).execute()
    await tx.updateTable('record.claim').set({ merged_into_claim_id: 1 }).where('id', '=', 2).execute()
    await tx.updateTable('record.claim').set({ wording: 'said anew' }).where('id', '=', 1).execute()
  }, 'judge')
  await redact(
    database.owner.db,
    { operator: 'test' },
    { what: { table: 'evidence', key: 1, columns: ['note'] }, basis: 'Article 17' },
  )
})

afterAll(() => database.close())

test('what the log says is what the tables hold, redactions included', async () => {
  const { rows, differences } = await replay(database.owner.db)
  expect(differences).toEqual([])
  expect(rows).toBeGreaterThan(100)
  const note = await database.owner.db
    .selectFrom('record.evidence')
    .select('note')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  expect(note.note).toBe('[redacted] evidence 1')
  const { rows: left } = await sql`select 1 from audit.body where payload like '%witness said%'`.execute(
    database.owner.db,
  )
  expect(left).toEqual([])
})

const edits: [statement: string, table: string, key: string, field: string][] = [
  ["update record.verdict set decision = 'confirmed' where id = 2", 'verdict', '2', 'decision'],
  ["update record.verdict set rationale = 'quite so' where id = 1", 'verdict', '1', 'rationale'],
  ['update record.verdict set credibility = 1 where id = 1', 'verdict', '1', 'credibility'],
  ["update record.verdict set created_at = created_at - interval '1 day' where id = 1", 'verdict', '1', 'created_at'],
  [`update record.verdict set basis = '{"b": 1, "a": [1.51, null]}' where id = 1`, 'verdict', '1', 'basis'],
  ['update record.verdict set person_id = null where id = 1', 'verdict', '1', 'person_id'],
  ["update record.judgement set decision = 'different' where id = 1", 'judgement', '1', 'decision'],
  [`update record.judgement set shown = '{"score": 0.5}' where id = 1`, 'judgement', '1', 'shown'],
  ["update record.evidence set stance = 'refutes' where id = 1", 'evidence', '1', 'stance'],
  ["update record.evidence set note = 'something else' where id = 1", 'evidence', '1', 'note'],
  ["update record.claim set wording = 'reworded' where id = 1", 'claim', '1', 'wording'],
  ['update record.claim set merged_into_claim_id = null where id = 2', 'claim', '2', 'merged_into_claim_id'],
  ['update record.passage set end_offset = 1 where id = 1', 'passage', '1', 'end_offset'],
  ["update record.passage set quote_sha256 = 'x' where id = 1", 'passage', '1', 'quote_sha256'],
  ["update record.report set title = 'Another title' where id = 2", 'report', '2', 'title'],
  ["update record.report set text = 'forged' where id = 1", 'report', '1', 'text'],
  ["update record.original set bytes = 'forged' where file_name = 'alpha.txt'", 'original', '*', 'bytes'],
  ["update record.source set reliability = 'A' where id = 1", 'source', '1', 'reliability'],
  ["update record.person set role = 'admin' where id = 1", 'person', '1', 'role'],
  ["update record.person set password_hash = 'of the insider' where id = 1", 'person', '1', 'password_sha256'],
  ["update record.section set title = 'Aleppo' where id = 1", 'section', '1', 'title'],
  ["update record.place set en = 'Elsewhere' where id = 1", 'place', '1', 'en'],
  ['delete from record.evidence where id = 1', 'evidence', '1', ''],
  [
    "insert into record.source (name, kind) overriding system value values ('Never recorded', 'agency')",
    'source',
    '*',
    '',
  ],
]

test.each(edits)('a silent edit is found: %s', async (statement, table, key, field) => {
  const edited: Difference[] = []
  const undo = new Error('undone')
  const editing = database.owner.db.transaction().execute(async (tx) => {
    // As somebody would who owns the tables: no trigger, no constraint is in the way.
    await sql.raw(`alter table record.${table} disable trigger all`).execute(tx)
    await sql
      .raw(
        `do $$ declare c name; begin
      for c in select conname from pg_constraint where conrelid = 'record.${table}'::regclass and contype = 'c' loop execute format('alter table record.${table} drop constraint %I', c); end loop;
    end $$`,
      )
      .execute(tx)
    await sql.raw(statement).execute(tx)
    edited.push(...(await replayTables(tx, [table])).differences)
    throw undo
  })
  await expect(editing).rejects.toBe(undo)
  expect(
    edited.map((found) => ({ table: found.table, key: key === '*' ? '*' : found.key, field: found.field })),
  ).toEqual([{ table, key, field }])
})

test('a claim is read as the desk held it at a time', async () => {
  const [before, decided] = times
  const asOf = (at: Date | undefined) => claimRecordAsOf(database.app.db, [1, 2], at ?? new Date())
  const first = await asOf(before)
  expect(claimAsOf(first, 1, [])).toMatchObject({
    wording: null,
    mergedInto: null,
    evidence: [],
    verdict: null,
    passages: [{ id: 1 }],
  })
  expect(claimAsOf(first, 2, [])).toMatchObject({ mergedInto: null, passages: [{ id: 2 }] })
  expect(claimAsOf(await asOf(decided), 1, [])).toMatchObject({
    wording: null,
    evidence: [{ id: 1, stance: 'supports', note: '' }],
    verdict: { decision: 'disputed', rationale: 'not so', person: 1 },
  })
  const now = await asOf(new Date(Date.now() + 60_000))
  expect(claimAsOf(now, 1, [])).toMatchObject({ wording: 'said anew', passages: [{ id: 1 }, { id: 2 }] })
  expect(claimAsOf(now, 2, [])).toMatchObject({ mergedInto: 1, passages: [] })
  expect(claimAsOf(first, 99, [])).toBeNull()
})

test('every column that the trail leaves out is known to the replay', async () => {
  const { rows } = await sql<{ name: string; left_out: string }>`
    select c.relname as name, encode(t.tgargs, 'escape') as left_out
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'record' and t.tgname = 'audit_insert'`.execute(database.owner.db)
  const found = Object.fromEntries(rows.map(({ name, left_out }) => [name, left_out.split('\\000').filter(Boolean)]))
  expect(found).toEqual(Object.fromEntries(Object.entries(recordTables).map(([name, { leftOut }]) => [name, leftOut])))
})

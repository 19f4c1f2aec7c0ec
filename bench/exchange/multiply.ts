import type { ClientBase } from 'pg'
import { disableTriggers } from '../../app/exchange/backup/disable-triggers.server'
import type { Connection } from '../../db/connection'

/** The tables that exports read, each after those that it refers to, with the columns that hold numbers of their rows. */
const multiplied: Record<string, readonly string[]> = {
  'record.claim': ['id', 'merged_into_claim_id'],
  'record.report': ['id', 'part_of_report_id'],
  'record.section': ['id', 'report_id'],
  'record.passage': ['id', 'report_id', 'section_id', 'home_claim_id', 'claim_id', 'replaced_by_passage_id'],
  'record.evidence': ['id', 'claim_id', 'passage_id', 'supersedes'],
  'record.judgement': [
    ...['id', 'left_passage_id', 'right_passage_id', 'left_claim_id', 'right_claim_id'],
    ...['newer_passage_id', 'supersedes', 'undoes'],
  ],
  'record.verdict': ['id', 'claim_id', 'supersedes', 'undoes'],
  'derived.claim_state': ['claim_id', 'verdict_id'],
  'derived.passage_facts': ['passage_id'],
}

/** No two reports have one text: a copy has its number beneath the passages, which keep their places. */
const madeUnique: Record<string, string> = {
  'record.report.text': `text || E'\\n' || copy`,
  'record.report.text_sha256': `encode(sha256(convert_to(text || E'\\n' || copy, 'UTF8')), 'hex')`,
}

/**
 * Fills a desk up to about so many passages with copies of what it has: texts and sources stay the same, numbers are new. To store
 * as much report by report would take hours, and exports, backup and restore read rows whose making does not matter.
 */
export async function multiplyDesk({ pool }: Connection, passages: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const triggers = await disableTriggers(client)
    const [there, step] = await measure(client)
    const copies = Math.max(0, Math.ceil(passages / there) - 1)
    for (const [table, numbers] of Object.entries(multiplied)) {
      const columns = await columnsOf(client, table)
      const values = columns.map((column) =>
        numbers.includes(column) ? `"${column}" + copy * ${step}` : (madeUnique[`${table}.${column}`] ?? `"${column}"`),
      )
      await client.query(
        `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')}) overriding system value
         select ${values.join(', ')} from ${table} cross join generate_series(1, ${copies}) as copy`,
      )
    }
    for (const statement of triggers) await client.query(statement)
    await client.query('commit')
  } finally {
    client.release(true)
  }
}

/** How many passages there are, and a number that no number of a row reaches. */
async function measure(client: ClientBase): Promise<[passages: number, step: number]> {
  const highest = Object.entries(multiplied).map(
    ([table, [number]]) => `select max("${number}") as highest from ${table}`,
  )
  const { rows } = await client.query<{ passages: number; step: number }>(`
    select (select count(*)::int from record.passage where not retired) as passages, max(highest)::int + 1 as step
      from (${highest.join(' union all ')}) as numbers`)
  return [rows[0]?.passages ?? 0, rows[0]?.step ?? 1]
}

async function columnsOf(client: ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  )
  return rows.map(({ name }) => name)
}

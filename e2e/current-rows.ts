import pg from 'pg'
import type { RunningServer } from './server'

/**
 * What stands in the database and what is computed from it, row by row: what an undo gives back. The trail, and the
 * counters that only ever go on (a claim's version, when something came into the queue), are left out.
 */
const queries = {
  passages: 'select id, claim_id, home_claim_id, retired, replaced_by_passage_id from record.passage order by id',
  claims: 'select id, wording, merged_into_claim_id from record.claim order by id',
  judgements: 'select left_passage_id, right_passage_id, decision, note from record.current_judgement order by 1, 2',
  evidence: 'select * from record.current_evidence order by id',
  verdicts: 'select * from record.current_verdict order by id',
  fields: 'select * from record.current_settled_field order by id',
  triage: 'select * from record.current_triage order by id',
  states: 'select * from derived.claim_state order by claim_id',
  overlaps: 'select left_passage_id, right_passage_id, status from derived.overlap order by 1, 2',
  queue: 'select subject, kind, claim_id, reports, origins, toll, disagreement from derived.queue_item order by 1, 2',
} as const

export async function currentRows(server: RunningServer): Promise<Record<keyof typeof queries, unknown[]>> {
  const client = new pg.Client({ connectionString: server.database })
  await client.connect()
  try {
    const tables: [string, unknown[]][] = []
    for (const [name, query] of Object.entries(queries))
      tables.push([name, (await client.query<Record<string, unknown>>(query)).rows])
    return Object.fromEntries(tables) as Record<keyof typeof queries, unknown[]>
  } finally {
    await client.end()
  }
}

import { sql, type Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { withOnePlan } from '../../../../db/plan-once'
import type { DB } from '../../../../db/schema'
import { cloneDatabase } from '../../../testing/database'
import { storeLines } from '../../../testing/lines'
import { addEvidence } from '../../commands/evidence.server'
import { addSource } from '../../commands/sources.server'
import { readBases } from '../claims/read-basis.server'
import { readWeighedEvidence } from './read-claim-evidence.server'

const ofAnother = 2_000

test('a claim’s evidence is read by its keys, however many pieces another claim has', async () => {
  const { act, close } = await cloneDatabase()
  try {
    const [claim, other] = await act(async (tx) => {
      const source = await addSource(tx, { name: 'وكالة الجسر', kind: 'agency', reliability: 'B', note: '' })
      return storeLines(tx, source, ['أغلقت البلدية الجسر القديم.', 'وصلت قافلة إلى المدرسة الشرقية.'])
    })
    if (!claim || !other) throw new Error('no passages')
    await act(async (tx) => {
      const seen = { kind: 'note', stance: 'supports', quote: '', note: 'seen' } as const
      await addEvidence(tx, { claimId: claim.claimId, ...seen }, null)
      await sql`insert into record.evidence (claim_id, kind, stance, note)
        select ${other.claimId}, 'note', 'context', 'a call' from generate_series(1, ${ofAnother})`.execute(tx)
    }, 'add-evidence')
    const read = await act(async (tx) => {
      // What a server knows of its tables after a day.
      await sql`analyze record.evidence`.execute(tx)
      const before = await rowsScanned(tx)
      await withOnePlan(tx, async () => {
        expect((await readWeighedEvidence(tx, claim.claimId, null)).unsealed).toHaveLength(1)
        expect((await readBases(tx, [claim.claimId])).get(claim.claimId)?.evidence).toHaveLength(1)
      })
      return (await rowsScanned(tx)) - before
    })
    expect(read).toBeLessThan(ofAnother)
  } finally {
    await close()
  }
})

/** Rows of the evidence that this transaction read by going through the whole table. */
async function rowsScanned(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ rows: string }>`
    select seq_tup_read as rows from pg_stat_xact_user_tables where schemaname = 'record' and relname = 'evidence'`.execute(
    db,
  )
  return Number(rows[0]?.rows)
}

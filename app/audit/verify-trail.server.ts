import type { ReadDatabase } from './action.server'
import { startVerification, type Verification } from './verify-chain'

/** Entries read at a time: an import's body has some hundred kilobytes. */
const batchSize = 200

/** Recomputes every hash and link of the stored trail, in batches. */
export async function verifyTrail(db: ReadDatabase): Promise<Verification> {
  const verification = startVerification()
  let last = -1
  for (;;) {
    const rows = await db
      .selectFrom('audit.entry as e')
      .leftJoin('audit.body as b', 'b.seq', 'e.seq')
      .select(['e.seq', 'e.leaf', 'e.data', 'b.salt', 'b.payload'])
      .where('e.seq', '>', String(last))
      .orderBy('e.seq')
      .limit(batchSize)
      .execute()
    verification.add(rows.map((row) => ({ ...row, seq: Number(row.seq) })))
    const end = rows.at(-1)
    if (!end) return verification.result()
    last = Number(end.seq)
  }
}

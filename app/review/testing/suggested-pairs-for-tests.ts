import type { Decision } from '../../../db/schema'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { judge } from '../commands/judge.server'
import { storeReport, suggest } from './passages-for-tests'

/** Two reports of two passages each, all four pairs suggested: a1-b1 best, then a1-b2 and a2-b1 alike, then a2-b2. */
export async function suggestedPairs() {
  const database = await createTestDatabase()
  const [a1, a2] = (await database.act((tx) =>
    storeReport(tx, {
      source: 'a',
      title: 'A',
      day: '2015-07-05',
      passages: ['قصف على حي السوق صباحا', 'مظاهرة في الجامعة'],
    }),
  )) as [number, number]
  const [b1, b2] = (await database.act((tx) =>
    storeReport(tx, {
      source: 'b',
      title: 'B',
      day: '2015-07-04',
      passages: ['قصف على حي السوق ، صباحاً', 'مظاهرة أمام الجامعة'],
    }),
  )) as [number, number]
  await database.act(async (tx) => {
    await suggest(tx, a1, b1, 0.9, 'identical')
    await suggest(tx, a1, b2, 0.7)
    await suggest(tx, a2, b1, 0.7)
    await suggest(tx, a2, b2, 0.6)
  })
  return { database, db: database.app.db, a1, a2, b1, b2 }
}

/** Judges a pair that nobody has judged; its note is 'seen it'. */
export function judgeFirst(database: TestDatabase, passages: [number, number], decision: Decision): Promise<number> {
  return database.act((tx) => judge(tx, { passages, decision, note: 'seen it', seen: null, personId: null }), 'judge')
}

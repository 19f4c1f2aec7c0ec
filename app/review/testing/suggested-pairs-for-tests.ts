import type { Decision } from '../../../db/schema'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { judge } from '../commands/judge.server'
import { storeReport, suggest } from './passages-for-tests'

/** Two reports of two passages each, all four pairs suggested: a1-b1 best, then a1-b2 and a2-b1 alike, then a2-b2. */
export async function suggestedPairs() {
  const database = await createTestDatabase()
  const report = (source: string, day: string, passages: [string, string]) =>
    database.act((tx) => storeReport(tx, { source, title: source.toUpperCase(), day, passages })) as Promise<
      [number, number]
    >
  const [a1, a2] = await report('a', '2015-07-05', ['قصف على حي السوق صباحا', 'مظاهرة في الجامعة'])
  const [b1, b2] = await report('b', '2015-07-04', ['قصف على حي السوق ، صباحاً', 'مظاهرة أمام الجامعة'])
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

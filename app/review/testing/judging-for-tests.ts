import type { Decision } from '../../../db/schema'
import type { TestDatabase } from '../../testing/database'
import { judge, undoJudgement } from '../commands/judge.server'
import { Refusal } from '../rules/refusal'
import { storeReport } from './passages-for-tests'

let desks = 0

/** Stores passages a1 a2 of one report and b1 b2, c1 c2 of two others, in the order of their ids; they are new at each call. */
export async function threeReports(database: TestDatabase) {
  const nth = ++desks
  const report = (name: string, day: string) =>
    database.act((tx) =>
      storeReport(tx, { source: name, day, passages: [`${name} first ${nth}`, `${name} second ${nth}`] }),
    )
  const [a1, a2] = (await report('a', '2015-07-04')) as [number, number]
  const [b1, b2] = (await report('b', '2015-07-03')) as [number, number]
  const [c1, c2] = (await report('c', '2015-07-05')) as [number, number]
  return { a1, a2, b1, b2, c1, c2 }
}

export function judging(
  database: TestDatabase,
  passages: [number, number],
  decision: Decision,
  seen: number | null = null,
): Promise<number> {
  return database.act((tx) => judge(tx, { passages, decision, note: '', seen, personId: null }), 'judge')
}

export function undoing(database: TestDatabase, id: number): Promise<number> {
  return database.act((tx) => undoJudgement(tx, id, null), 'undo-judgement')
}

/** The code of the refusal that the work ends with, or 'done'. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )
}

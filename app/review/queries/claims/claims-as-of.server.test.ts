import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../testing/database'
import { claimAsOf, claimTables } from '../../../audit/history/as-of'
import { fold, type Tables } from '../../../audit/log/replay-fold'
import { readLogged } from '../../../audit/log/replay-log.server'
import { recut, undoRecut } from '../../../intake/report/recut.server'
import { listClaimsAsOf, readClaimAsOf } from './claims-as-of.server'
import { judge, undoJudgement } from '../../commands/judge.server'
import { storeReport } from '../../testing/passages-for-tests'
import { wordClaim } from '../../commands/word-claim.server'

test('a claim and the list are, at any time, what the whole log says, whatever was cut, merged and undone since', async () => {
  const { act, app, owner } = await createTestDatabase()
  const first = await act((tx) => storeReport(tx, { passages: ['انقطع الماء عن الحي الغربي', 'عاد الماء'] }))
  const second = await act((tx) => storeReport(tx, { source: 'B', passages: ['الحي الغربي بلا ماء', 'فُتح الطريق'] }))
  const { report_id: report } = await owner.db
    .selectFrom('record.passage')
    .select('report_id')
    .where('id', '=', first[0] ?? 0)
    .executeTakeFirstOrThrow()
  const pair: [number, number] = [first[0] ?? 0, second[0] ?? 0]
  const times: Date[] = []
  const expected: { whole: Tables; ids: number[] }[] = []
  const remember = async () => {
    // A moment here is a whole millisecond, in the log a part of one: it must lie after the action, and before the next.
    await setTimeout(3)
    times.push(new Date())
    const whole: Tables = new Map()
    for await (const actions of readLogged(owner.db, claimTables, new Map()))
      for (const action of actions) fold(whole, action, new Set<string>(claimTables))
    expected.push({ whole, ids: [...(whole.get('claim')?.keys() ?? [])].map(Number) })
    await setTimeout(3)
  }
  await remember()
  const judged = await act(
    (tx) => judge(tx, { passages: pair, decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  await remember()
  const cut = await act((tx) => recut(tx, report, { cut: 'split', at: 11 }), 'split-passage')
  await remember()
  await act((tx) => undoRecut(tx, report, cut.retired, cut.made), 'undo-cut')
  await remember()
  await act((tx) => undoJudgement(tx, judged, null), 'undo-judgement')
  await remember()
  const { claim_id: claim } = await owner.db
    .selectFrom('record.passage')
    .select('claim_id')
    .where('id', '=', first[1] ?? 0)
    .executeTakeFirstOrThrow()
  const { version } = await owner.db
    .selectFrom('record.claim')
    .select('version')
    .where('id', '=', claim)
    .executeTakeFirstOrThrow()
  await act((tx) => wordClaim(tx, claim, version, 'عاد الماء إلى الحي'), 'word-claim')
  await act(
    (tx) =>
      judge(tx, { passages: [first[1] ?? 0, second[1] ?? 0], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  await remember()

  for (const [at, { whole, ids }] of expected.entries()) {
    const time = times[at] ?? new Date()
    const standing: number[] = []
    for (const id of ids) {
      const then = claimAsOf(whole, id, [])
      const { passages, ...read } = (await readClaimAsOf(app.db, id, time, null)) ?? { passages: [] }
      expect(read, `claim ${id} at ${at}`).toEqual({ ...then, passages: undefined })
      expect(passages.map((passage) => [passage.id, passage.reportId])).toEqual(
        then?.passages.map((passage) => [passage.id, passage.reportId]),
      )
      if (then?.mergedInto === null && then.passages.length > 0) standing.unshift(id)
    }
    const listed: number[] = []
    for (let before: number | undefined; ;) {
      const page = await listClaimsAsOf(app.db, time, { before, limit: 2, viewer: null })
      listed.push(...page.claims.map(({ id }) => id))
      if (page.next === null) break
      before = page.next
    }
    expect(listed, `the list at ${at}`).toEqual(standing)
  }
  expect(
    await readClaimAsOf(app.db, Math.max(...(expected.at(-1)?.ids ?? [])), times[0] ?? new Date(), null),
  ).toBeNull()
})

import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../testing/database'
import { readAction } from '../../../audit/history/read-action.server'
import { readActions } from '../../../audit/history/read-actions.server'
import { addEvidence, undoEvidence, withdrawEvidence } from '../../commands/evidence.server'
import { readActionGround } from '../../queries/trail/read-action-ground.server'
import { readClaim } from '../../queries/claims/read-claim.server'
import { openReviewDatabase } from '../../testing/reviews-for-tests'

test('a verdict and its action list the evidence as it stood, withdrawn pieces with the reason', async () => {
  const database = await createTestDatabase()
  const { db } = database.app
  const desk = await openReviewDatabase(database)
  await desk.policy({ secondFor: 'none' })
  const { claimId, passageId } = await desk.prepare()
  const { salma = 0, nizar = 0 } = desk.people
  const cited = await database.act(
    (tx) =>
      addEvidence(
        tx,
        { claimId, kind: 'passage', passageId, stance: 'supports', quote: '', note: 'رآه المراسل' },
        salma,
      ),
    'add-evidence',
  )
  await desk.give('salma', claimId, 'confirmed')
  const gone = await database.act((tx) => withdrawEvidence(tx, cited, nizar, 'النشرة نفت الخبر'), 'withdraw-evidence')

  const { verdicts, evidence } = (await readClaim(db, claimId, nizar))!
  const rested = verdicts.inForce?.evidence ?? []
  expect(rested.map(({ stance, kind, withdrawn }) => [stance, kind, withdrawn?.reason ?? null])).toEqual([
    ['supports', 'note', null],
    ['refutes', 'note', null],
    ['supports', 'passage', 'النشرة نفت الخبر'],
  ])
  expect(rested[2]).toMatchObject({
    id: gone,
    claim: claimId,
    note: 'رآه المراسل',
    passage: { id: passageId, report: 1, source: 'نشرة المعبر 1' },
    withdrawn: { person: 'زميل اسمه nizar', sealed: false },
  })
  expect(evidence.find(({ id }) => id === gone)).toMatchObject({ withdrawn: true, reason: 'النشرة نفت الخبر' })

  const [decided] = await readActions(db, { claim: [claimId], kind: 'decide', limit: 1 })
  const action = await readAction(db, decided?.seq ?? -1)
  expect(await readActionGround(db, action?.changes ?? [], nizar)).toEqual(rested)

  const restored = await database.act((tx) => undoEvidence(tx, gone, salma), 'undo-evidence')
  const again = (await readClaim(db, claimId, nizar))!
  expect(again.verdicts.inForce?.evidence[2]).toMatchObject({ id: restored, withdrawn: null })
  expect(again.evidence.find(({ id }) => id === restored)).toMatchObject({ withdrawn: false, reason: '' })
})

import type { AppLoadContext } from '@remix-run/node'
import type { Decision, Role, Stance, VerdictDecision } from '../../db/schema'
import { runAction, type Action, type ActionTransaction } from '../audit/action/action.server'
import { addPerson } from '../auth/people.server'
import { createSessions, type LiveSession } from '../auth/sessions.server'
import { recordCustody } from '../evidence/custody/record-custody.server'
import { judgePictures } from '../evidence/likeness/judge-picture.server'
import { recordSnapshot } from '../evidence/snapshots/record-snapshot.server'
import { endWatch, visitNow, watchAddress } from '../evidence/watching/watch-address.server'
import { askForCapture } from '../jobs/ask-capture.server'
import { threadTasks } from '../jobs/thread-tasks.server'
import { assign } from '../review/commands/assignments.server'
import { decide } from '../review/commands/decide.server'
import { addEvidence, withdrawEvidence } from '../review/commands/evidence.server'
import { judge } from '../review/commands/judge.server'
import { reserve } from '../review/commands/reservations.server'
import { setPolicy } from '../review/commands/set-policy.server'
import { addSource } from '../review/commands/sources.server'
import { triageClaims } from '../review/commands/triage-claims.server'
import { wordClaim } from '../review/commands/word-claim.server'
import { defaultPolicy } from '../review/rules/verdicts/policy'
import type { TestDatabase } from './database'
import { storeLines } from './lines'

/** Who gives the first review of one claim, and which way. */
export interface Story {
  first: 'salma' | 'nizar'
  stance: Stance
  decision: VerdictDecision
}

/** Lets the story happen in an empty database as it would on the screens: everybody acts by a session. */
export async function playStory(database: TestDatabase, { first, stance, decision }: Story) {
  const { db } = database.app
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  const sessions = createSessions(database.app.pool, { hours: 1, secure: false, key })
  const people = new Map<string, LiveSession>()
  const join = async (login: string, role: Role) => {
    const id = await database.act(
      (tx) => addPerson(tx, { login, name: `زميل اسمه ${login}`, role, password: 'a long enough password' }),
      'add-person',
    )
    const session = await sessions.read((await sessions.open(id)).cookie)
    if (session) people.set(login, { ...session, givenPassword: false })
  }
  for (const [login, role] of [
    ['salma', 'reviewer'],
    ['nizar', 'reviewer'],
    ['wafa', 'reviewer'],
    ['samir', 'lead'],
    ['mazin', 'admin'],
  ] as const)
    await join(login, role)
  const who = (login: string) => people.get(login) as LiveSession
  const act = <T>(
    login: string,
    kind: Action['kind'],
    work: (tx: ActionTransaction, person: number) => Promise<T>,
    subjects: string[] = [],
  ) => runAction(db, { actor: { session: who(login).token }, kind, subjects }, (tx) => work(tx, who(login).personId))
  const version = async (claim: number) =>
    (await db.selectFrom('record.claim').select('version').where('id', '=', claim).executeTakeFirstOrThrow()).version

  await act('samir', 'set-policy', (tx, person) =>
    setPolicy(tx, { ...defaultPolicy, secondFor: 'all', blind: true, seen: 0, reason: 'عينان' }, person),
  )
  const [passage, other] = await act('samir', 'import-report', async (tx) => {
    const source = await addSource(tx, { name: 'نشرة المعبر', kind: 'bulletin', reliability: 'B', note: '' })
    return storeLines(tx, source, ['وصلت شحنة قرميد إلى المعبر', 'أُغلق المعبر بعد وصول الشحنة'], '2016-02-03')
  })
  if (!passage || !other) throw new Error('no passages')
  const { claimId } = passage
  const subject = `claim:${claimId}`
  await act('wafa', 'add-evidence', (tx, person) =>
    addEvidence(tx, { claimId, kind: 'note', stance: 'context', quote: '', note: 'اتصلت بالمعبر' }, person),
  )
  await assign(db, { subject, assignee: who(first).personId, due: null, note: '', seen: 0 }, who('samir').personId)
  await reserve(db, subject, who(first).personId, 'opened')
  await act(first, 'add-evidence', (tx, person) =>
    addEvidence(
      tx,
      { claimId, kind: 'passage', passageId: other.id, stance, quote: '', note: `لأنه ${stance}` },
      person,
    ),
  )
  const note = await act(first, 'add-evidence', (tx, person) =>
    addEvidence(tx, { claimId, kind: 'note', stance, quote: '', note: 'قال الحارس ما رأى' }, person),
  )
  await act(first, 'withdraw-evidence', (tx, person) => withdrawEvidence(tx, note, person))
  await lookAtEvidence(database, claimId, stance, (kind, work, subjects) => act(first, kind, work, subjects))
  const triaged = { claims: [{ id: claimId, decision: 'to-check' as const }], reason: `يستحق التحقق لأنه ${stance}` }
  await act(first, 'triage', (tx, personId) => triageClaims(tx, { ...triaged, personId }))
  const judged = { decision: 'conflict' as Decision, note: '', seen: null }
  await act(first, 'judge', (tx, personId) => judge(tx, { ...judged, passages: [passage.id, other.id], personId }))
  await act(first, 'word-claim', async (tx) => wordClaim(tx, claimId, await version(claimId), 'وصول القرميد'))
  const rationale = `سبب لا يعرفه غير كاتبه: ${decision}`
  const give = (login: string, chosen: VerdictDecision) =>
    act(login, 'decide', async (tx, personId) => {
      const seenVersion = await version(claimId)
      return decide(tx, { claimId, seenVersion, decision: chosen, credibility: 2, rationale, personId })
    })
  const { outcome } = await give(first, decision)
  if (outcome !== 'awaits-second') throw new Error(`the first review is ${outcome}`)

  const context = (login: string) =>
    ({
      requestId: 'one',
      nonce: 'none',
      db,
      services: {
        db,
        sessions,
        cookieKey: key,
        timeZone: 'Asia/Damascus',
        // The tasks themselves, in this thread.
        threads: {
          run: (name: keyof typeof threadTasks, input: never) =>
            (threadTasks[name] as (at: typeof db, input: never) => unknown)(db, input),
        },
      },
      secure: false,
      address: '127.0.0.1',
      act: (viewer: LiveSession, action: Omit<Action, 'actor'>, work: (tx: ActionTransaction) => Promise<unknown>) =>
        runAction(db, { ...action, actor: { session: viewer.token } }, work),
      viewer: () => Promise.resolve(who(login)),
      preferences: () => Promise.resolve({ locale: 'ar', digits: 'arab', theme: 'light', blind: false, keys: true }),
    }) as unknown as AppLoadContext
  return { database, context, give, act, claimId, passage, other, person: (login: string) => who(login).personId }
}

type Act = <T>(
  kind: Action['kind'],
  work: (tx: ActionTransaction, person: number) => Promise<T>,
  subjects?: string[],
) => Promise<T>

/** What is done with evidence, by actions that mostly name no claim: with files, with pictures, and with an address. */
async function lookAtEvidence(database: TestDatabase, claimId: number, stance: Stance, act: Act): Promise<void> {
  const at = new Date()
  const address = 'https://crossing.example/bricks'
  const place = { page: null, fromMs: null, toMs: null, box: null }
  const [one, two] = ['a', 'b'].map((letter) => ({
    ...{ sha256: letter.repeat(64), bytes: 1, mediaType: 'image/png', role: 'original' as const },
    name: `${letter}.png`,
  }))
  if (!one || !two) throw new Error('no files')
  const snapshotId = await act('upload-file', (tx, person) =>
    recordSnapshot(tx, { kind: 'file', address: null, startedAt: at, endedAt: at, files: [one, two] }, person),
  )
  const given = { claimId, stance, quote: '', note: '' }
  await act('add-evidence', (tx, person) => addEvidence(tx, { ...given, kind: 'file', snapshotId, place }, person))
  await act('add-evidence', (tx, person) => addEvidence(tx, { ...given, kind: 'address', address }, person))
  const looked = { snapshotId, event: 'viewed' as const, fileId: one.sha256, why: '' }
  await act('view-file', (tx, person) => recordCustody(tx, [looked], person))
  for (const [kind, event] of [
    ['download-file', 'downloaded'],
    ['export-evidence', 'exported'],
    ['check-files', 'checked'],
  ] as const)
    await act(kind, (tx, person) => recordCustody(tx, [{ ...looked, event }], person))
  await database.owner.db
    .insertInto('derived.likeness')
    .values({ file_id: one.sha256, other_id: two.sha256, kind: 'part', score: 0.9 })
    .execute()
  const pictures = { one: one.sha256, other: two.sha256, same: true, seen: null }
  await act('judge-picture', (tx, person) => judgePictures(tx, pictures, person))
  const watch = await act('watch-address', (tx, personId) =>
    watchAddress(tx, { address, every: 'day' }, { personId, steers: false }),
  )
  await act('capture', (tx) => visitNow(tx, watch), [`watch:${watch}`])
  await act(
    'capture',
    (tx, person) => askForCapture(tx, { address, quote: '', why: '', evidenceId: null, claimId }, person),
    [`claim:${claimId}`],
  )
  await act('time-stamp-snapshot', () => Promise.resolve(), [`snapshot:${snapshotId}`])
  await act('unwatch-address', (tx, personId) => endWatch(tx, watch, { personId, steers: false }), [`watch:${watch}`])
}

export type Installation = Awaited<ReturnType<typeof playStory>>

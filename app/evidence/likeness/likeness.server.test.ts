import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changes, scene } from '../../../bench/generate-pictures'
import { replay } from '../../audit/log/replay.server'
import { decide } from '../../review/commands/decide.server'
import { addEvidence } from '../../review/commands/evidence.server'
import { recordPicturesJudged } from '../../review/commands/pictures-judged.server'
import { addSource } from '../../review/commands/sources.server'
import { readClaim } from '../../review/queries/claims/read-claim.server'
import { readLikenesses } from '../../review/lookups/evidence/read-likenesses.server'
import { readSamePictures } from '../../review/lookups/evidence/read-same-pictures.server'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { keepFile } from '../snapshots/keep-file-for-tests'
import { comparePrints } from './compare-prints'
import { lookAtNextPicture } from './find-likenesses.server'
import { judgePictures } from './judge-picture.server'
import { decodePrint, encodePrint } from './picture-print'
import { takePrints, type Prints } from './take-print.server'

let database: TestDatabase
let directory: string
let whole: Buffer
let stored: Prints
let other: Prints

beforeAll(async () => {
  whole = await scene(1).jpeg().toBuffer()
  stored = (await takePrints(whole))!
  other = (await takePrints(await scene(2).jpeg().toBuffer()))!
})

test.each([
  ['JPEG of quality 30', 'whole'],
  ['with a mark', 'whole'],
  ['crop of 50 %, smaller', 'part'],
  ['cut to a square', 'part'],
])('a picture is found after: %s', async (name, kind) => {
  const found = (await takePrints(await changes[name]!(scene(1))))!
  expect(comparePrints(found.plain, stored.plain)).toMatchObject({ kind })
  expect(comparePrints(found.plain, other.plain)).toBeNull()
  expect(comparePrints(found.mirrored, stored.plain)).toBeNull()
})

test('a print that was kept says the same as the one that was taken, and pictures of one shade are like nothing', async () => {
  const kept = decodePrint(encodePrint(stored.plain))
  expect(comparePrints(kept, stored.plain)).toMatchObject({ kind: 'whole' })
  const plain = (background: string) =>
    sharp({ create: { width: 300, height: 200, channels: 3, background } })
      .png()
      .toBuffer()
  const [white, black] = [(await takePrints(await plain('#fff')))!, (await takePrints(await plain('#000')))!]
  expect(comparePrints(white.plain, black.plain)).toBeNull()
  expect(await takePrints(Buffer.from('no picture'))).toBeNull()
})

beforeAll(async () => {
  database = await cloneDatabase()
  directory = await mkdtemp(join(tmpdir(), 'muqabala-likeness-'))
})

afterAll(async () => {
  await database.close()
  await rm(directory, { recursive: true })
})

async function keep(name: string, bytes: Buffer) {
  const { snapshotId, kept } = await keepFile(database, directory, { name, bytes })
  return { snapshot: snapshotId, sha256: kept.sha256 }
}

test('the same picture elsewhere is suggested once it was looked at, and what a person says of it stays when all is computed anew', async () => {
  const { db } = database.owner
  const one = await keep('ساحة.jpg', whole)
  const two = await keep('قص.jpg', await changes['crop of 60 %']!(scene(1)))
  await keep('أخرى.jpg', await scene(2).jpeg().toBuffer())
  await keep('cut-off.jpg', whole.subarray(0, 9000))
  const again = await keep('مكررة.jpg', whole)
  const look = async () => {
    const seen: string[] = []
    for (let next = await lookAtNextPicture(db, directory); next; next = await lookAtNextPicture(db, directory))
      seen.push(next)
    return seen.length
  }
  expect(await look()).toBe(4)
  const elsewhere = () => readLikenesses(db, [one.sha256], [one.snapshot])
  expect(await elsewhere()).toMatchObject([
    { kind: 'copy', snapshot: again.snapshot, same: null },
    { kind: 'part', snapshot: two.snapshot, same: null, name: 'قص.jpg' },
  ])
  const judge = (same: boolean | null, seen: number | null) =>
    database.act((tx) => judgePictures(tx, { one: two.sha256, other: one.sha256, same, seen }, null), 'judge-picture')
  const said = await judge(false, null)
  await expect(judge(true, null)).rejects.toMatchObject({ code: 'judged-meanwhile' })
  await expect(judge(false, said)).rejects.toMatchObject({ code: 'nothing-changed' })
  await db.deleteFrom('derived.likeness').execute()
  await db.deleteFrom('derived.picture').execute()
  expect(await look()).toBe(4)
  expect((await elsewhere())[1]).toMatchObject({ kind: 'part', same: false, judgement: said })
  const undone = await judge(null, said)
  expect((await elsewhere())[1]).toMatchObject({ same: null, judgement: undone })
  const same = async () => [...(await readSamePictures(db, [one.sha256, two.sha256])).values()]
  const accepted = await judge(true, undone)
  expect(new Set(await same()).size).toBe(1)
  await judge(null, accepted)
  expect(new Set(await same()).size).toBe(2)
  const strangers = { one: one.sha256, other: 'f'.repeat(64), same: true, seen: null }
  await expect(database.act((tx) => judgePictures(tx, strangers, null))).rejects.toMatchObject({ code: 'not-found' })
  expect((await replay(db)).differences).toEqual([])
})

test('a verdict goes stale when two of its pictures are said to show the same, and is not stale any more when that is taken back', async () => {
  const { app, act } = database
  const pictures = [
    await keep('ساحة.jpg', whole),
    await keep('قص.jpg', await changes['crop of 60 %']!(scene(1))),
  ] as const
  const [one, other] = [pictures[0].sha256, pictures[1].sha256]
  const claimId = await act(async (tx) => {
    const source = await addSource(tx, { name: 'نشرة المرفأ', kind: 'bulletin', reliability: 'B', note: '' })
    const [passage] = await storeLines(tx, source, ['أُغلق السوق القديم بعد انهيار سقفه'], '2016-02-03')
    return passage?.claimId ?? 0
  })
  const place = { page: null, fromMs: null, toMs: null, box: null }
  const evidence = { claimId, kind: 'file' as const, stance: 'supports' as const, quote: '', note: '', place }
  for (const { snapshot } of pictures)
    await act((tx) => addEvidence(tx, { ...evidence, snapshotId: snapshot }, null), 'add-evidence')
  const version = async () =>
    (await app.db.selectFrom('record.claim').select('version').where('id', '=', claimId).executeTakeFirstOrThrow())
      .version
  const verdict = { claimId, decision: 'confirmed' as const, credibility: 2, rationale: 'صورتان', personId: null }
  const seen = await version()
  await act((tx) => decide(tx, { ...verdict, seenVersion: seen }), 'decide')
  const decided = await version()
  const judge = (same: boolean | null, seen: number | null) =>
    act(
      (tx) => recordPicturesJudged(tx, [one, other], () => judgePictures(tx, { one, other, same, seen }, null)),
      'judge-picture',
    )
  const [last] = await readLikenesses(app.db, [one], [pictures[0].snapshot]).then((all) =>
    all.filter(({ sha256 }) => sha256 === other),
  )
  const changesNow = async () => (await readClaim(app.db, claimId))?.verdicts.changes
  const different = await judge(false, last?.judgement ?? null)
  expect(await changesNow()).toEqual([])
  expect(await version()).toBe(decided)
  const accepted = await judge(true, different)
  expect(await changesNow()).toMatchObject([{ what: 'evidence-picture', same: true }])
  expect(await version()).toBe(decided + 1)
  const state = app.db.selectFrom('derived.claim_state').select('stale').where('claim_id', '=', claimId)
  expect(await state.executeTakeFirst()).toEqual({ stale: true })
  await judge(null, accepted)
  expect(await state.executeTakeFirst()).toEqual({ stale: false })
})

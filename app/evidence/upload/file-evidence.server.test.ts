import { readFile, rm, writeFile, chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../audit/log/replay.server'
import { runAction } from '../../audit/action/action.server'
import { readClaimEvidence, weighable } from '../../review/lookups/evidence/read-claim-evidence.server'
import { undoEvidence } from '../../review/commands/evidence.server'
import { weighEvidence } from '../../review/rules/verdicts/evidence-weight'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { checkAllFiles } from '../custody/check-all.server'
import { recordLook } from '../custody/record-look.server'
import { pathOfFile } from '../files/file-store'
import { snapshotFiles } from '../snapshots/export-snapshot.server'
import { readCustody, readSnapshot } from '../snapshots/read-snapshot.server'
import { readMediaFacts } from '../view/media-facts.server'
import { makePreview } from '../view/preview.server'
import { serveFile } from '../view/serve-file.server'
import { addFileEvidence } from './add-file-evidence.server'
import { receiveUpload } from './receive-upload.server'

let database: TestDatabase
let directory: string
let claimId: number
let picture: Buffer

beforeAll(async () => {
  database = await cloneDatabase()
  directory = await mkdtemp(join(tmpdir(), 'muqabala-evidence-'))
  claimId = await database.act(
    async (tx) =>
      (await tx.insertInto('record.claim').values({ wording: null }).returning('id').executeTakeFirstOrThrow()).id,
  )
  picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#a03325' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Kamera', Software: 'editor 2' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '36/1 18/1 0/1' },
    })
    .toBuffer()
})

afterAll(async () => {
  await database.close()
  await rm(directory, { recursive: true })
})

function formWith(file: Buffer, name: string, type: string): Request {
  const form = new FormData()
  form.set('stance', 'supports')
  form.set('file', new File([new Uint8Array(file)], name, { type }))
  return new Request('http://desk.example/', { method: 'POST', body: form })
}

async function upload(file: Buffer, name: string, type: string, note = '') {
  const { file: received } = await receiveUpload(formWith(file, name, type), directory)
  if (!received) throw new Error('nothing was received')
  return database.act(
    (tx) =>
      addFileEvidence(
        tx,
        { claimId, stance: 'supports', note, address: null, file: received, startedAt: new Date() },
        null,
      ),
    'upload-file',
  )
}

const evidence = () => readClaimEvidence(database.app.db, claimId, null)

test('an uploaded picture is evidence with its file, its preview, what it says of itself and its custody', async () => {
  await upload(picture, 'ساحة.jpg', 'image/jpeg')
  const [piece] = await evidence()
  const [snapshot] = piece?.snapshots ?? []
  expect(piece).toMatchObject({ kind: 'file', stance: 'supports', citation: { place: { page: null } } })
  expect(snapshot).toMatchObject({ kind: 'file', warnings: [], files: [{ name: 'ساحة.jpg', mediaType: 'image/jpeg' }] })
  const sha256 = snapshot?.files[0]?.sha256 ?? ''
  expect((await readFile(pathOfFile(directory, sha256))).equals(picture)).toBe(true)
  const small = await makePreview(directory, sha256, 'small', true)
  const { width, format, exif } = await sharp(small ?? '').metadata()
  expect({ width, format, exif }).toEqual({ width: 360, format: 'webp', exif: undefined })
  expect(await readMediaFacts({ directory, sha256, mediaType: 'image/jpeg' })).toEqual({
    width: 640,
    height: 480,
    camera: 'Kamera',
    software: 'editor 2',
    latitude: 33.5,
    longitude: 36.3,
  })
  const custody = await readCustody(database.app.db, snapshot?.id ?? 0, null)
  expect(custody.map(({ event }) => event)).toEqual(['uploaded'])
})

test('the same bytes again are refused with the same stance, and count once however they are named', async () => {
  await expect(upload(picture, 'other.jpg', 'image/jpeg')).rejects.toMatchObject({ code: 'evidence-repeated' })
  await upload(picture, 'ساحة.jpg', 'image/jpeg', 'من زاوية أخرى')
  const pieces = await evidence()
  expect(pieces).toHaveLength(2)
  expect(weighEvidence(weighable(pieces), [])).toMatchObject({ confirmed: 1, outside: 1 })
})

test('what is taken back and brought back keeps its file', async () => {
  const [piece] = await evidence()
  const undone = await database.act((tx) => undoEvidence(tx, piece?.id ?? 0, null), 'undo-evidence')
  await database.act((tx) => undoEvidence(tx, undone, null), 'undo-evidence')
  const [again] = (await evidence()).filter(({ note }) => note === '')
  expect(again?.snapshots).toEqual(piece?.snapshots)
})

test('a web page that is called a picture is said to be one, has no preview, and leaves as a download that is no page', async () => {
  await upload(Buffer.from('<!doctype html><script>alert(1)</script>'), 'a.jpg', 'image/jpeg')
  const [snapshot] = (await evidence()).at(-1)?.snapshots ?? []
  expect(snapshot).toMatchObject({ warnings: ['false-type'], files: [{ mediaType: 'text/html' }] })
  const sha256 = snapshot?.files[0]?.sha256 ?? ''
  expect(await makePreview(directory, sha256, 'small', false)).toBeNull()
  const file = { sha256, name: 'a".jpg', mediaType: 'text/html' }
  const answer = await serveFile(new Request('http://desk.example/'), directory, file, { inline: true })
  expect(answer.headers.get('Content-Type')).toBe('application/octet-stream')
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="[0-9a-f]{16}"; filename\*=UTF-8''a%22.jpg$/,
  )
  expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
})

test('a film is played in parts, a SVG never', async () => {
  const film = Buffer.concat([
    Buffer.from('0000001c6674797069736f6d0000020069736f6d69736f32617663316d703431', 'hex'),
    Buffer.alloc(5000, 1),
  ])
  await upload(film, 'film.mp4', 'video/mp4')
  const sha256 = (await evidence()).at(-1)?.snapshots[0]?.files[0]?.sha256 ?? ''
  const request = new Request('http://desk.example/', { headers: { Range: 'bytes=100-199' } })
  const part = await serveFile(
    request,
    directory,
    { sha256, name: 'film.mp4', mediaType: 'video/mp4' },
    { inline: true },
  )
  expect(part.status).toBe(206)
  expect(part.headers.get('Content-Range')).toBe(`bytes 100-199/${film.length}`)
  expect(part.headers.get('Content-Type')).toBe('video/mp4')
  expect(Buffer.from(await part.arrayBuffer()).equals(film.subarray(100, 200))).toBe(true)
  const drawn = await serveFile(
    request,
    directory,
    { sha256, name: 'a.svg', mediaType: 'image/svg+xml' },
    { inline: true },
  )
  expect(drawn.headers.get('Content-Type')).toBe('application/octet-stream')
  await drawn.body?.cancel()
})

test('looking at a file is one entry an hour for each person', async () => {
  const snapshotId = (await evidence())[0]?.snapshots[0]?.id ?? 0
  const [file] = (await readSnapshot(database.app.db, snapshotId))?.files ?? []
  const looker = {
    db: database.app.db,
    personId: 1,
    act: (action: { kind: 'view-file' }, work: never) =>
      runAction(database.owner.db, { ...action, actor: { operator: 'test' } }, work),
  }
  await database.act((tx) =>
    tx
      .insertInto('record.person')
      .values({ login: 'salma', name: 'Salma', role: 'reviewer', password_hash: 'x' })
      .execute(),
  )
  const look = { snapshotId, fileId: file?.sha256 ?? '' }
  await Promise.all([1, 2, 3].map(() => recordLook(looker as never, 'viewed', look)))
  await recordLook(looker as never, 'viewed', look)
  await recordLook(looker as never, 'viewed', look, Date.now() + 3_600_000)
  const custody = await readCustody(database.app.db, snapshotId, null)
  expect(custody.map(({ event }) => event)).toEqual(['uploaded', 'viewed', 'viewed'])
})

test('the check of all files tells a missing one from a changed one, and the trail has it', async () => {
  const whole = await checkAllFiles(database.owner.db, directory, { operator: 'test' })
  expect(whole).toMatchObject({ files: 3, missing: [], differing: [] })
  const files = (await evidence()).flatMap(({ snapshots }) => snapshots[0]?.files[0]?.sha256 ?? [])
  const [changed = '', gone = ''] = new Set(files)
  await chmod(pathOfFile(directory, changed), 0o600)
  await writeFile(pathOfFile(directory, changed), 'other bytes')
  await rm(pathOfFile(directory, gone))
  const told: string[] = []
  const found = await checkAllFiles(
    database.owner.db,
    directory,
    { operator: 'test' },
    { onDifference: ({ sha256 }) => void told.push(sha256) },
  )
  expect(found).toMatchObject({ files: 3, missing: [gone], differing: [changed] })
  expect(told.sort()).toEqual([changed, gone].sort())
  expect((await replay(database.owner.db)).differences).toEqual([])
})

test('files that come in for one claim at the same moment do not stand in each other’s way', async () => {
  const deadlocks = async () =>
    (
      await sql<{ n: string }>`select deadlocks as n from pg_stat_database where datname = current_database()`.execute(
        database.owner.db,
      )
    ).rows[0]?.n
  const before = await deadlocks()
  await Promise.all(Array.from({ length: 8 }, (_, n) => upload(Buffer.from(`file ${n}`), `${n}.txt`, 'text/plain')))
  await database.owner.db.selectNoFrom(sql`pg_stat_clear_snapshot()`.as('cleared')).execute()
  expect(await deadlocks()).toBe(before)
})

test('an export says of each file which bytes left, and leaves out what is gone', async () => {
  const snapshots = (await evidence()).flatMap(({ snapshots: [snapshot] }) => snapshot ?? [])
  const exported = async (id: number) => {
    const files: Record<string, Buffer> = {}
    for await (const { name, chunks } of snapshotFiles(database.app.db, directory, id, null)) {
      const bytes: Buffer[] = []
      for await (const chunk of chunks) bytes.push(chunk)
      files[name] = Buffer.concat(bytes)
    }
    const custody = JSON.parse(files['custody.json']?.toString() ?? '') as {
      files: { sha256: string; exportedSha256: string | null }[]
    }
    return { names: Object.keys(files), left: custody.files[0]?.exportedSha256, was: custody.files[0]?.sha256 }
  }
  const [changed, gone, whole] = await Promise.all(
    [snapshots[0], snapshots[2], snapshots[3]].map((one) => exported(one?.id ?? 0)),
  )
  expect(changed?.left).not.toBe(changed?.was)
  expect(gone).toMatchObject({ names: ['custody.json'], left: null })
  expect(whole?.left).toBe(whole?.was)
})

test.each([
  [
    'a body that breaks off',
    new Request('http://desk.example/', {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    }),
    'broken-off',
  ],
  ['a body that is no form', new Request('http://desk.example/', { method: 'POST', body: 'x' }), 'unreadable'],
  ['an empty file', formWith(Buffer.alloc(0), 'a.txt', 'text/plain'), 'empty'],
] as const)('%s is told', async (_, request, failure) => {
  expect(await receiveUpload(request, directory)).toMatchObject({ file: null, failure })
})

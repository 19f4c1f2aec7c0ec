import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { redact } from '../audit/log/redact.server'
import { replay } from '../audit/log/replay.server'
import { claimReview } from '../exchange/exports/claim-review'
import { readDraftEdition } from '../exchange/edition/compose-edition.server'
import { composeClaim, composeIssue } from '../exchange/publishing/compose-publication.server'
import { decide } from '../review/commands/decide.server'
import { addEvidence } from '../review/commands/evidence.server'
import { issueEdition } from '../review/commands/issue-edition.server'
import { publishOrPropose, releaseProposed, setPublishingPolicy, takeBack } from '../review/commands/publish.server'
import { lastPublicationStep, readPublishingPolicy, type Publishable } from '../review/lookups/publications.server'
import { storeReport } from '../review/testing/passages-for-tests'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { addReviewer } from '../testing/people'
import { readSite } from './public-files.server'
import { writeSite } from './write-site.server'

const [day, timeZone, address] = ['2015-07-04', 'Asia/Damascus', 'https://checks.example.org']
let database: TestDatabase
let claim: number
let people: number[]

const site = () => readSite(database.app.db, timeZone)
const page = async (path: string) => (await site()).file(path, address)
const text = async (path: string) => String((await page(path))?.body ?? '')
const seen = async (subject: Publishable) => (await lastPublicationStep(database.app.db, subject))?.id ?? 0

async function judge(decision: 'confirmed' | 'disputed', rationale: string): Promise<void> {
  const stance = decision === 'confirmed' ? ('supports' as const) : ('refutes' as const)
  const note = { claimId: claim, kind: 'note' as const, stance, quote: '', note: rationale }
  await database.act((tx) => addEvidence(tx, note, null), 'add-evidence')
  await database.act(async (tx) => {
    const row = await tx.selectFrom('record.claim').select('version').where('id', '=', claim).executeTakeFirstOrThrow()
    await decide(tx, { claimId: claim, seenVersion: row.version, decision, credibility: 2, rationale, personId: null })
  }, 'decide')
}

async function publishClaim(withheld: number[] = []): Promise<string> {
  const composed = await composeClaim(database.app.db, { claim, timeZone })
  const content = JSON.stringify({ ...composed?.content, withheld })
  const step = { subject: { claim }, seen: await seen({ claim }), content }
  return database.act((tx) => publishOrPropose(tx, step, people[0] ?? null), 'publish')
}

async function setPolicy(secondPerson: boolean): Promise<void> {
  const { id } = await readPublishingPolicy(database.app.db)
  const policy = { seen: id, deskName: 'The Desk <b>', site: '', secondPerson, reason: 'why' }
  await database.act((tx) => setPublishingPolicy(tx, policy, people[0] ?? null), 'set-publishing')
}

beforeAll(async () => {
  database = await cloneDatabase()
  people = [await addReviewer(database, 'one'), await addReviewer(database, 'other')]
  const [passage = 0] = await database.act((tx) =>
    storeReport(tx, {
      source: 'North desk',
      passages: ['انفجر لغم قرب الجسر القديم </script><b> صباحاً', 'توقف المعمل'],
    }),
  )
  const row = await database.app.db
    .selectFrom('record.passage')
    .select('claim_id')
    .where('id', '=', passage)
    .executeTakeFirstOrThrow()
  claim = row.claim_id
})
afterAll(() => database.close())

test('nothing is public before somebody released it, and nothing is released before the desk has a name', async () => {
  await judge('confirmed', 'Two doctors counted.')
  expect((await site()).isEmpty).toBe(true)
  expect(await page(`ar/claims/${claim}.html`)).toBeNull()
  await expect(publishClaim()).rejects.toMatchObject({ code: 'publication-undecided' })
})

test('where a second person is asked for, only another one releases, and exactly what was proposed', async () => {
  await setPolicy(true)
  expect(await publishClaim()).toBe('proposed')
  expect((await site()).isEmpty).toBe(true)
  const release = { subject: { claim }, seen: await seen({ claim }) }
  const own = database.act((tx) => releaseProposed(tx, release, people[0] ?? null), 'publish')
  await expect(own).rejects.toMatchObject({ code: 'publication-own' })
  await database.act((tx) => releaseProposed(tx, release, people[1] ?? null), 'publish')
  await setPolicy(false)
  for (const language of ['ar', 'en']) {
    const html = await text(`${language}/claims/${claim}.html`)
    expect(html).toContain('Two doctors counted.')
    expect(html).toContain('North desk')
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? ''
    expect(claimReview.parse(JSON.parse(data))).toMatchObject({
      url: `${address}/${language}/claims/${claim}.html`,
      inLanguage: language,
      itemReviewed: { '@type': 'Claim', appearance: [{ author: { name: 'North desk' } }] },
    })
  }
})

test('a source that is withheld is named nowhere', async () => {
  const composed = await composeClaim(database.app.db, { claim, timeZone })
  await publishClaim(composed?.sources.map(({ id }) => id))
  const paths = (await site()).paths.filter((path) => !path.startsWith('fonts/'))
  for (const path of paths) expect(await text(path), path).not.toContain('North desk')
})

test('a changed verdict is one correction on the claim, on each edition and in the feeds', async () => {
  const { edition, changes } = await readDraftEdition(database.app.db, { day, timeZone })
  const issue = { day, follows: null, correction: false, content: JSON.stringify({ edition, changes }) }
  const number = await database.act((tx) => issueEdition(tx, issue, null), 'issue-edition')
  const composed = await composeIssue(database.app.db, number)
  const subject = { edition: composed?.id ?? 0 }
  const content = JSON.stringify({ ...composed?.content, withheld: [] })
  await database.act((tx) => publishOrPropose(tx, { subject, seen: 0, content }, null), 'publish')
  expect(await text('en/feed.json')).not.toContain('Correction')

  await judge('disputed', 'The hospital denies it.')
  await judge('disputed', 'Again the same.')
  const entries = parseAtomFeed(await text('en/feed.atom')).entries ?? []
  expect(entries.filter(({ id }) => id?.includes('#correction:'))).toHaveLength(1)
  expect(
    parseJsonFeed(await text('ar/feed.json')).items?.filter(({ id }) => id?.includes('#correction:')),
  ).toHaveLength(1)
  for (const path of [`en/claims/${claim}.html`, `en/editions/${number}.html`]) {
    const html = await text(path)
    expect(html.match(/id="correction-/g), path).toHaveLength(1)
    expect(html, path).toContain('The hospital denies it.')
  }
  expect(await text(`en/editions/${number}.html`)).toContain('Corrected since:')
  expect(await text(`en/claims/${claim}.html`)).toContain('"ratingValue":1')
  expect(await text('en/index.html')).toContain('Disputed')
})

test('the folder holds the same bytes, and only what changed is written again', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-site-'))
  const write = () => writeSite(database.app.db, { directory, address, timeZone })
  try {
    const { files } = await write()
    expect(await write()).toEqual({ files, changed: 0 })
    const path = `ar/claims/${claim}.html`
    expect(await readFile(join(directory, path), 'utf8')).toBe(await text(path))
    expect((await readFile(join(directory, 'fonts/naskh-400.woff2'))).subarray(0, 4).toString()).toBe('wOF2')
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('what was taken back answers 410 with its sentence, and can be published again', async () => {
  const back = { subject: { claim }, seen: await seen({ claim }), reason: 'A relative asked us to.' }
  await database.act((tx) => takeBack(tx, back, null), 'take-back-publication')
  expect(await page(`en/claims/${claim}.html`)).toMatchObject({ status: 410 })
  expect(await text(`en/claims/${claim}.html`)).toContain('A relative asked us to.')
  expect(await text('en/feed.json')).toContain('Taken back')
  const again = database.act((tx) => takeBack(tx, back, null), 'take-back-publication')
  await expect(again).rejects.toMatchObject({ code: 'publication-changed' })
  await publishClaim()
  expect(await page(`en/claims/${claim}.html`)).toMatchObject({ status: 200 })
})

test('a redaction takes a page away, and the trail accounts for every row', async () => {
  const key = await seen({ claim })
  const what = { table: 'publication', key, columns: ['content'] }
  await redact(database.owner.db, { operator: 'test' }, { what, basis: 'a court order' })
  expect(await page(`en/claims/${claim}.html`)).toMatchObject({ status: 410 })
  expect((await replay(database.owner.db)).differences).toEqual([])
})

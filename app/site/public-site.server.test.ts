import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { redact } from '../audit/log/redact.server'
import { replay } from '../audit/log/replay.server'
import { claimReview } from '../exchange/exports/claim-review'
import { readDraftEdition } from '../exchange/edition/compose-edition.server'
import { readReleasesOf } from '../exchange/publishing/releases-of-claim.server'
import { composeClaim, composeIssue } from '../exchange/publishing/compose-publication.server'
import { decide } from '../review/commands/decide.server'
import { addEvidence } from '../review/commands/evidence.server'
import { issueEdition } from '../review/commands/issue-edition.server'
import { publishOrPropose, releaseProposed, setPublishingPolicy, takeBack } from '../review/commands/publish.server'
import { lastPublicationStep, readPublishingPolicy, type Publishable } from '../review/lookups/publications.server'
import { claimOf, storeReport } from '../review/testing/passages-for-tests'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { addReviewer } from '../testing/people'
import { openSite, readSite } from './public-files.server'
import { writeSite } from './write-site.server'

const [day, timeZone, address] = ['2015-07-04', 'Asia/Damascus', 'https://checks.example.org']
let database: TestDatabase
let claim: number
let people: number[]
let issue: number

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
  claim = await claimOf(database, passage)
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
  const asked = { day, follows: null, correction: false, content: JSON.stringify({ edition, changes }) }
  const number = await database.act((tx) => issueEdition(tx, asked, null), 'issue-edition')
  issue = number
  const composed = await composeIssue(database.app.db, number)
  const subject = { edition: composed?.id ?? 0 }
  const content = JSON.stringify({ ...composed?.content, withheld: [] })
  await database.act((tx) => publishOrPropose(tx, { subject, seen: 0, content }, null), 'publish')
  expect(await text('en/feed.json')).not.toContain('Correction')
  // Whoever blackens words in a dossier is told where readers have them.
  expect(await readReleasesOf(database.app.db, claim)).toEqual({ isPublic: true, issues: [{ number, isPublic: true }] })
  expect(await readReleasesOf(database.app.db, claim * 1000)).toEqual({ isPublic: false, issues: [] })

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

test('an address with marks of HTML in it, as a Host header can have, stands in no page as markup', async () => {
  const hostile = `http://desk"onload='x'&$'.example/<b>`
  for (const path of [`en/claims/${claim}.html`, 'en/feed.atom', 'en/feed.json']) {
    const body = String((await (await site()).file(path, hostile))?.body)
    expect(body, path).toContain('http://desk%22onload=%27x%27%26$%27.example/%3Cb%3E/en/')
  }
})

test('a database that was away for a moment does not keep the site away', async () => {
  const open = openSite(database.app.db, timeZone)
  await sql`alter table record.publication rename to away`.execute(database.owner.db)
  await expect(open()).rejects.toThrow('does not exist')
  await sql`alter table record.away rename to publication`.execute(database.owner.db)
  expect((await open()).isEmpty).toBe(false)
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

test('an issue whose text was redacted is gone from the server, the list and the folder', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-site-'))
  const path = `ar/editions/${issue}.html`
  try {
    await writeSite(database.app.db, { directory, address, timeZone })
    const { id: key } = await database.app.db
      .selectFrom('record.edition')
      .select('id')
      .where('number', '=', issue)
      .executeTakeFirstOrThrow()
    const what = { table: 'edition', key, columns: ['content'] }
    await redact(database.owner.db, { operator: 'test' }, { what, basis: 'a court order' })
    await writeSite(database.app.db, { directory, address, timeZone })
    expect(await readFile(join(directory, path), 'utf8')).not.toContain('الجسر القديم')
    expect(await page(path)).toMatchObject({ status: 410 })
    expect(await text('ar/index.html')).not.toContain(`editions/${issue}.html`)
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('a redaction takes a page away, and the trail accounts for every row', async () => {
  const key = await seen({ claim })
  const what = { table: 'publication', key, columns: ['content'] }
  await redact(database.owner.db, { operator: 'test' }, { what, basis: 'a court order' })
  expect(await page(`en/claims/${claim}.html`)).toMatchObject({ status: 410 })
  expect((await replay(database.owner.db)).differences).toEqual([])
})

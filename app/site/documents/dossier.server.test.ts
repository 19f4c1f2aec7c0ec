import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import mammoth from 'mammoth'
import yauzl from 'yauzl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifierDirectory } from '../../audit/export/export-for-tests'
import { formatVerifyingKey, makeSigningKey } from '../../audit/signing/note-key'
import { signLog } from '../../audit/signing/sign.server'
import { writeKeyFiles } from '../../audit/signing/sign-key-file.server'
import { openKeptFile } from '../../evidence/files/open-file.server'
import { storeFile } from '../../evidence/files/store-file.server'
import { addFileEvidence } from '../../evidence/upload/add-file-evidence.server'
import { readDossier, type DossierContent } from '../../exchange/dossier/read-dossier.server'
import { redactText } from '../../exchange/dossier/redact-text'
import { noRedaction } from '../../exchange/dossier/redaction'
import { readDraftEdition } from '../../exchange/edition/compose-edition.server'
import { passage } from '../../exchange/edition/materials-for-tests'
import { fieldsOf } from '../../review/rules/claims/claim-values'
import { confirm } from '../../review/testing/decisions-for-tests'
import { claimOf, storeReport } from '../../review/testing/passages-for-tests'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { siteTexts } from '../site-texts.server'
import { writeDossierArchive } from './dossier-archive.server'
import { dossierDocument } from './dossier-document'
import { editionDocument } from './edition-document'
import { dossierFiles, makeDossier } from './make-dossier.server'
import { writeDocx } from './write-docx'
import { writeDossier } from './write-dossier.server'

const timeZone = 'Asia/Damascus'
const key = makeSigningKey('desk.example/audit')
const directory = mkdtempSync(join(tmpdir(), 'muqabala-dossier-'))
const files = join(directory, 'files')
let database: TestDatabase
let claim: number

/** With a figure of two sources, which only the reader of whole reports would find. */
async function content(): Promise<DossierContent> {
  const read = await readDossier(database.app.db, [claim], null)
  const fields = fieldsOf([passage(1, claim, 'Shells killed 12', 1), passage(2, claim, 'After it 10 died', 2)])
  const claims = read.claims.map((one) => {
    const [own] = one.dossier.passages
    const told = own
      ? [
          { ...own, id: 1 },
          { ...own, id: 2, source: { ...own.source, name: 'South desk' } },
        ]
      : []
    return { ...one, dossier: { ...one.dossier, fields, linkedPassages: told } }
  })
  return { ...read, claims }
}
const words = async (bytes: Buffer) => (await mammoth.extractRawText({ buffer: bytes })).value

beforeAll(async () => {
  database = await cloneDatabase()
  writeKeyFiles(join(directory, 'desk.key'), key)
  const [stored = 0] = await database.act((tx) =>
    storeReport(tx, { source: 'شاهد من البلدة', passages: ['قتل 12 شخصاً قرب الجسر بحسب أبو أحمد', 'توقف المعمل'] }),
  )
  await database.act((tx) => tx.updateTable('record.source').set({ kind: 'witness' }).execute(), 'change-source')
  claim = await claimOf(database, stored)
  const kept = await storeFile(
    files,
    (async function* () {
      yield await Promise.resolve(Buffer.from('a film'))
    })(),
  )
  const file = { ...kept, name: 'film.mp4', declaredType: 'video/mp4' }
  const note = 'اتصل المكتب بمشغّل الجسر فأكد الموعد.'
  const evidence = { claimId: claim, stance: 'supports' as const, note, address: null, file, startedAt: new Date() }
  await database.act((tx) => addFileEvidence(tx, evidence, null), 'upload-file')
  await confirm(database, claim)
  await signLog(database.owner.db, join(directory, 'desk.key'))
})

afterAll(async () => {
  await database.close()
  rmSync(directory, { recursive: true })
})

test('a dossier in Word reads back with every value, its source and the hashes, in both languages', async () => {
  const texts = await siteTexts(timeZone)
  for (const locale of ['ar', 'en'] as const) {
    const asked = { content: await content(), format: 'docx', redaction: noRedaction, locale, timeZone } as const
    const read = await words(Buffer.from(await makeDossier(asked, writeDossier)))
    expect(read).toContain('قتل 12 شخصاً قرب الجسر بحسب أبو أحمد')
    expect(read).toContain('شاهد من البلدة')
    expect(read).toMatch(/[0-9a-f]{64}/)
    const values = read.slice(read.indexOf(texts[locale].t('dossier.values')))
    expect(values).toContain('South desk')
    expect(read).not.toMatch(/\[FSI\]|\.\.|, [\u0621-\u064a]/u)
  }
})

test('a dossier says where in a file the evidence is, and where a verdict rests on the own word of its sources', async () => {
  const { en: text } = await siteTexts(timeZone)
  const read = await content()
  const place = { page: 3, fromMs: 65_000, toMs: null, box: [100, 200, 300, 400] as const }
  const cited = { start: 4, end: 17, sha256: 'a'.repeat(64), place }
  const claims = read.claims.map((one) => ({
    ...one,
    dossier: {
      ...one.dossier,
      weights: { ...one.dossier.weights, outside: 0 },
      evidence: one.dossier.evidence.map((piece) => ({
        ...piece,
        citation: piece.citation && { ...piece.citation, ...cited },
      })),
    },
  }))
  const written = JSON.stringify(dossierDocument({ ...read, claims }, noRedaction, text, '2026-01-01T00:00:00Z'))
  for (const said of ['Page 3', 'At 1:05', '30% wide', 'Characters 4 to 17 of the text of the file', 'a'.repeat(64)])
    expect(written).toContain(said)
  expect(written).toContain(text.t('claims.verdict.ownWord'))
  expect(JSON.stringify(dossierDocument(read, noRedaction, text, '2026-01-01T00:00:00Z'))).not.toContain(
    text.t('claims.verdict.ownWord'),
  )
})

test('what is redacted stands nowhere in the copy, and the record keeps it', async () => {
  const { en: text } = await siteTexts(timeZone)
  const redaction = { words: ['أبو أحمد'], people: true, places: true }
  const written = JSON.stringify(dossierDocument(await content(), redaction, text, '2026-01-01T00:00:00Z'))
  for (const hidden of ['أبو أحمد', 'شاهد من البلدة']) expect(written).not.toContain(hidden)
  expect(written).toContain('▮▮▮')
  expect(written).toContain('قتل 12 شخصاً')
  expect(JSON.stringify(await content())).toContain('أبو أحمد')
  expect(
    redactText('Ali Hassan and Ali', [
      ['Ali Hassan', 'Ali X'],
      ['Ali', 'Y'],
    ]),
  ).toBe('Ali X and Y')
})

test('nothing tells what was redacted: no other spelling, no hash of the words, no address', async () => {
  const { en: text } = await siteTexts(timeZone)
  const read = await content()
  const address = `https://social.example/${encodeURIComponent('شاهد')}/7`
  const claims = read.claims.map((one) => {
    const [own] = one.dossier.passages
    if (!own) throw new Error('the claim has a passage')
    const quote = 'قتل 12 شخصاً بحسب ابو\nأَحمـد'
    const witness = { ...own.source, name: 'Another witness' }
    const report = { ...own.report, address }
    const passages = [{ ...own, quote, report, sha256: 'a'.repeat(64) }]
    const evidence = one.dossier.evidence.map((piece) => ({
      ...piece,
      passage: { ...own, source: witness, report: { ...report, address: 'https://witness.example/2' } },
      address: `https://elsewhere.example/?name=${encodeURIComponent('أبو أحمد')}`,
    }))
    return { ...one, dossier: { ...one.dossier, passages, linkedPassages: [], evidence } }
  })
  const redaction = { words: ['أبو أحمد'], people: true, places: false }
  const written = JSON.stringify(dossierDocument({ ...read, claims }, redaction, text, '2026-01-01T00:00:00Z'))
  expect(written).toContain('قتل 12 شخصاً بحسب ▮▮▮')
  for (const hidden of ['أَحمـد', 'a'.repeat(64), address, 'Another witness', 'witness.example', 'elsewhere.example'])
    expect(written).not.toContain(hidden)
})

test.each([
  ['قال أحمَد، ووالدا أحمد.', 'احمد', 'قال ▮، ووالدا ▮.'],
  ['AHMAD and Ahmad', 'ahmad', '▮ and ▮'],
  ['بلغ ٢٥ شخصاً', '25', 'بلغ ▮ شخصاً'],
  ['في عين\n العرب هنا', 'عين العرب', 'في ▮ هنا'],
  ['\u2068أحمد\u2069 قال', 'أحمد', '\u2068▮\u2069 قال'],
  ['nothing here', 'ء', 'nothing here'],
])('%j without %j', (written, word, left) => {
  expect(redactText(written, [[word, '▮']])).toBe(left)
})

test('an outsider unpacks the archive and the verifier in it says that all of it holds', async () => {
  const path = join(directory, 'dossier.zip')
  await writeDossierArchive(database.owner.db, createWriteStream(path), {
    content: await content(),
    documents: await dossierFiles(await content(), timeZone, writeDossier),
    viewer: null,
    filesDirectory: files,
    options: { openFile: openKeptFile(files), verifiers: verifierDirectory },
  })
  const unpack = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])'
  const out = join(directory, 'unpacked')
  expect(spawnSync('python3', ['-c', unpack, path, out]).status).toBe(0)
  const trail = join(out, 'trail')
  const run = () =>
    spawnSync(process.execPath, [join(trail, 'verify.mjs'), trail, '--key', formatVerifyingKey(key), '--json'], {
      encoding: 'utf8',
    })
  expect(JSON.parse(run().stdout)).toMatchObject({ ok: true, scope: 'part' })
  const custody = JSON.parse(readFileSync(join(out, 'snapshots/1/custody.json'), 'utf8')) as {
    files: { path: string }[]
  }
  expect(readFileSync(join(out, 'snapshots/1', custody.files[0]?.path ?? ''), 'utf8')).toBe('a film')
  const bodies = join(trail, 'bodies.jsonl')
  writeFileSync(bodies, readFileSync(bodies, 'utf8').replace('seen', 'SEEN'))
  expect(run().status).toBe(1)
})

test('an edition in Word has its apparatus as footnotes', async () => {
  const { ar: text } = await siteTexts(timeZone)
  const { edition } = await readDraftEdition(database.app.db, { day: '2015-07-04', timeZone })
  const read = await words(await writeDocx(editionDocument(edition, 'مسودة', text)))
  expect(read).toContain('قتل 12 شخصاً قرب الجسر')
  expect(read).toContain('مسودة')
})

test('a character that XML may not hold, as a text of a PDF has between pages, spoils no Word document', async () => {
  const hostile = 'قبل\fبعد\u0007 \ud83d &<>'
  const bytes = await writeDocx({
    ...{ title: hostile, foot: hostile, locale: 'ar' },
    blocks: [
      { kind: 'title', text: hostile },
      { kind: 'reading', language: 'ar', runs: [{ text: hostile, note: [{ text: hostile }] }] },
      { kind: 'table', head: [hostile], rows: [[[{ text: hostile }]]] },
    ],
  })
  const path = join(directory, 'hostile.docx')
  writeFileSync(path, bytes)
  const archive = await yauzl.openPromise(path)
  for await (const part of archive.eachEntry()) {
    const xml = (await buffer(await archive.openReadStreamPromise(part))).toString('utf8')
    expect(xml, part.fileName).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
  }
  expect(await words(bytes)).toContain('بعد')
})

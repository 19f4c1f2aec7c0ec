import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportData } from '../../exchange/exports/export-data.server'
import { addEvidence } from '../../review/commands/evidence.server'
import { readSaidVerdicts } from '../../review/lookups/claims/read-said-verdicts.server'
import { confirm } from '../../review/testing/decisions-for-tests'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { bytesInput, type FoundReport } from '../formats/reader'
import { readFile, type ReadOptions } from '../formats/read-file.server'
import type { TableMapping } from '../formats/tables/mapping'
import { undoImport } from '../report/undo-import.server'
import { importFiles } from './import-files.server'

interface ExportedClaim {
  words: string
  state: string
  published_day: string | null
  said_verdicts: string[]
}

async function exportClaims(database: TestDatabase, format: 'csv' | 'jsonl' | 'xlsx'): Promise<string> {
  const output = new PassThrough()
  if (format === 'xlsx') output.setEncoding('latin1')
  const asked = { kind: 'claims' as const, format, search: '', viewer: null }
  const [written] = await Promise.all([
    text(output),
    exportData(database.app.db, asked, output, () => Promise.resolve()),
  ])
  return written
}

async function claimsIn(database: TestDatabase): Promise<ExportedClaim[]> {
  const lines = (await exportClaims(database, 'jsonl')).split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as ExportedClaim)
}

async function reportsIn(name: string, bytes: Buffer, options: Partial<ReadOptions>): Promise<FoundReport[]> {
  const reports: FoundReport[] = []
  for await (const part of readFile(bytesInput(name, bytes), { timeZone: 'UTC', mapping: 'guess', ...options }))
    if ('report' in part) reports.push(part.report)
  return reports
}

async function importClaims(database: TestDatabase, reports: readonly FoundReport[]) {
  const files = reports.map(({ name, text: words, title, source, publishedAt, said, kind, address, original }) => ({
    name,
    load: () => ({
      name,
      bytes: original.bytes,
      row: { title, source: source || 'مكتب آخر', published_at: publishedAt, language: '' as const },
      read: { kind, text: words, address, forwardedFrom: '', said, partOf: null },
    }),
  }))
  for await (const outcomes of importFiles(database.owner.db, { operator: 'salma' }, files, { timeZone: 'UTC' }))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(outcomes.map(() => 'imported'))
}

/** Words with Arabic, both directions, marks that nobody sees, and what a spreadsheet program takes for a formula. */
const words = fc
  .string({
    unit: fc.constantFrom(...'قصف حي جوبر ٢٠ 7 =+-@\',;|"\u200f\u202b\u200c\u0640ABC. '.split('')),
    minLength: 6,
    maxLength: 60,
  })
  .map((line) => line.replace(/\s+/g, ' ').trim())
  .filter((line) => /[ء-ي]{2}/.test(line))

test('the export of claims comes into an empty desk as the same claims, with verdicts that are not its own', async () => {
  const [one, other] = [await createTestDatabase(), await createTestDatabase()]
  const generated = fc.sample(fc.uniqueArray(words, { minLength: 25, maxLength: 25 }), { numRuns: 1, seed: 7 })[0] ?? []
  const lines = [
    "'=قصف حي جوبر",
    '=قصف حي جوبر',
    '- قصف الحي. ثم سقط جرحى في الحي المجاور. ثم وصلت سيارة.',
    ...generated,
  ]
  const stored = await one.act(async (tx) => {
    const { id } = await tx
      .insertInto('record.source')
      .values({ name: 'نشرة', kind: 'other' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return storeLines(tx, id, lines, '2015-07-04')
  })
  const confirmed = stored[1]?.claimId ?? 0
  const note = { claimId: confirmed, kind: 'note' as const, stance: 'supports' as const, quote: '', note: 'seen' }
  await one.act((tx) => addEvidence(tx, note, null), 'add-evidence')
  await confirm(one, confirmed)

  const before = await claimsIn(one)
  expect(before.map((claim) => claim.words)).toEqual(lines)
  const reports = await reportsIn('claims.csv', Buffer.from(await exportClaims(one, 'csv')), { rows: 'claims' })
  expect(
    reports.flatMap(({ doubts }) => doubts.filter(({ code }) => code === 'row-cell' || code === 'guessed-mapping')),
  ).toEqual([])
  await importClaims(other, reports)
  const wanted = before.map(({ state, ...claim }) => ({
    words: claim.words,
    published_day: claim.published_day,
    state: 'open',
    said_verdicts: state === 'open' ? [] : [state],
  }))
  const shown = ({ words: written, published_day, state, said_verdicts }: ExportedClaim) => {
    return { words: written, published_day, state, said_verdicts }
  }
  expect((await claimsIn(other)).map(shown)).toEqual(wanted)
  // The workbook says the same.
  const workbook = await reportsIn('claims.xlsx', Buffer.from(await exportClaims(one, 'xlsx'), 'latin1'), {
    rows: 'claims',
  })
  expect(workbook.map(({ text: written, said }) => [written, said?.verdict])).toEqual(
    reports.map(({ text: written, said }) => [written, said?.verdict]),
  )
  // A mistake is undone as any import, and comes in again.
  const all = await other.app.db.selectFrom('record.report').select('id').execute()
  await other.act(
    (tx) =>
      undoImport(
        tx,
        all.map(({ id }) => id),
      ),
    'undo-import',
  )
  expect(await claimsIn(other)).toEqual([])
  await importClaims(other, reports)
  expect((await claimsIn(other)).map(shown)).toEqual(wanted)
})

test('the table of another tool comes in by a mapping of its columns and of its words for a verdict', async () => {
  const database = await createTestDatabase()
  const table = `ادعاء,حكمهم,رابط,يوم,كاتب,دليل
"وصلت الشحنة إلى المعبر. ثم أُغلق المعبر.",ثابت جزئياً,https://check.example/1,2016-02-03,مرصد القرى,https://proof.example/a
سقط جسر القرية.,زائف,,2016-02-04,مرصد القرى,
انقطع الماء عن الحي.,لم ينظر فيه,,2016-02-05,مرصد القرى,javascript:alert(1)`
  const mapping: TableMapping = {
    ...{ text: 'ادعاء', verdict: 'حكمهم', address: 'رابط', published_at: 'يوم', source: 'كاتب', evidence: 'دليل' },
    verdicts: { 'ثابت جزئياً': 'confirmed' },
    rows: 'claims',
  }
  const reports = await reportsIn('theirs.csv', Buffer.from(table), { mapping })
  expect(reports.map(({ said }) => said)).toEqual([
    { place: '', verdict: 'confirmed', evidence: 'https://proof.example/a', oneClaim: true },
    { place: '', verdict: 'disputed', oneClaim: true },
    { place: '', verdict: '', oneClaim: true },
  ])
  expect(reports[2]?.doubts).toMatchObject([
    { code: 'row-cell', column: 'حكمهم', cause: 'verdict', value: 'لم ينظر فيه' },
    { code: 'row-cell', column: 'دليل', cause: 'address', value: 'javascript:alert(1)' },
  ])
  await importClaims(database, reports)
  const claims = await database.app.db.selectFrom('derived.claim_state').selectAll().orderBy('claim_id').execute()
  expect(claims.map(({ state, verdict_id, passages }) => [state, verdict_id, passages])).toEqual(
    claims.map(() => ['open', null, 1]),
  )
  expect(claims.map(({ headline }) => headline)).toEqual(reports.map((report) => report.text))
  expect(await readSaidVerdicts(database.app.db, claims[0]?.claim_id ?? 0)).toMatchObject([
    {
      verdict: 'confirmed',
      source: { name: 'مرصد القرى' },
      address: 'https://check.example/1',
      evidence: 'https://proof.example/a',
      importedBy: 'salma',
    },
  ])
})

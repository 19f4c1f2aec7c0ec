import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { FileSource } from '../../intake/bulk/import-batches.server'
import { importFiles } from '../../intake/bulk/import-files.server'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { readFile } from '../../intake/formats/read-file.server'
import { bytesInput } from '../../intake/formats/reader'
import { collectFiles } from './import-collect'
import { largeSources } from './import-large'
import { examineFiles, isTaken, type LookOptions } from './import-look'
import { withoutLimit } from './import-reports'
import { emptyOutcomes, type ImportOutcomes } from './import-result'
import { sourcesOf } from './import-sources'
import { contents } from './imported-contents-for-tests'

const root = mkdtempSync(join(tmpdir(), 'muqabala-large-'))
afterAll(() => rmSync(root, { recursive: true }))

const places = ['حلب', 'دوما', 'درعا', 'الرقة', 'إدلب', 'عربين', 'حرستا']
const news = (at: number) =>
  `وصلت ${at + 2} شاحنات طحين إلى مستودع البلدية في ${places[at % places.length]} صباح اليوم، ووُزعت على الأحياء القريبة من النهر القديم.`
// A text that is there twice, one that is nearly another, a source that is nearly another, and a row without a text.
const rows = [
  ...Array.from({ length: 24 }, (_, at) => `${news(at)},بلدية الضفة,2026-03-${String((at % 9) + 10)}`),
  `${news(3)},بلدية الضفة,2026-03-20`,
  `${news(4).replace('القديم', 'الجديد')},بلدية الضفه الشرقية,2026-03-20`,
  `${news(40)},بلدية الضفة الشرقية,2026-03-21`,
  ',بلدية الضفة,2026-03-22',
]

async function stored(database: TestDatabase, mostTogether: number, yes = false) {
  const { db } = database.owner
  const file = join(root, `${mostTogether}.csv`)
  writeFileSync(file, `text,source,published_at\n${rows.join('\n')}\n`)
  const mapping = { text: 'text', source: 'source', published_at: 'published_at' }
  const how: LookOptions = { read: { timeZone: 'UTC', mapping }, yes, mostTogether }
  const result: ImportOutcomes = emptyOutcomes()
  const { planned, large } = await examineFiles(db, await collectFiles([file], undefined), how, result)
  const [first] = large
  const labels: string[] = []
  const sources: AsyncIterable<FileSource> = first
    ? largeSources(db, first, how, result, ({ label }) => labels.push(label))
    : sourcesOf(
        planned.filter((one) => isTaken(one, yes, result)),
        how.read,
      )
  const outcomes: string[] = []
  for await (const batch of importFiles(db, { operator: 'test' }, sources, { timeZone: 'UTC', atOnce: 600 }))
    outcomes.push(...batch.map(({ file: name, outcome }) => `${name} ${outcome}`))
  const { rows: kept } = await sql<{ row: string }>`
    select concat_ws(' | ', r.title, r.text, s.name, r.published_day, r.published_at, o.id, o.kind, o.encoding, o.part_of, o.part_start) as row
      from record.report r join record.source s on s.id = r.source_id join record.original o on o.id = r.original_id order by 1`.execute(
    db,
  )
  return {
    ...{ isLarge: large.length === 1, labels, outcomes: outcomes.map((line) => line.replace(/^\d+\.csv/, 'csv')) },
    doubts: [...result.doubts].map(({ file: name, doubts }) => [name.split('/')[1], doubts.map(({ code }) => code)]),
    leftOut: [...result.left_out].map(({ reason }) => reason),
    kept: kept.map(({ row }) => row),
    contents: await contents(database),
  }
}

test('what a file with many reports leaves behind is what the same rows leave where they are planned together', async () => {
  const [whole, pieces] = [await createTestDatabase(), await createTestDatabase()]
  const together = await stored(whole, 1000)
  const { labels, ...streamed } = await stored(pieces, 5)
  expect([together.isLarge, streamed.isLarge]).toEqual([false, true])
  expect(together.doubts).toEqual([['#28', ['similar-source']]])
  expect(together.leftOut).toEqual(['empty'])
  expect({ ...streamed, isLarge: false, labels: [] }).toEqual(together)
  expect(labels.length).toBe(streamed.outcomes.length)
  expect(streamed.outcomes.filter((line) => line.endsWith('stored-already'))).toEqual(['csv/#26 stored-already'])
  // A second run meets what the first one stored, in small and in large files alike.
  const [wholeAgain, piecesAgain] = [await stored(whole, 1000), await stored(pieces, 5)]
  expect(piecesAgain.doubts).toEqual(wholeAgain.doubts)
  expect(piecesAgain.contents).toEqual(together.contents)

  // Rows that are left out are as many objects as reports are.
  const sparse = join(root, 'sparse.csv')
  writeFileSync(sparse, `text,source\n${news(50)},x\n${',x\n'.repeat(9)}`)
  const how: LookOptions = { read: { timeZone: 'UTC', mapping: { text: 'text' } }, yes: true, mostTogether: 5 }
  const sparseOutcomes = emptyOutcomes()
  const { large } = await examineFiles(pieces.owner.db, await collectFiles([sparse], undefined), how, sparseOutcomes)
  expect([large.length, sparseOutcomes.left_out.length]).toEqual([1, 0])

  // So are the pages of an export of which each is small.
  const pages = Array.from({ length: 12 }, (_, at) => join(root, `page-${at}.csv`))
  for (const page of pages) writeFileSync(page, `text\n${news(60)}\n${news(61)}\n`)
  const found = await examineFiles(pieces.owner.db, await collectFiles(pages, undefined), how, emptyOutcomes())
  expect([found.planned.length, found.large.map(({ file }) => file)]).toEqual([20, ['page-10.csv', 'page-11.csv']])
}, 60_000)

test('a table has as many rows as there are, also where it is no large file', async () => {
  const bytes = Buffer.from(`text,source\n${',بلدية الضفة الشرقية\n'.repeat(100_100)}`)
  let rowsRead = 0
  const read = withoutLimit({ timeZone: 'UTC', mapping: { text: 'text' } })
  for await (const part of readFile(bytesInput('a.csv', bytes), read)) rowsRead += 'leftOut' in part ? 1 : 0
  expect(rowsRead).toBe(100_100)
})

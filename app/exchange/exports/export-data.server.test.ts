import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judge } from '../../review/commands/judge.server'
import { storeReport } from '../../review/testing/passages-for-tests'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { exportData, type AskedExport } from './export-data.server'
import { exportFormats, exportKinds, isExportable, type ExportKind } from './export-kinds'
import { columnsOf, rowSchemas } from './row-schemas'
import { noFacts } from '../../text/facts/no-facts-for-tests'

const formatsOfKinds = exportKinds.flatMap((kind) =>
  exportFormats.filter((format) => isExportable(kind, format)).map((format) => [kind, format] as const),
)

let database: TestDatabase
let counted = 0

beforeAll(async () => {
  database = await cloneDatabase()
  const [one = 0, other = 0] = await database.act(async (tx) => [
    ...(
      await storeReport(tx, { source: 'North desk', passages: ['انفجر لغم قرب الجسر القديم', '=توقف المعمل'] })
    ).slice(0, 1),
    ...(await storeReport(tx, { source: 'South desk', day: '2015-07-09', passages: ['دوى انفجار لغم عند الجسر'] })),
  ])
  await database.act(
    (tx) => judge(tx, { passages: [one, other], decision: 'same', note: 'النص نفسه', seen: null, personId: null }),
    'judge',
  )
})
afterAll(() => database.close())

async function exported(asked: Partial<AskedExport> & { kind: ExportKind }): Promise<string> {
  const output = new PassThrough()
  const [written] = await Promise.all([
    text(output),
    exportData(database.app.db, { format: 'jsonl', search: '', viewer: null, ...asked }, output, (count) => {
      counted = count
      return Promise.resolve()
    }),
  ])
  return written
}

async function rowsOf(asked: Partial<AskedExport> & { kind: ExportKind }): Promise<Record<string, unknown>[]> {
  return (await exported(asked))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe.each(exportKinds)('the export of %s', (kind) => {
  test('has the columns and types that its schema says, and as many rows as were announced', async () => {
    const rows = await rowsOf({ kind })
    if (kind !== 'fields') expect(rows).toHaveLength(counted)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columnsOf(kind))
      expect(rowSchemas[kind].strict().safeParse(row).error).toBeUndefined()
    }
  })
})

test('passages and judgements have the exact words', async () => {
  expect((await rowsOf({ kind: 'passages' })).map(({ quote }) => quote)).toEqual([
    'انفجر لغم قرب الجسر القديم',
    '=توقف المعمل',
    'دوى انفجار لغم عند الجسر',
  ])
  expect(await rowsOf({ kind: 'judgements' })).toMatchObject([
    {
      left_quote: 'انفجر لغم قرب الجسر القديم',
      right_quote: 'دوى انفجار لغم عند الجسر',
      decision: 'same',
      in_force: true,
      note: 'النص نفسه',
    },
  ])
})

test('a list is narrowed as its page is', async () => {
  expect(await rowsOf({ kind: 'claims' })).toHaveLength(2)
  const [report] = await rowsOf({ kind: 'reports', search: 'day=2015-07-09' })
  expect(report).toMatchObject({ source: 'South desk', text: 'دوى انفجار لغم عند الجسر' })
  expect(await rowsOf({ kind: 'claims', search: `report=${String(report?.id)}` })).toHaveLength(1)
  expect(await rowsOf({ kind: 'claims', search: 'state=confirmed' })).toEqual([])
})

test('what is stored meanwhile is in the next export, not in this one', async () => {
  const output = new PassThrough()
  const asked: AskedExport = { kind: 'sources', format: 'csv', search: '', viewer: null }
  const [written] = await Promise.all([
    text(output),
    exportData(database.app.db, asked, output, () =>
      database.act((tx) => storeReport(tx, { source: 'A late desk', passages: ['خبر متأخر'] })),
    ),
  ])
  expect(written).not.toContain('A late desk')
  expect(await exported(asked)).toContain('A late desk')
})

test('nothing leaves where the action is refused', async () => {
  const output = new PassThrough()
  const asked: AskedExport = { kind: 'claims', format: 'csv', search: '', viewer: null }
  await expect(exportData(database.app.db, asked, output, () => Promise.reject(new Error('refused')))).rejects.toThrow(
    'refused',
  )
  expect(output.readableLength).toBe(0)
})

test('claims on the map are features at the places of the list', async () => {
  await database.act(async (tx) => {
    const [passage = 0] = await storeReport(tx, { source: 'Map desk', passages: ['خبر من بلدة على الخريطة'] })
    await tx
      .insertInto('record.place')
      .values({
        key: 'idlib/test-town',
        ar: 'بلدة التجربة',
        en: null,
        kind: 'town',
        governorate: 'idlib',
        lat: 35.5,
        lon: 36.25,
      })
      .execute()
    const place = { name: 'بلدة التجربة', place: 'idlib/test-town', governorate: 'idlib', start: 0, end: 1 }
    const facts = { ...noFacts, places: [place] }
    await tx
      .insertInto('derived.passage_facts')
      .values({ passage_id: passage, engine: 'test', facts: JSON.stringify(facts), context: '[]', terms: [] })
      .execute()
  })
  const map = JSON.parse(await exported({ kind: 'claims', format: 'geojson' })) as { features: unknown[] }
  expect(map).toMatchObject({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [36.25, 35.5] },
        properties: { words: 'خبر من بلدة على الخريطة', place: 'بلدة التجربة' },
      },
    ],
  })
  expect(JSON.parse(await exported({ kind: 'claims', format: 'geojson', search: 'state=confirmed' }))).toEqual({
    type: 'FeatureCollection',
    features: [],
  })
})

test.each(formatsOfKinds)(
  'the export of %s as %s tells how many of the announced rows are written',
  async (kind, format) => {
    const told: number[] = []
    await exported({ kind, format, onRows: (rows) => told.push(rows) })
    expect(told.at(-1) ?? 0).toBe(counted)
  },
)

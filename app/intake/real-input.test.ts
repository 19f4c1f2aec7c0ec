import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { exportOverlaps, type ExportedOverlap } from '../review/queries/overlaps/export-overlaps.server'
import { importFile } from './bulk/import-file.server'
import { parseManifest } from './manifest/read-manifest'

const seeds = join(process.cwd(), '..', 'shared', 'seeds')
const present = existsSync(seeds)

interface Label {
  left: { file: string; start: number; end: number; text: string }
  right: { file: string; start: number; end: number; text: string }
  type: string
  confidence: string
}

/** Length of the common part over that of both together. */
function agreement(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

describe.skipIf(!present)('the twelve real reports (skipped where ../shared/seeds is absent)', () => {
  let database: TestDatabase
  let overlaps: ExportedOverlap[]

  beforeAll(async () => {
    database = await cloneDatabase()
    for (const row of parseManifest(readFileSync(join(seeds, 'reports', 'manifest.csv'), 'utf8'))) {
      const bytes = readFileSync(join(seeds, 'reports', row.file))
      const done = await importFile(
        database.owner.db,
        { operator: 'test' },
        { name: row.file, bytes, row },
        'Asia/Damascus',
      )
      expect(done.outcome, row.file).toBe('imported')
    }
    overlaps = await exportOverlaps(database.owner.db)
  }, 120_000)

  afterAll(() => database.close())

  const labels = present
    ? (JSON.parse(readFileSync(join(seeds, 'overlaps-sample.json'), 'utf8')) as { overlaps: Label[] }).overlaps
    : []
  const found = (label: Label) =>
    overlaps.find((overlap) =>
      [
        [overlap.left, overlap.right],
        [overlap.right, overlap.left],
      ].some(
        ([a, b]) =>
          a?.file === label.left.file &&
          b?.file === label.right.file &&
          agreement(a, label.left) >= 0.5 &&
          agreement(b, label.right) >= 0.5,
      ),
    )

  test.each(['identical', 'near-identical', 'extended-update'])(
    'every %s pair that was labelled by hand is suggested',
    (type) => {
      const missed = labels
        .filter((label) => label.type === type && !found(label))
        .map((label) => `${label.left.start} ${label.right.start}`)
      expect(missed).toEqual([])
    },
  )

  test('at least four fifths of the harder pairs labelled with high confidence are suggested', () => {
    const hard = labels.filter(
      (label) => ['paraphrase', 'same-event-different-facts'].includes(label.type) && label.confidence === 'high',
    )
    expect(hard.filter(found).length / hard.length).toBeGreaterThanOrEqual(0.8)
  })

  test('a quote is exactly its range of the stored text, which is the file', () => {
    for (const name of readdirSync(join(seeds, 'reports')).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(join(seeds, 'reports', name), 'utf8').replace(/^\uFEFF/, '')
      for (const { left, right } of overlaps) {
        for (const side of [left, right])
          if (side.file === name) expect(text.slice(side.start, side.end)).toBe(side.quote)
      }
    }
  })

  test('the same files again change nothing', async () => {
    const [row] = parseManifest(readFileSync(join(seeds, 'reports', 'manifest.csv'), 'utf8'))
    const bytes = readFileSync(join(seeds, 'reports', row?.file ?? ''))
    const again = await importFile(
      database.owner.db,
      { operator: 'test' },
      { name: 'again.txt', bytes, row: { title: 'x', source: 'x', published_at: '', language: 'ar' } },
      'UTC',
    )
    expect(again.outcome).toBe('stored-already')
  })
})

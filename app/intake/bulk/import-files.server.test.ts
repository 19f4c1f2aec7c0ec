import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openReadingThread } from '../../jobs/open-threads.server'
import { createTestDatabase } from '../../testing/database'
import { mostPassages } from '../limits'
import { importFiles, type ImportOptions } from './import-files.server'
import type { FileOutcome } from './import-outcomes.server'
import type { FileSource } from './import-batches.server'

const lines = [
  'قصفت الطائرات الحربية حي الميسر بمدينة حلب، ما أدى لمقتل ثلاثة مدنيين وإصابة آخرين بجروح.',
  'سيطر المقاتلون على حاجز المعصرة غربي بلدة التل بعد معارك استمرت يومين.',
  'قصفت الطائرات الحربية حي الميسر في حلب وقتل ثلاثة مدنيين وأصيب آخرون.',
]

// The third has the text of the second, with which it is under way at once; all name sources that are new.
const files: FileSource[] = [0, 1, 1, 2, 0, 2].map((line, at) => {
  const row = { title: `نشرة ${at}`, source: `مكتب ${at % 3}`, published_at: '2015-07-04', language: 'ar' as const }
  const text = at < 4 ? `${lines[line]}` : `${lines[line]}\nخبر ${at}: وصلت قافلة مساعدات إلى المعبر.`
  return { name: `${at}.txt`, load: () => ({ name: `${at}.txt`, bytes: Buffer.from(text), row }) }
})

async function taken({ inThreads, ...options }: Pick<ImportOptions, 'keep' | 'atOnce'> & { inThreads?: boolean }) {
  const { owner, ownerUrl } = await createTestDatabase()
  const threads = inThreads ? openReadingThread(() => ownerUrl) : undefined
  const outcomes: FileOutcome[] = []
  for await (const batch of importFiles(owner.db, { operator: 'test' }, files, {
    timeZone: 'UTC',
    threads,
    ...options,
  }))
    outcomes.push(...batch)
  await threads?.close()
  const { rows: reports } = await sql<{ title: string; passages: number; overlaps: number }>`
    select r.title, (select count(*)::int from record.passage p where p.report_id = r.id) as passages,
           (select count(*)::int from derived.overlap o join record.passage p on p.id = o.right_passage_id where p.report_id = r.id) as overlaps
      from record.report r order by r.id`.execute(owner.db)
  return { outcomes: outcomes.map(({ file, outcome }) => `${file} ${outcome}`), reports }
}

test('what is stored does not depend on how many go together, nor on an action that had to be run again', async () => {
  const together = await taken({ atOnce: 10_000 })
  expect(together.outcomes).toEqual([
    '0.txt imported',
    '1.txt imported',
    '2.txt stored-already',
    '3.txt imported',
    '4.txt imported',
    '5.txt imported',
  ])
  expect(together.reports.map(({ overlaps }) => overlaps > 0)).toEqual([false, false, true, true, true])
  expect(await taken({ atOnce: 1 })).toEqual(together)
  expect(await taken({ atOnce: 1, inThreads: true })).toEqual(together)

  const kept: number[] = []
  let disturbed = 0
  const keep: ImportOptions['keep'] = (_db, _outcomes, first) => {
    if (first % 2 === 1 && disturbed < 2) {
      disturbed += 1
      throw Object.assign(new Error('deadlock'), { code: '40P01' })
    }
    kept.push(first)
    return Promise.resolve()
  }
  expect(await taken({ atOnce: 1, keep })).toEqual(together)
  expect(disturbed).toBe(2)
  expect(kept).toEqual([0, 1, 2, 3, 4, 5])
  // Four databases and two threads: on a busy machine that takes a while.
}, 60_000)

test('a text of more lines than one report may have is named and left, the others are taken in', async () => {
  const { owner } = await createTestDatabase()
  const row = { title: 'x', source: 'x', published_at: '', language: 'ar' as const }
  const texts = ['قصف.\n'.repeat(mostPassages + 1), lines[0] ?? '']
  const sources = texts.map((text, at) => ({
    name: `${at}.txt`,
    load: () => ({ name: `${at}.txt`, bytes: Buffer.from(text), row }),
  }))
  const outcomes: FileOutcome[] = []
  for await (const batch of importFiles(owner.db, { operator: 'test' }, sources, { timeZone: 'UTC' }))
    outcomes.push(...batch)
  expect(outcomes).toMatchObject([
    { outcome: 'failed', error: { issue: 'too-many-passages' } },
    { outcome: 'imported', passages: 2 },
  ])
})

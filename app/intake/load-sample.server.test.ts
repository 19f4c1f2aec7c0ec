import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../testing/database'
import { loadSample, readSampleState } from './load-sample.server'

const directory = join(import.meta.dirname, '..', '..', 'db', 'sample')

test('the sample is one action, and a second time changes nothing', async () => {
  const { owner, act } = await createTestDatabase()
  const load = () => act((tx) => loadSample(tx, directory, 'Asia/Damascus'), 'load-sample')
  expect(await readSampleState(owner.db, directory)).toEqual({ total: 12, stored: 0 })
  expect(await load()).toEqual({ reports: 12, skipped: 0 })
  expect(await load()).toEqual({ reports: 0, skipped: 12 })
  expect(await readSampleState(owner.db, directory)).toEqual({ total: 12, stored: 12 })
  const entries = await owner.db
    .selectFrom('audit.entry')
    .select('head')
    .where(sql<boolean>`head ->> 'kind' = 'load-sample'`)
    .orderBy('seq')
    .execute()
  expect(entries.map(({ head }) => head.subjects.filter((subject) => subject.startsWith('report:')).length)).toEqual([
    12, 0,
  ])
  const sources = await owner.db.selectFrom('record.source').select(['name', 'reliability']).execute()
  expect(sources).toHaveLength(8)
  expect(sources.filter((source) => source.reliability !== 'F')).toHaveLength(7)
})

test('a time keeps the day of its own offset, and a day or nothing stays that', async () => {
  const { owner, act } = await createTestDatabase()
  await act((tx) => loadSample(tx, directory, 'Asia/Damascus'), 'load-sample')
  const reports = await owner.db
    .selectFrom('record.report as r')
    .innerJoin('record.original as o', 'o.id', 'r.original_id')
    .select(['o.file_name', 'r.published_day', 'r.published_at', 'r.language'])
    .execute()
  const of = (file: string) => reports.find((report) => report.file_name === file)
  expect(of('b01-bulletin-2015-07-07.txt')).toMatchObject({
    published_day: '2015-07-07',
    published_at: new Date('2015-07-07T20:00:00Z'),
    language: 'ar',
  })
  expect(of('a04-shahid-zabadani.txt')).toMatchObject({ published_day: '2015-07-09', published_at: null })
  expect(of('a07-witness-zabadani.txt')).toMatchObject({ published_day: null, published_at: null })
  expect(of('e01-harbourline-zabadani.txt')?.language).toBe('en')
})

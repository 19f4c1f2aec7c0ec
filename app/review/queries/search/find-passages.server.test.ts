import { expect, it } from 'vitest'
import { saveText } from '../../../intake/report/save-text-for-tests'
import { createTestDatabase } from '../../../testing/database'
import { findPassages } from './find-passages.server'

it('puts passages with the words themselves before those that tell the same in the other language', async () => {
  const database = await createTestDatabase()
  await database.act((tx) => saveText(tx, { text: 'قصفت المدفعية مدينة الزبداني صباح السبت.' }))
  await database.act((tx) =>
    saveText(tx, { text: 'Shells fell on Zabadani on Sunday evening.', title: 'Bulletin', language: 'en' }),
  )
  const found = async (query: string, limit?: number) => {
    const { passages, more } = await findPassages(database.app.db, query, limit)
    return { languages: passages.map(({ report }) => report.language), more }
  }
  expect(await found('الزبداني')).toEqual({ languages: ['ar', 'en'], more: false })
  expect(await found('Zabadani')).toEqual({ languages: ['en', 'ar'], more: false })
  expect(await found('الزبداني', 1)).toEqual({ languages: ['ar'], more: true })
})

import { expect, it } from 'vitest'
import { saveText } from '../../../intake/report/save-text-for-tests'
import { createTestDatabase } from '../../../testing/database'
import { findClaims } from './find-claims.server'
import { findPassages } from './find-passages.server'

it('puts passages and claims with the words themselves before those that tell the same in the other language', async () => {
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
  const claims = async (query: string, limit = 5) => {
    const { claims, total } = await findClaims(database.app.db, query, limit)
    return { headlines: claims.map(({ headline }) => headline.split(' ')[0]), total }
  }
  expect(await claims('الزبداني')).toEqual({ headlines: ['قصفت', 'Shells'], total: 2 })
  expect(await claims('Zabadani')).toEqual({ headlines: ['Shells', 'قصفت'], total: 2 })
  expect(await claims('الزبداني', 1)).toEqual({ headlines: ['قصفت'], total: 2 })
})

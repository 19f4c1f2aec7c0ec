import { expect, test } from 'vitest'
import { createTestDatabase } from '../testing/database'
import { readFormAuthor, signFormAuthor } from './form-author'
import { dropKeptForms, keepForm, longestKept, readKeptForms } from './kept-forms.server'

const form = (page: string, fields: Record<string, string[]>) => ({
  page,
  action: page,
  fields,
  reason: 'session' as const,
})

test('what was typed is kept for its person and its browser, bounded, and without passwords', async () => {
  const { app, owner, act } = await createTestDatabase()
  const person = (login: string) =>
    act((tx) =>
      tx
        .insertInto('record.person')
        .values({ login, name: login, role: 'reviewer', password_hash: '' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
  const [salma, rami] = [await person('salma'), await person('rami')]
  const mine = { browser: 'b1', personId: salma.id }
  const { db } = app
  expect(await keepForm(db, mine, form('/claims/1/wording', { wording: ['قصف'], again: ['secret'] }))).toBe('kept')
  expect(await readKeptForms(db, mine, '/claims/1/wording')).toEqual([form('/claims/1/wording', { wording: ['قصف'] })])
  expect(await readKeptForms(db, { ...mine, personId: rami.id }, '/claims/1/wording')).toEqual([])
  expect(await readKeptForms(db, { ...mine, browser: 'b2' }, '/claims/1/wording')).toEqual([])
  expect(await keepForm(db, mine, form('/settings', { request: ['r'], current: ['x'], password: ['y'] }))).toBe('none')
  for (const text of ['a'.repeat(longestKept), 'a\0b', 'half \ud83d']) {
    expect(await keepForm(db, mine, form('/reports/new', { text: [text] }))).toBe('lost')
  }
  for (let at = 0; at < 30; at++) await keepForm(db, mine, form(`/claims/${at + 10}`, { note: [String(at)] }))
  const kept = () => owner.db.selectFrom('working.kept_form').select('page').execute()
  expect(await kept()).toHaveLength(20)
  expect(await readKeptForms(db, mine, '/claims/39')).toHaveLength(1)
  await dropKeptForms(db, mine, { action: '/claims/39' })
  expect(await readKeptForms(db, mine, '/claims/39')).toEqual([])
  await owner.db
    .updateTable('working.kept_form')
    .set({ kept_at: new Date(Date.now() - 25 * 3_600_000) })
    .execute()
  expect(await readKeptForms(db, mine, '/claims/38')).toEqual([])
  await keepForm(db, mine, form('/claims/2', { note: ['new'] }))
  expect(await kept()).toEqual([{ page: '/claims/2' }])
})

test('only what was signed here names the person of a form', () => {
  const signed = signFormAuthor('key', 7)
  expect(readFormAuthor('key', signed)).toBe(7)
  const forged = [signed.replace('7.', '8.'), signFormAuthor('other key', 7), '7', '7.', '', undefined, '0.x', 'é.ü']
  expect(forged.map((written) => readFormAuthor('key', written))).toEqual(forged.map(() => null))
})

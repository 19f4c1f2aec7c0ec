import type { AppLoadContext } from '@remix-run/node'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { runAction } from '../audit/action/action.server'
import type { LiveSession } from '../auth/sessions.server'
import { loadMessages } from '../i18n/catalogue'
import { createText } from '../i18n/text'
import { refusalOfViolation } from '../review/rules/violated-constraint'
import { createTestDatabase } from '../testing/database'
import { carryOut } from './carry-out'

test('every unique constraint that two requests may meet at has a refusal of its own', async () => {
  const { owner } = await createTestDatabase()
  const { rows } = await sql<{ name: string }>`
    select i.relname as name from pg_index x
      join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
     where x.indisunique and not x.indisprimary and (n.nspname = 'record' or i.relname = 'assignment_current')`.execute(
    owner.db,
  )
  expect(rows.length).toBeGreaterThan(15)
  const codes = rows.map(({ name }) => [name, refusalOfViolation({ code: '23505', constraint: name })?.code] as const)
  expect(codes.filter(([, code]) => code === undefined)).toEqual([])
  // A constraint tells no values, so the sentence that names it can have no placeholders.
  const { t } = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en') })
  for (const [, code] of codes) if (code) expect(t(`refusals.${code}`)).not.toBe('')
})

test('two requests that meet at a constraint: one is done, the other hears what was violated', async () => {
  const { owner } = await createTestDatabase()
  const viewer = {} as LiveSession
  const context = {
    act: (_: LiveSession, action: Parameters<AppLoadContext['act']>[1], work: Parameters<typeof runAction>[2]) =>
      runAction(owner.db, { ...action, actor: { operator: 'test' } }, work),
  } as unknown as AppLoadContext
  const add = (login: string) =>
    carryOut(context, viewer, { kind: 'add-person' }, (tx) =>
      tx.insertInto('record.person').values({ login, name: login, role: 'viewer', password_hash: '' }).execute(),
    )
  const place = () =>
    carryOut(context, viewer, { kind: 'add-place' }, (tx) =>
      tx
        .insertInto('record.place')
        .values({ key: 'k', ar: 'k', en: null, kind: 'town', governorate: null, lat: null, lon: null })
        .execute(),
    )
  const refused = (outcomes: { done: boolean }[]) => outcomes.filter(({ done }) => !done)
  expect(refused(await Promise.all([add('salma'), add('salma')]))).toEqual([
    { done: false, refusal: 'login-taken', values: {} },
  ])
  expect(refused(await Promise.all([place(), place()]))).toEqual([{ done: false, refusal: 'place-known', values: {} }])
})

test('a violation that no refusal tells of is an error', async () => {
  const failing = {
    act: () => Promise.reject(Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'session_pkey' })),
  } as unknown as AppLoadContext
  await expect(carryOut(failing, {} as LiveSession, { kind: 'judge' }, () => Promise.resolve())).rejects.toThrow(
    'duplicate key',
  )
  for (const error of [
    null,
    undefined,
    'text',
    { code: '23505', constraint: 'toString' },
    { code: '23503', constraint: 'judgement_first' },
  ])
    expect(refusalOfViolation(error)).toBeNull()
})

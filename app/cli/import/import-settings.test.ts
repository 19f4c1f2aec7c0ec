import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveMapping } from '../../intake/formats/tables/saved-mappings.server'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { CommandError } from '../command-error'
import { readSettings, type ReadArguments } from './import-settings'

const root = mkdtempSync(join(tmpdir(), 'muqabala-settings-'))
afterAll(async () => {
  rmSync(root, { recursive: true })
  await database.close()
})

function write(name: string, content: string): string {
  writeFileSync(join(root, name), content)
  return join(root, name)
}

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase()
  await saveMapping(database.owner.db, { name: 'البلدية', personId: null, replace: false, mapping: { text: 'الخبر' } })
})

const settingsOf = (options: ReadArguments) =>
  readSettings(database.app.db, options, 'Asia/Damascus').catch((error: unknown) => {
    if (error instanceof CommandError) return error.message
    throw error
  })

test.each<[string, () => ReadArguments, object]>([
  ['nothing', () => ({}), { timeZone: 'Asia/Damascus', mapping: 'guess', joinMinutes: 0 }],
  ['a zone', () => ({ zone: 'Europe/Berlin' }), { zone: 'Europe/Berlin' }],
  ['a fixed zone', () => ({ zone: 'Etc/GMT-3' }), { zone: 'Etc/GMT-3' }],
  ['a saved choice of columns', () => ({ map: 'البلدية' }), { mapping: { text: 'الخبر' } }],
  [
    'a file of columns',
    () => ({ map: write('map.json', '{"text":"النص","source":"المصدر","published_at":"التاريخ"}') }),
    { mapping: { text: 'النص', source: 'المصدر', published_at: 'التاريخ' } },
  ],
  [
    'a file that Windows saved',
    () => ({ map: write('bom.json', '\ufeff{"text":"النص"}') }),
    { mapping: { text: 'النص' } },
  ],
  ['a channel with its slash', () => ({ channel: 'https://t.me/river/' }), { channelAddress: 'https://t.me/river' }],
  ['runs of messages', () => ({ join: '5' }), { joinMinutes: 5 }],
  ['tables of claims', () => ({ as: 'claims' }), { as: undefined, rows: 'claims' }],
])('%s is taken', async (_, options, expected) => {
  expect(await settingsOf(options())).toMatchObject(expected)
})

test.each<[string, () => ReadArguments, string]>([
  ['a zone that is none', () => ({ zone: 'Damascus' }), '--zone Damascus: there is no such time zone'],
  ['an empty zone', () => ({ zone: '' }), 'there is no such time zone'],
  ['half a minute', () => ({ join: '0.5' }), 'say a whole number of minutes'],
  ['no number', () => ({ join: 'x' }), 'say a whole number of minutes'],
  ['a channel that is no address', () => ({ channel: 'river' }), 'say the address of the channel'],
  ['columns that nobody saved', () => ({ map: 'x' }), 'saved are "البلدية"'],
  ['a file that is no JSON', () => ({ map: write('no.json', 'text=النص') }), 'this is no JSON file'],
  ['columns without the text', () => ({ map: write('no-text.json', '{"source":"المصدر"}') }), 'It names our columns'],
  [
    'columns that are not ours',
    () => ({ map: write('other.json', '{"text":"a","texts":"b"}') }),
    'It names our columns',
  ],
])('%s is refused, and says what to do', async (_, options, expected) => {
  expect(await settingsOf(options())).toContain(expected)
})

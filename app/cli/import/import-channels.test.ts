import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { saveMapping } from '../../intake/formats/tables/saved-mappings.server'
import type { ImportResult } from './import-result'

const root = mkdtempSync(join(tmpdir(), 'muqabala-channels-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(name: string, content: string): string {
  writeFileSync(join(root, name), content)
  return join(root, name)
}

/** Runs the real command. */
function run(database: TestDatabase, ...args: string[]): Promise<{ told: ImportResult; code: unknown; error: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['app/cli/bin.mjs', 'import', ...args, '--json'],
      { env: { ...process.env, DATABASE_URL: database.ownerUrl } },
      (error, stdout, stderr) =>
        resolve({
          told: (stdout === '' ? {} : JSON.parse(stdout)) as ImportResult,
          code: error?.code ?? 0,
          error: stderr,
        }),
    )
  })
}

const channel = write(
  'result.json',
  JSON.stringify({
    ...{ name: 'مرصد النهر', type: 'public_channel', id: 1 },
    messages: [
      { id: 7, type: 'message', date_unixtime: '1772708400', text: 'ارتفع منسوب النهر قرب القرية القديمة هذا المساء.' },
      {
        id: 8,
        type: 'message',
        date_unixtime: '1772708460',
        text: 'أُغلق الجسر الحجري أمام الشاحنات.',
        forwarded_from: 'إذاعة الضفة',
      },
      { id: 9, type: 'service', date_unixtime: '1772708470', action: 'pin_message' },
    ],
  }),
)
const chat = write(
  'chat.txt',
  '15/09/2026, 20:46 - هدى: وصلت القافلة إلى المدرسة الشرقية.\n15/09/2026, 21:46 - سامر: تم\n',
)
const table = write(
  'table.csv',
  'الخبر;الجهة;متى;الحكم\nوزّعت البلدية الخبز على ثلاثة أحياء.;بلدية الضفة;٥ آذار 2026;صحيح\n',
)
const lines = write(
  'lines.jsonl',
  '{"الخبر":"أصلحت البلدية مضخة الماء عند الجسر.","الجهة":"بلدية الضفة","متى":"2026-03-06"}\n{"الخبر":"انقطع\n\n{}\n',
)

test('channels and chats come in with their sources, times and provenance; what nobody said is asked', async () => {
  const database = await createTestDatabase()
  const { told } = await run(database, channel, chat, table, '--channel', 'https://t.me/river/')
  expect(told.imported.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
    'result.json/#7 telegram',
    'result.json/#8 telegram',
  ])
  expect(told.left_out.map(({ file, reason }) => `${file} ${reason}`)).toEqual(['result.json/× 1 service'])
  expect(told.doubts.map(({ file, doubts }) => `${file} ${doubts.map(({ code }) => code).join()}`)).toEqual([
    'chat.txt/@0 chat-zone',
    expect.stringMatching(/^chat\.txt\/@\d+ chat-zone$/),
    'table.csv/#2 guessed-mapping',
  ])
  await saveMapping(database.owner.db, {
    ...{ name: 'البلدية', personId: null, replace: false },
    mapping: { text: 'الخبر', source: 'الجهة', published_at: 'متى', verdict: 'الحكم' },
  })
  const again = await run(
    database,
    chat,
    table,
    lines,
    '--map',
    'البلدية',
    '--zone',
    'Europe/Berlin',
    '--source',
    'جيران المدرسة',
  )
  expect(again.told.doubts).toEqual([])
  expect(again.told.left_out.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    'lines.jsonl/#4 empty',
    'lines.jsonl/#2 malformed',
  ])
  expect(again.code).toBe(1)
  const stored = await database.app.db
    .selectFrom('record.report as r')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .innerJoin('record.original as o', 'o.id', 'r.original_id')
    .select([
      's.name',
      'r.published_at',
      'r.published_day',
      'r.address',
      'r.forwarded_from',
      'r.said_verdict',
      'o.kind',
      'o.part_start',
    ])
    .orderBy('r.id')
    .execute()
  expect(stored.map(({ published_at: at, ...row }) => ({ ...row, at: at?.toISOString() }))).toMatchObject([
    {
      name: 'مرصد النهر',
      at: '2026-03-05T11:00:00.000Z',
      address: 'https://t.me/river/7',
      forwarded_from: null,
      kind: 'telegram',
    },
    { name: 'مرصد النهر', address: 'https://t.me/river/8', forwarded_from: 'إذاعة الضفة' },
    { name: 'جيران المدرسة', at: '2026-09-15T18:46:00.000Z', kind: 'whatsapp', part_start: '0' },
    { name: 'جيران المدرسة' },
    { name: 'جيران المدرسة', published_day: '2026-03-05', said_verdict: 'confirmed', kind: 'csv' },
    { name: 'جيران المدرسة', published_day: '2026-03-06', kind: 'jsonl' },
  ])
}, 60_000)

test('a choice of columns that is not there is told with those that are', async () => {
  const { error } = await run(await createTestDatabase(), table, '--map', 'nothing')
  expect(error).toContain('no choice of columns of that name')
}, 60_000)

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  exportsDirectory,
  listExportFiles,
  readExportFile,
  sweepExports,
} from '../../exchange/exports/export-files.server'
import { mostAtOnce } from '../../exchange/exports/export-limits'
import { openExportDesk } from '../../jobs/export-desk-for-tests'
import { action as download } from './download'
import { action as downloadFile } from './file'

let desk: Awaited<ReturnType<typeof openExportDesk>>
beforeAll(async () => {
  desk = await openExportDesk(mostAtOnce + 1)
})
afterAll(() => desk.close())

const post = (fields: Record<string, string>) =>
  new Request('http://desk.example/exports', { method: 'POST', body: new URLSearchParams(fields) })

async function ended() {
  for (;;) {
    const [file] = await listExportFiles(desk.db, desk.person)
    if (file?.state === 'ready' || file?.state === 'failed') return file
    await wait(20)
  }
}

test('a long export is written by a worker, downloaded by whoever asked, recorded at each download, and lapses', async () => {
  const { context, db, person, filesDirectory } = desk
  const asking = Promise.resolve(
    download({ context, params: {}, request: post({ kind: 'sources', format: 'csv' }) }),
  ).catch((thrown: unknown) => thrown as Response)
  const asked = await asking
  expect([asked.status, asked.headers.get('location')]).toEqual([302, '/exports'])
  expect(await desk.exported()).toEqual([])
  expect(await listExportFiles(db, person)).toMatchObject([{ state: 'waiting', until: null }])

  const stop = await desk.work()
  const file = await ended()
  await stop()
  expect(file).toMatchObject({ state: 'ready', kind: 'sources', format: 'csv', rows: mostAtOnce + 1 })
  expect(await readExportFile(db, file.id, person + 1)).toBeNull()

  const params = { file: String(file.id) }
  const answer = await downloadFile({ context, params, request: post({}) })
  const body = await answer.arrayBuffer()
  expect(answer.headers.get('content-disposition')).toMatch(/muqabala-sources-.*\.csv/)
  expect(body.byteLength).toBe(Number(answer.headers.get('content-length')))
  const [stored = ''] = await readdir(exportsDirectory(filesDirectory))
  expect(await readFile(join(exportsDirectory(filesDirectory), stored), 'utf8')).toContain("'=نشرة 10001")
  expect(await desk.exported()).toEqual([`sources, csv, ${mostAtOnce + 1} rows`])

  await sweepExports(db, filesDirectory)
  expect(await readdir(exportsDirectory(filesDirectory))).toEqual([stored])
  await sweepExports(db, filesDirectory, Date.now() + 25 * 3_600_000)
  expect(await readdir(exportsDirectory(filesDirectory))).toEqual([])
  expect((await downloadFile({ context, params, request: post({}) })).headers.get('location')).toBe('/exports')
  expect(await desk.exported()).toHaveLength(1)
})

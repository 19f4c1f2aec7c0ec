import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { fieldsOf, get, logIn, post, upload, type Answer, type Session } from '../hostile/session'
import { expect, test } from '../fixtures'
import { startServer, startServerBeside, type RunningServer } from '../server'
import { thorough } from '../thorough'
import { startWorker } from '../worker'

const text = 'قصفت الطائرات الحربية حي الميسر بمدينة حلب صباح اليوم، ما أدى لمقتل ثلاثة مدنيين.'

const lines = ['افتُتح الجسر الحجري في الرستن.', 'وزّعت البلدية الخبز على المنازل.', 'انقطعت المياه منذ مساء أمس.']

/** The address of the page that an answer leads to. */
const at = ({ location }: Answer): string => new URL(location, 'http://desk').pathname

/** A page that is captured, and how often it was asked for. */
async function openPage() {
  let asked = 0
  const site = createServer((_request, response) => {
    asked += 1
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end('<!doctype html><title>Notice</title><p>The bridge opens on Monday morning.')
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`
  return { host, asked: () => asked, close: () => site.close() }
}

/** Listens to what one web process tells of a job until it says something of it. */
async function firstEvents({ cookie, address }: Session, job: number, signal: AbortSignal): Promise<string> {
  const answer = await fetch(`${address}/jobs/${job}/events`, { headers: { cookie }, signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  // The first says that the page is heard, the next what became of the job since.
  while (heard.split(`job:${job}`).length <= 2) {
    const read = await reader?.read()
    if (!read || read.done) break
    heard += read.value
  }
  await reader?.cancel()
  return heard
}

async function query<T extends object>({ database }: RunningServer, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    return (await client.query<T>(statement)).rows
  } finally {
    await client.end()
  }
}

test.use({ serverName: 'several', role: null })

test.skip(!thorough, 'four processes take long to start: a thorough run has them')

test('two web processes and two workers on one database are one installation', async () => {
  const page = await openPage()
  const one = await startServer('sample')
  const two = await startServerBeside(one)
  const stops = [1, 2].map(() =>
    startWorker(one, { MUQABALA_CAPTURE_ALLOW: page.host, PLAYWRIGHT_CHROMIUM_PATH: '/none' }),
  )
  const listening = new AbortController()
  try {
    // One log-in is good at both.
    const here = await logIn(one)
    const there: Session = { ...here, address: two.address }
    expect((await get(there, '/claims')).status).toBe(200)

    // A draft that was begun at one is saved at the other.
    const draft = await upload(here, text)
    const details = {
      title: 'نشرة الصباح',
      source: 'new',
      sourceName: 'مكتب الميسر',
      sourceKind: 'other',
      language: 'ar',
    }
    const saved = await post(there, at(draft), fieldsOf(await get(there, at(draft)), { ...details, do: 'save' }))
    expect(at(saved)).toMatch(/^\/reports\/\d+$/)

    // One form is sent to both at once: an import, and evidence with a capture.
    const many = new FormData()
    many.set('source', 'مكتب حلب')
    for (const [number, line] of lines.entries()) many.append('files', new File([line], `${number}.txt`))
    const bulk = at(await post(here, '/reports/bulk', many))
    const approve = (session: Session) => post(session, bulk, new URLSearchParams({ do: 'approve' }))
    const evidence = new URLSearchParams({
      ...{ kind: 'address', stance: 'supports', address: `http://${page.host}/notice`, quote: 'bridge opens' },
      ...{ capture: 'yes', request: crypto.randomUUID() },
    })
    const cite = (session: Session) => post(session, '/claims/1/evidence', evidence)
    const answers = await Promise.all([approve(here), approve(there), cite(here), cite(there)])
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302])
    const jobs = await query<{ id: number; kind: string }>(one, 'select id, kind from working.job order by kind')
    expect(jobs.map(({ kind }) => kind)).toEqual(['bulk-import', 'capture'])

    // What a worker does is heard at the process that did not ask for it.
    const heard = firstEvents(there, jobs[1]?.id ?? 0, listening.signal)
    for (const { id } of jobs)
      expect(JSON.parse(await one.command('jobs', 'follow', String(id), '--json'))).toMatchObject({ state: 'done' })
    expect(await heard).toContain(`job:${jobs[1]?.id}`)
    expect((await get(there, bulk)).text).toContain('bulk-sums')
    const [count] = await query<Record<string, number>>(
      one,
      `select (select count(*)::int from record.report where source_id in (select id from record.source where name in ('مكتب حلب', 'مكتب الميسر'))) as reports,
              (select count(*)::int from record.snapshot) as snapshots,
              (select count(*)::int from record.evidence where address like 'http://127%') as evidence`,
    )
    expect({ ...count, asked: page.asked() }).toEqual({ reports: 4, snapshots: 1, evidence: 1, asked: 1 })
  } finally {
    listening.abort()
    await Promise.all([...stops.map((stop) => stop()), two.stop()])
    await one.stop()
    page.close()
  }
})

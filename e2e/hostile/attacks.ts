import { makeArchive } from '../../app/testing/archive'
import { fieldsOf, get, logIn, post, told, upload, type Answer, type Session } from './session'

export interface Attack {
  name: string
  /** Does it, and tells what was answered. */
  run(session: Session): Promise<string>
}

const megabyte = 1024 * 1024
/** As many of a text as fit into some bytes. */
const fill = (unit: string, bytes: number) => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)))

/** Texts that something reads in time with the square of their length, or that make a page of a hundred megabytes. */
export const hostileTexts: readonly (readonly [name: string, text: string])[] = [
  ['a, a million blanks, b', `a${' '.repeat(1_000_000)}b`],
  ['400 kB without a stop', fill('قصف الطيران الحربي مدينة حلب صباح اليوم ', 400 * 1024)],
  ['1 MB without a stop', fill('قصف الطيران الحربي مدينة حلب صباح اليوم ', megabyte)],
  ['1 MB of one letter', fill('a', megabyte)],
  ['1 MB of one-letter lines', fill('a\n', megabyte)],
  ['1 MB of headings', fill('حلب::\n', megabyte)],
  ['1 MB of full stops', fill('.', megabyte)],
  ['1 MB of direction controls', fill('\u202e', megabyte)],
  ['1 MB of digits and dashes', fill('12-', megabyte)],
  ['1 MB of brackets', fill('(', megabyte)],
  ['1 MB of short reports', fill('نشرة أخبار اليوم\nقصف الطيران حلب.\n----\n', megabyte)],
]

/** Each is uploaded, shown, turned to its last page and cut. */
export const uploads: readonly Attack[] = hostileTexts.map(([name, text]) => ({
  name: `upload ${name}`,
  async run(session) {
    const uploaded = await upload(session, text)
    if (uploaded.status !== 302) return told(uploaded)
    const first = await get(session, uploaded.location)
    const last = await get(session, `${uploaded.location}?page=999999`)
    const split = /name="do" value="(no-claim \d+|claim \d+)"/.exec(
      (await get(session, `${uploaded.location}?at=0`)).text,
    )?.[1]
    const cut = split === undefined ? undefined : await post(session, uploaded.location, fieldsOf(first, { do: split }))
    await post(session, uploaded.location, fieldsOf(first, { do: 'discard' }))
    return [`page ${told(first)}`, `last ${told(last)}`, ...(cut ? [`cut ${cut.status}`] : [])].join(', ')
  },
}))

/** What is sent to the server's edge, mostly by nobody in particular. */
export const edge: readonly Attack[] = [
  { name: 'a path of 7,500 parts', run: async (session) => told(await get(nobody(session), '/a'.repeat(7_500))) },
  {
    name: 'a query of 12 kB',
    run: async (session) => told(await get(nobody(session), `/login?${'a=1&'.repeat(3_000)}`)),
  },
  {
    name: '16 MB of form fields to /login',
    run: async (session) =>
      told(await post(nobody(session), '/login', 'a=1&'.repeat(4 * megabyte), form).catch(refused)),
  },
  {
    name: '100 MB to /login',
    run: async (session) =>
      told(await post(nobody(session), '/login', 'a'.repeat(100 * megabyte), form).catch(refused)),
  },
  {
    name: '16 MB of small parts to /reports/new',
    run: async (session) =>
      told(
        await post(session, '/reports/new', parts(), {
          'content-type': `multipart/form-data; boundary=${boundary}`,
        }).catch(refused),
      ),
  },
  {
    name: 'a body of JSON, 20,000 deep',
    run: async (session) => {
      const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
      const sent = [
        await post(nobody(session), '/login', nested, { 'content-type': 'application/json' }),
        await get(nobody(session), `/login?${'a[b]'.repeat(1_500)}=1`),
        await get({ ...session, cookie: `${session.cookie}; muqabala-preferences=${'['.repeat(3_000)}` }, '/'),
      ]
      return sent.map(told).join('; ')
    },
  },
  { name: 'searches for what is in no text', run: searches },
  { name: 'fourteen large texts of one person at once', run: manyAtOnce },
  { name: '300 bad log-ins, then the right one', run: badLogIns },
  { name: '300 event streams of one person', run: streams },
]

/** Files beside texts: lists and archives. */
export const lists: readonly Attack[] = [
  { name: '400 kB of a list of places, quotes', run: (session) => placeList(session, fill('"', 400_000)) },
  {
    name: '400 kB of a list of places, lines',
    run: (session) => placeList(session, `ar,kind\n${fill('a,b\n', 390_000)}`),
  },
  { name: '400 kB of a list of places, columns', run: (session) => placeList(session, fill('a,', 400_000)) },
  {
    name: '4 MB of a manifest',
    run: (session) => manifest(session, `file,title,source\n${fill('a.txt,b,c\n', 4 * megabyte - 100)}`),
  },
  {
    name: '4 MB of a manifest, columns',
    run: (session) => manifest(session, `file,title,source${fill(',a', 4 * megabyte - 100)}\n`),
  },
  {
    name: '4 MB of a manifest, one path',
    run: (session) => manifest(session, `file,title,source\n${fill('a/', 4 * megabyte - 100)},b,c\n`),
  },
  { name: 'an archive of 3,000 texts', run: (session) => archive(session, texts(3_000)) },
  { name: 'an archive of 60,000 empty files', run: (session) => archive(session, empty(60_000)) },
  { name: 'an archive of 40 MB in ten texts and their manifests', run: (session) => archive(session, large(10)) },
  {
    name: 'archives in an archive',
    run: (session) =>
      archive(
        session,
        Array.from({ length: 200 }, (_, at) => ({ name: `${at}.zip`, bytes: makeArchive(texts(20)) })),
      ),
  },
]

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const boundary = 'x'

function parts(): string {
  return `${`--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(300_000).slice(0, 16 * megabyte)}\r\n--${boundary}--\r\n`
}

function nobody({ address }: Session): Session {
  return { address, cookie: '' }
}

/** A server that stops reading ends the connection, sometimes before its answer is read. */
function refused(): Answer {
  return { status: 0, bytes: 0, location: '', text: '' }
}

async function badLogIns(session: Session): Promise<string> {
  const statuses = new Map<number, number>()
  for (let batch = 0; batch < 10; batch += 1) {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        logIn(session, `nobody${batch}-${at}`, 'wrong password here').then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    )
    for (const status of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const { status } = await logIn(session)
  return `${[...statuses].map(([code, count]) => `${count} × ${code}`).join(', ')}; then ${status}`
}

async function streams({ address, cookie }: Session): Promise<string> {
  const stop = new AbortController()
  const open = async () => {
    const answer = await fetch(`${address}/queue/events?at=queue`, { headers: { cookie }, signal: stop.signal })
    return answer.status
  }
  const statuses = await Promise.all(Array.from({ length: 300 }, () => open().catch(() => 0)))
  stop.abort()
  return `${statuses.filter((status) => status === 200).length} × 200, ${statuses.filter((status) => status === 429).length} × 429`
}

async function placeList(session: Session, csv: string): Promise<string> {
  const lead = await logIn(session, 'lead')
  const body = new FormData()
  body.set('text', '')
  body.set('file', new File([csv], 'places.csv'))
  return told(await post(lead, '/places/import', body))
}

async function manifest(session: Session, csv: string): Promise<string> {
  const body = new FormData()
  body.set('source', 'x')
  body.set('manifest', new File([csv], 'manifest.csv'))
  body.append('files', new File(['قصف الطيران حلب.'], 'a.txt'))
  return told(await post(session, '/reports/bulk', body))
}

async function archive(session: Session, entries: Parameters<typeof makeArchive>[0]): Promise<string> {
  const body = new FormData()
  body.set('source', 'x')
  body.append('files', new File([new Uint8Array(makeArchive(entries))], 'a.zip'))
  return told(await post(session, '/reports/bulk', body))
}

function texts(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    name: `day/${at}.txt`,
    bytes: Buffer.from(`قصف الطيران الحي رقم ${at}.`),
  }))
}

function empty(count: number) {
  return Array.from({ length: count }, (_, at) => ({ name: `${at}.bin`, bytes: new Uint8Array() }))
}

function large(count: number) {
  const text = Buffer.from(fill('قصف الطيران حلب.\n', megabyte - 100))
  const table = Buffer.from(`file,title,source\n${fill('a.txt,b,c\n', 3 * megabyte)}`)
  return Array.from({ length: count }, (_, at) => [
    { name: `${at}.txt`, bytes: text },
    { name: `${at}.csv`, bytes: table },
  ]).flat()
}

async function searches(session: Session): Promise<string> {
  const words = [
    '"'.repeat(8_000),
    '%'.repeat(4_000),
    '('.repeat(8_000),
    'ا ب ت '.repeat(600),
    '1 '.repeat(4_000),
    '٬'.repeat(900),
  ]
  const answers: number[] = []
  for (const page of ['/search', '/claims', '/reports', '/sources', '/places', '/overlaps', '/'])
    for (const word of words)
      answers.push((await get(session, `${page}?q=${encodeURIComponent(word).slice(0, 7_000)}`)).status)
  return [...new Set(answers)]
    .map((status) => `${answers.filter((one) => one === status).length} × ${status}`)
    .join(', ')
}

/** One person may not fill the threads: the rest is refused with the time to come again. */
async function manyAtOnce(session: Session): Promise<string> {
  const text = fill('قصف الطيران الحربي مدينة حلب صباح اليوم ', megabyte / 2)
  const answers = await Promise.all(Array.from({ length: 14 }, () => upload(session, text).catch(refused)))
  const statuses = answers.map(({ status }) => status)
  return [...new Set(statuses)]
    .map((status) => `${statuses.filter((one) => one === status).length} × ${status}`)
    .join(', ')
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvidence, withdrawEvidence } from '../review/commands/evidence.server'
import routes from '../routes'
import { cloneDatabase, type TestDatabase } from './database'
import { playStory, type Installation, type Story } from './sealed-story-for-tests'

const stories: readonly Story[] = [
  { first: 'salma', stance: 'supports', decision: 'confirmed' },
  { first: 'salma', stance: 'refutes', decision: 'disputed' },
  { first: 'nizar', stance: 'refutes', decision: 'disputed' },
]

const databases: TestDatabase[] = []
let installations: Installation[]

beforeAll(async () => {
  installations = await Promise.all(
    stories.map(async (story) => {
      const database = await cloneDatabase()
      databases.push(database)
      return playStory(database, story)
    }),
  )
})
afterAll(() => Promise.all(databases.map((database) => database.close())))

/** Streams and downloads, which have tests of their own, and pages that only post; addresses that moved redirect. */
const elsewhere = new Set([
  ...['queue/events', 'trail/verification/run', 'trail/verification', 'next', 'log-out', 'setup'],
  // An archive with the time of its making in it, of the same edition that is read as Markdown.
  'edition/selection/docx',
])

/** Every address that has something to read, with the numbers that are there in each of these installations. */
function addresses(installation: Installation): { file: string; path: string; params: Record<string, string> }[] {
  const numbers: Record<string, readonly (number | string)[]> = {
    claim: [installation.claimId, installation.other.claimId],
    passage: [installation.passage.id, installation.other.id],
    report: [1],
    left: [installation.passage.id],
    right: [installation.other.id],
    source: [1],
    seq: Array.from({ length: 47 }, (_, seq) => seq),
    watch: [1],
    person: [installation.person('salma'), installation.person('nizar')],
  }
  const flat = (routes as Route[]).flatMap((one) => one.children ?? [one])
  return flat.flatMap(({ path = '', file }) => {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    if (elsewhere.has(path) || file === 'routes/moved.ts' || names.some((name) => !(name in numbers))) return []
    const all = names.reduce<Record<string, string>[]>(
      (found, name) => found.flatMap((params) => (numbers[name] ?? []).map((n) => ({ ...params, [name]: String(n) }))),
      [{}],
    )
    const asked = queries[path] ?? ['']
    return all.flatMap((params) =>
      asked.map((query) => ({
        file,
        params,
        path: `/${path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}${query}`,
      })),
    )
  })
}

interface Route {
  path?: string
  file: string
  children?: Route[]
}

const today = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

/** What is asked of pages beyond their address. */
const queries: Record<string, readonly string[]> = {
  trail: [
    '',
    '?claim=1',
    '?who=person%3A1',
    '?who=person%3A2',
    '?kind=add-evidence',
    '?kind=judge',
    '?kind=decide',
    '?kind=judge-picture',
    '?kind=triage',
  ],
  'trail/people': ['', '?person=1', '?person=2'],
  claims: ['', '?second=yes', '?q=%D9%82%D8%B1%D9%85%D9%8A%D8%AF'],
  'claims/as-of': ['', `?day=${today}`],
  'claims/:claim/as-of': ['', `?day=${today}`],
  'claims/:claim/evidence': ['', '?q=%D8%A7%D9%84%D9%85%D8%B9%D8%A8%D8%B1'],
  search: ['?q=%D9%82%D8%B1%D9%85%D9%8A%D8%AF'],
  'reports/side-by-side': ['?reports=1'],
}

/** What a page is made of, without what no two readings share: times, hashes, names of requests. */
async function readPage(
  installation: Installation,
  login: string,
  file: string,
  path: string,
  params: Record<string, string>,
) {
  const { loader } = (await import(/* @vite-ignore */ new URL(`../${file}`, import.meta.url).href)) as {
    loader?: (args: object) => unknown
  }
  if (!loader) return ''
  const request = new Request(`http://desk.example${path}`)
  const asked = { context: installation.context(login), request, params }
  const answer = await Promise.resolve(asked)
    .then(loader)
    .catch((error: unknown) => error)
  if (answer instanceof Error) throw answer
  const shown =
    answer instanceof Response
      ? [answer.status, answer.headers.get('location'), await answer.text()]
      : JSON.stringify(answer)
  return String(shown)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'request')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)/g, 'time')
    .replace(/[0-9a-f]{16,}/g, 'hash')
    .replace(/leaf [\w+/]{43}=/g, 'hash')
    .replace(/"rank":[-\d.]+/g, 'rank')
}

async function readAll(
  installation: Installation,
  login: string,
  wanted: (address: { path: string }) => boolean = () => true,
): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (const { file, path, params } of addresses(installation).filter(wanted))
    pages.set(path, await readPage(installation, login, file, path, params))
  return pages
}

/** What administrators see more of than others. */
const ofAdministrators = ({ path }: { path: string }) => /^\/(jobs|watches)/.test(path)

test('no page tells a second reviewer, a lead or an administrator who gave the first review or which way it goes', async () => {
  for (const [reader, wanted] of [['wafa'], ['samir'], ['mazin', ofAdministrators]] as const) {
    // The first and the last differ in both: whatever a page tells of either, it shows here.
    const [told, other] = await Promise.all(
      [installations[0], installations.at(-1)].map((installation) =>
        readAll(installation as Installation, reader, wanted),
      ),
    )
    expect(told?.size).toBeGreaterThan(wanted ? 2 : 60)
    const telling = [...(told ?? [])].find(([path, shown]) => other?.get(path) !== shown)
    expect(telling && other?.get(telling[0]), `what ${reader} reads at ${telling?.[0]}`).toBe(telling?.[1])
  }
  // Every route of the product is compiled for it: on a busy machine that takes a while.
}, 120_000)

test('its author sees all of it, so that what others do not see is there', async () => {
  const telling = new Set([
    `/claims/${installations[0]?.claimId}`,
    '/trail',
    `/claims/${installations[0]?.claimId}/as-of?day=${today}`,
  ])
  const [confirms, disputes] = await Promise.all(
    installations.slice(0, 2).map((installation) => readAll(installation, 'salma', ({ path }) => telling.has(path))),
  )
  expect(confirms?.size).toBe(telling.size)
  for (const [path, shown] of confirms ?? []) expect(shown, path).not.toBe(disputes?.get(path))
})

test('what is sealed neither helps nor hinders the second reviewer, and tells nothing by a refusal', async () => {
  const outcomes = await Promise.all(
    installations.map(async ({ act, claimId, other, give }, at) => {
      const add = { claimId, kind: 'passage' as const, passageId: other.id, quote: '', note: '' }
      const piece = await act('wafa', 'add-evidence', (tx, person) =>
        addEvidence(tx, { ...add, stance: 'supports' }, person),
      )
      const again = act('wafa', 'add-evidence', (tx, person) => addEvidence(tx, { ...add, stance: 'supports' }, person))
      await expect(again).rejects.toMatchObject({ code: 'evidence-there' })
      await act('wafa', 'withdraw-evidence', (tx, person) => withdrawEvidence(tx, piece, person))
      for (const id of await sealedPieces(installations[at] as Installation))
        await expect(
          act('wafa', 'withdraw-evidence', (tx, person) => withdrawEvidence(tx, id, person)),
        ).rejects.toMatchObject({ code: 'evidence-sealed' })
      // Only sealed evidence has a direction now: it lets either verdict through, and is looked at once both are in.
      return (await give('wafa', 'confirmed')).outcome
    }),
  )
  expect(outcomes).toEqual(['agreed', 'disagreement', 'disagreement'])
})

async function sealedPieces({ database, claimId }: Installation): Promise<number[]> {
  const rows = await database.app.db
    .selectFrom('record.current_evidence')
    .select('id')
    .where('claim_id', '=', claimId)
    .where('kind', '=', 'passage')
    .execute()
  return rows.map(({ id }) => id)
}

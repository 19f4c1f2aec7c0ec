import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../testing/database'
import { storeLines, type StoredLine } from '../../../testing/lines'
import { terms } from '../../../text/words/terms'
import { refreshClaims } from '../../projections/refresh-claims.server'
import { judge } from '../../commands/judge.server'
import { listClaims } from './list-claims.server'
import { claimFilter } from './claim-filter'
import { withLeads } from './headline-leads.server'
import { addSource } from '../../commands/sources.server'
import { wordClaim } from '../../commands/word-claim.server'

let database: TestDatabase
let port: StoredLine[]
let radio: StoredLine[]
let radioSource: number

beforeAll(async () => {
  database = await cloneDatabase()
  await database.act(async (tx) => {
    const portSource = await addSource(tx, { name: 'نشرة الميناء', kind: 'bulletin', reliability: 'B', note: '' })
    radioSource = await addSource(tx, { name: 'إذاعة السهل', kind: 'broadcaster', reliability: 'C', note: '' })
    port = await storeLines(tx, portSource, ['أول', 'ثان', 'ثالث', 'رابع', 'خامس'], '2016-02-03')
    radio = await storeLines(tx, radioSource, ['سادس', 'سابع'], '2016-02-05')
    const [first] = port
    if (first) await wordClaim(tx, first.claimId, 1, 'أُغلق السوق القديم')
  })
  await database.act((tx) =>
    judge(tx, {
      passages: [port[1]?.id ?? 0, radio[0]?.id ?? 0],
      decision: 'conflict',
      note: '',
      seen: null,
      personId: null,
    }),
  )
  await database.act((tx) =>
    judge(tx, {
      passages: [port[2]?.id ?? 0, radio[1]?.id ?? 0],
      decision: 'same',
      note: '',
      seen: null,
      personId: null,
    }),
  )
})
afterAll(() => database.close())

const list = (conditions: Record<string, string>, size = 30) =>
  listClaims(database.app.db, claimFilter.parse(conditions), size)
const ids = async (conditions: Record<string, string>) => (await list(conditions)).claims.map((claim) => claim.id)

describe('listClaims', () => {
  it('leads through all pages and back without losing or repeating a claim', async () => {
    const seen: number[] = []
    let page = await list({}, 2)
    expect(page).toMatchObject({ total: 6, previous: null })
    for (;;) {
      seen.push(...page.claims.map((claim) => claim.id))
      if (page.next === null) break
      const next = await list({ after: String(page.next) }, 2)
      const back = await list({ before: String(next.previous) }, 2)
      expect(back.claims).toEqual(page.claims)
      page = next
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
    expect(seen).toHaveLength(6)
  })

  it('stands in the order of publication where that is asked for, on every page', async () => {
    const all = await ids({ sort: 'published' })
    const days = (await list({ sort: 'published' })).claims.map(({ publishedDay }) => publishedDay ?? '')
    expect(days).toEqual([...days].sort().reverse())
    expect(new Set(days).size).toBe(2)
    const first = await list({ sort: 'published' }, 2)
    const second = await list({ sort: 'published', after: String(first.next) }, 3)
    expect([...first.claims, ...second.claims].map(({ id }) => id)).toEqual(all.slice(0, 5))
    const back = await list({ sort: 'published', before: String(second.previous) }, 2)
    expect(back.claims).toEqual(first.claims)
  })

  it('finds the words of a wording in any spelling, and a claim by its number in any digits', async () => {
    expect(await ids({ q: 'اغلق سوق' })).toEqual([port[0]?.claimId])
    const number = String(port[3]?.claimId)
    expect(await ids({ q: number.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit))) })).toContain(
      port[3]?.claimId,
    )
    expect(await ids({ q: 'غواصة' })).toEqual([])
  })

  it('leads through what has a word, by entry, by passage or by number, once each', async () => {
    const words = { q: 'جسر' }
    await database.act(async (tx) => {
      for (const passage of [...port, ...radio]) {
        await tx
          .insertInto('derived.passage_facts')
          .values({ passage_id: passage.id, facts: '{}', context: '[]', terms: terms('عُبر الجسر'), engine: 'test' })
          .execute()
      }
      await refreshClaims(
        tx,
        [...port, ...radio].map((passage) => passage.claimId),
      )
    })
    const all = await ids(words)
    expect(all).toEqual(await ids({}))
    expect((await list(words)).total).toBe(6)
    const [newest] = all
    const byPages: number[] = []
    for (let page = await list(words, 1); ; page = await list({ ...words, after: String(page.next) }, 1)) {
      byPages.push(...page.claims.map((claim) => claim.id))
      if (page.next === null) break
      expect((await list({ ...words, before: String(page.next) }, 1)).claims.map((claim) => claim.id)).toEqual(
        byPages.length > 1 ? [byPages.at(-2)] : [],
      )
    }
    expect(byPages).toEqual(all)
    expect(await ids({ q: String(newest) })).toEqual([newest])
  })

  it('narrows by conflict, source and day', async () => {
    expect(await ids({ conflict: 'yes' })).toEqual([radio[0]?.claimId, port[1]?.claimId])
    expect(await ids({ source: String(radioSource) })).toEqual([radio[0]?.claimId, port[2]?.claimId])
    expect(await ids({ from: '2016-02-04' })).toEqual([radio[0]?.claimId])
  })

  it('takes no condition from what it does not understand', async () => {
    expect((await list({ state: 'merged', source: '-1', from: 'yesterday', after: '0', q: '' })).total).toBe(6)
    // A number larger than any id.
    expect((await list({ source: '2147483648', report: '2147483648', after: '2147483648' })).claims).toHaveLength(6)
  })
})

it('shows the sentence before a headline that leans on it, and none before others', async () => {
  const [whole, leaning] = await database.act(async (tx) => {
    const source = await addSource(tx, { name: 'مرصد', kind: 'monitor', reliability: 'C', note: '' })
    return storeLines(tx, source, ['قصفت الطائرات حي جوبر، ', 'مما أدى إلى مقتل ثلاثة مدنيين'], '2016-02-06')
  })
  const ids = [whole?.claimId ?? 0, leaning?.claimId ?? 0]
  await database.act((tx) => refreshClaims(tx, ids))
  const { claims } = await list({ from: '2016-02-06', to: '2016-02-06' })
  const shown = await withLeads(database.app.db, claims)
  expect(shown.find(({ id }) => id === ids[0])?.before).toBe('')
  expect(shown.find(({ id }) => id === ids[1])?.before).toBe('قصفت الطائرات حي جوبر،')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { traceDescent } from './lineage'
import { groupOrigins, type OriginReport } from './origins'

const report = (id: string, sourceId: string | null, ...texts: string[]): OriginReport => ({ id, sourceId, texts })

const bulletin = 'انهار سقف السوق القديم في حي الميناء ظهر اليوم وأصيب ثلاثة باعة نقلوا إلى المشفى'
const witness = 'سمعت صوتاً قوياً ثم رأيت الغبار يملأ الشارع والناس يركضون نحو السوق من كل جهة'

describe('traceDescent', () => {
  test('finds whom a text was copied from, and who wrote one of their own', () => {
    const found = traceDescent([
      report('a', '1', bulletin),
      report('b', '2', witness),
      report('c', '3', `${bulletin} وقال مصدر إن التحقيق بدأ`),
    ])
    expect(found.map(({ id, from }) => [id, from.map((drawn) => drawn.from)])).toEqual([
      ['a', []],
      ['b', []],
      ['c', ['a']],
    ])
  })

  test('names two where a text is put together of both, the larger part first', () => {
    const [, , both] = traceDescent([
      report('a', '1', witness.split(' ').slice(0, 9).join(' ')),
      report('b', '2', bulletin),
      report('c', '3', `${bulletin} ${witness.split(' ').slice(0, 9).join(' ')}`),
    ])
    expect(both?.from.map((drawn) => drawn.from)).toEqual(['b', 'a'])
  })

  test('joins what one source says twice, without calling it copied', () => {
    expect(traceDescent([report('a', '1', bulletin), report('b', '1', witness)])[1]?.from).toEqual([
      { from: 'a', because: 'same-source' },
    ])
  })
})

const words = [
  'market',
  'roof',
  'harbour',
  'bridge',
  'noon',
  'sellers',
  'hospital',
  'collapsed',
  'street',
  'dust',
  'crowd',
  'rain',
  'river',
  'boats',
  'night',
  'lamps',
]
const run = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 }).map((all) => all.join(' '))
const story = fc.array(run, { minLength: 1, maxLength: 4 }).chain((runs) =>
  fc
    .array(fc.tuple(fc.nat(4), fc.array(fc.nat(runs.length - 1), { minLength: 1, maxLength: 3 })), { maxLength: 8 })
    .map((made) =>
      made.map(([source, parts], at) => ({
        ...report(String(at), String(source), parts.map((part) => runs[part]).join(' ')),
        sourceName: `name ${source}`,
        // Some pass on what the channel of another source says.
        forwardedFrom: source === 4 ? 'name 1' : null,
      })),
    ),
)

test('what hangs together are the origins, for any reports in any order', () => {
  fc.assert(
    fc.property(story, (reports) => {
      const roots = new Map(reports.map(({ id }) => [id, id]))
      const root = (id: string): string => (roots.get(id) === id ? id : root(roots.get(id) ?? id))
      const order = new Map(reports.map(({ id }, at) => [id, at]))
      for (const { id, from } of traceDescent(reports)) {
        for (const drawn of from) {
          expect((order.get(drawn.from) ?? 99) < (order.get(id) ?? -1)).toBe(true)
          roots.set(root(id), root(drawn.from))
        }
      }
      const groups = groupOrigins(reports)
      for (const one of reports) {
        for (const other of reports) {
          const together = groups.some((group) => group.reports.includes(one.id) && group.reports.includes(other.id))
          expect(root(one.id) === root(other.id), `${one.id} ${other.id}`).toBe(together)
        }
      }
    }),
  )
})

import { describe, expect, test } from 'vitest'
import { csv, doubts, mapping, read, rows, xlsx } from '../read-for-tests'

describe('tables', () => {
  test('nothing is read before somebody said which column is the text', async () => {
    for (const [name, content] of [
      ['a.csv', csv],
      ['a.xlsx', xlsx],
      ['a.json', JSON.stringify(rows)],
    ] as const)
      expect(await read(name, content)).toMatchObject({ reports: [], issue: 'needs-mapping' })
  })

  test('rows are reports; what a cell cannot be is told by row and column, and the report has nothing in its place', async () => {
    const found = await read('a.csv', csv, { mapping: { ...mapping, address: 'الرابط', verdict: 'التقييم' } })
    expect(found.reports).toMatchObject([
      {
        name: '#2',
        text: 'فاض النهر',
        source: 'مرصد',
        publishedAt: '2026-03-05',
        address: 'https://example.org/1',
        said: { verdict: 'confirmed' },
        doubts: [],
      },
      {
        name: '#4',
        publishedAt: '',
        address: '',
        said: { verdict: '' },
        doubts: [
          { code: 'row-cell', line: 4, column: 'الرابط', cause: 'address', value: 'javascript:alert(1)' },
          { code: 'row-cell', line: 4, column: 'التقييم', cause: 'verdict', value: 'نصف صحيح' },
          { code: 'row-cell', line: 4, column: 'التاريخ', cause: 'day', value: 'someday' },
        ].toSorted((a, b) => Number(b.cause === 'day') - Number(a.cause === 'day')),
      },
    ])
    expect(found.left).toEqual(['#3 empty'])
  })

  test('days that could be either way round are asked for, and read as somebody says', async () => {
    const unclear = 'النص,التاريخ\nأول,1/3/2026\nثان,2/4/2026\n'
    expect(doubts(await read('a.csv', unclear, { mapping }))).toEqual(['row-cell'])
    const said = await read('a.csv', unclear, { mapping, dayOrder: 'month-first' })
    expect([doubts(said), said.reports[0]?.publishedAt]).toEqual([[], '2026-01-03'])
    // One day of the column tells for all.
    expect((await read('a.csv', `${unclear}ثالث,25/4/2026\n`, { mapping })).reports[0]?.publishedAt).toBe('2026-03-01')
  })

  test.each([
    ['a.xlsx', xlsx, ['2026-03-05', '2026-03-06'], true],
    ['a.json', JSON.stringify({ items: rows }), ['2026-03-05', '2026-03-05T11:00:00.000Z'], undefined],
    [
      'a.jsonl',
      rows.map((row) => JSON.stringify(row)).join('\n'),
      ['2026-03-05', '2026-03-05T11:00:00.000Z'],
      undefined,
    ],
  ])('%s', async (name, content, days, shared) => {
    const found = await read(name, content, { mapping })
    expect(found.reports.map(({ text, publishedAt, original }) => [text, publishedAt, original.shared])).toEqual([
      ['فاض النهر', days[0], shared],
      ['أُغلق الجسر', days[1], shared],
    ])
  })

  test('columns can be taken by their names, which is told', async () => {
    const found = await read('a.csv', csv, { mapping: 'guess' })
    expect(found.reports[0]?.doubts).toMatchObject([
      { code: 'guessed-mapping', mapping: { text: 'النص', published_at: 'التاريخ' } },
    ])
    expect(await read('a.csv', 'x,y\n1,2\n', { mapping: 'guess' })).toMatchObject({
      reports: [],
      issue: 'needs-mapping',
    })
  })
})

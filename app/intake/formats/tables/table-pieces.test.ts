import { describe, expect, it, test } from 'vitest'
import { encodeText } from '../../../testing/encode'
import { ReadBudget } from '../read-budget'
import { mapping, read } from '../read-for-tests'
import { linePieces } from './line-pieces'

const rows = Array.from({ length: 40 }, (_, at) => ({
  النص: at % 7 === 3 ? `سطر أول، ${at}\nوسطر "ثان" بعده` : `فاض النهر في القرية رقم ${at}`,
  المصدر: at % 5 === 0 ? '' : 'مرصد',
  التاريخ: at === 39 ? '25/3/2026' : '5/3/2026',
  ...(at > 30 && { الرابط: `https://example.org/${at}` }),
}))
const quoted = (cell: string) => (/["\n,،]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const separated = (separator: string, end = '\r\n') =>
  ['النص,المصدر,التاريخ'.split(','), ...rows.map((row) => [row.النص, row.المصدر, row.التاريخ])]
    .map((cells) => cells.map(quoted).join(separator) + end)
    .join('')
const lines = rows.map((row) => JSON.stringify(row)).join('\n')

/** Pieces of a few rows each. */
const inPieces = () => new ReadBudget({ whole: 0, piece: 600 })

describe('a table that is read in pieces gives what it gives as a whole', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['separated values', 'a.csv', separated(',')],
    ['behind a byte order mark and a line that names the separator', 'a.csv', `\ufeffsep=;\n${separated(';', '\n')}`],
    ['with Arabic commas and a title above', 'a.csv', `تقارير الشهر\n${separated('،')}`],
    ['whose last row has no end', 'a.csv', separated('\t').trimEnd()],
    ['JSON Lines', 'a.jsonl', `${lines}\n\n`],
    ['a list of JSON', 'a.json', JSON.stringify(rows, null, 1)],
    ['a list of JSON that has more than objects', 'a.json', JSON.stringify([5, ...rows.flatMap((row) => [row, 'x'])])],
    ['a list within a document', 'a.json', JSON.stringify({ about: ['x'], rows, others: [{ النص: 'لا' }] })],
  ])('%s', async (_what, name, content) => {
    const whole = await read(name, content, { mapping })
    expect(whole.reports).toHaveLength(40)
    expect(whole.reports[0]?.publishedAt).toBe('2026-03-05')
    expect(await read(name, content, { mapping, budget: inPieces() })).toEqual(whole)
    const guessed = await read(name, content, { mapping: 'guess', budget: inPieces() })
    expect(guessed.reports.map(({ text }) => text)).toEqual(whole.reports.map(({ text }) => text))
  })

  it('in another encoding: its rows keep the bytes of their piece', async () => {
    const file = encodeText(separated(','), 'windows-1256')
    const [whole, found] = [
      await read('a.csv', file, { mapping }),
      await read('a.csv', file, { mapping, budget: inPieces() }),
    ]
    expect(found.reports.map(({ text, name, encoding }) => [text, name, encoding])).toEqual(
      whole.reports.map(({ text, name, encoding }) => [text, name, encoding]),
    )
    for (const { original, text } of found.reports)
      expect(Buffer.from(original.bytes).includes(encodeText(text.split('"')[0] ?? '', 'windows-1256'))).toBe(true)
  })

  it('names what cannot be read by its place in the file', async () => {
    const broken = `${lines.slice(0, 3000)}\n${lines}`
    const inLines = await read('a.jsonl', broken, { mapping, budget: inPieces() })
    expect([inLines.left, inLines.issue]).toEqual([(await read('a.jsonl', broken, { mapping })).left, ''])
    const cut = await read('a.json', JSON.stringify(rows).slice(0, -30), { mapping, budget: inPieces() })
    expect([cut.reports.length, cut.left, cut.issue]).toEqual([39, ['#40 cut-off'], ''])
    const loose = separated(',').replace('رقم 24', 'رقم "24')
    const inRows = await read('a.csv', loose, { mapping, budget: inPieces() })
    expect([inRows.reports.length, inRows.left]).toEqual([40, (await read('a.csv', loose, { mapping })).left])
  })
})

test('a quotation mark that is never closed fills no memory', async () => {
  const stream = async function* () {
    yield Buffer.from('a,b\n"')
    for (let at = 0; at < 100; at += 1) yield await Promise.resolve(Buffer.from('x,y\n'.repeat(100)))
  }
  const sizes: number[] = []
  for await (const { bytes } of linePieces(stream(), 1000, Buffer.from(','))) sizes.push(bytes.length)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(40_005)
  expect(Math.max(...sizes)).toBeLessThan(10_000)
})

import { describe, expect, it, test } from 'vitest'
import { encodeText } from '../../../testing/encode'
import { ReadBudget } from '../read-budget'
import { bytesInput } from '../reader'
import type { ReadOptions } from '../read-file.server'
import { mapping, read, readInput } from '../read-for-tests'
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

const withBuffers = ({ reports, ...found }: Awaited<ReturnType<typeof read>>) => ({
  ...found,
  reports: reports.map(({ original, ...report }) => ({
    ...report,
    original: { ...original, bytes: Buffer.from(original.bytes) },
  })),
})

/** Reads a file as a large one is: as it streams in, in pieces of a few rows each. */
function readPieces(name: string, content: string | Uint8Array, options: Partial<ReadOptions> = {}, piece = 600) {
  const bytes = Buffer.from(content)
  const stream = async function* () {
    for (let at = 0; at < bytes.length; at += 200) yield await Promise.resolve(bytes.subarray(at, at + 200))
  }
  const budget = new ReadBudget({ whole: 0, piece })
  return readInput({ ...bytesInput(name, bytes), stream }, { mapping, budget, ...options })
}

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
    const pieces = await readPieces(name, content)
    expect(withBuffers(pieces)).toEqual(withBuffers(whole))
    // None keeps its piece in memory.
    for (const { original } of pieces.reports) expect(original.bytes.buffer.byteLength).toBe(original.bytes.length)
    const guessed = await readPieces(name, content, { mapping: 'guess' })
    expect(guessed.reports.map(({ text }) => text)).toEqual(whole.reports.map(({ text }) => text))
  })

  it('in another encoding: its rows keep the bytes of their piece', async () => {
    const file = encodeText(separated(','), 'windows-1256')
    const [whole, found] = [await read('a.csv', file, { mapping }), await readPieces('a.csv', file, {}, 600 * 16)]
    expect(found.reports.map(({ text, name, encoding }) => [text, name, encoding])).toEqual(
      whole.reports.map(({ text, name, encoding }) => [text, name, encoding]),
    )
    for (const { original, text } of found.reports)
      expect(Buffer.from(original.bytes).includes(encodeText(text.split('"')[0] ?? '', 'windows-1256'))).toBe(true)
    // What was guessed of the beginning is a guess in every piece.
    const guesses = found.reports.filter(({ doubts }) => doubts.some(({ code }) => code === 'guessed-encoding'))
    expect(guesses).toHaveLength(40)
  })

  it.each([
    ['separated values, little endian', 'a.csv', 'utf-16le', `\ufeff${separated(';')}`],
    ['separated values, big endian', 'a.csv', 'utf-16be', `\ufeff${separated('\t', '\n')}`],
    ['JSON Lines', 'a.jsonl', 'utf-16le', `\ufeff${lines}`],
  ] as const)('in UTF-16, each row with the bytes of its piece: %s', async (_what, name, encoding, content) => {
    const file = Buffer.from(content, 'utf16le')
    if (encoding === 'utf-16be') file.swap16()
    const found = await readPieces(name, file, {}, 600 * 8)
    const told = (reports: typeof found.reports) =>
      reports.map(({ text, name: row, publishedAt, encoding: of, doubts }) => [text, row, publishedAt, of, doubts])
    expect(told(found.reports)).toEqual(told((await read(name, file, { mapping })).reports))
    expect(found.reports[0]?.encoding).toBe(encoding)
    const pieces = [...new Set(found.reports.map(({ original }) => original.bytes))]
    expect(pieces.length).toBeGreaterThan(3)
    expect(Buffer.concat(pieces).equals(file)).toBe(true)
  })

  it('leaves out a row that no text can be, and reads on behind it', async () => {
    // What is no text from its beginning on is no table.
    const long = separated(',').repeat(10)
    const inRows = await readPieces('a.csv', `${long}فاض \0,مرصد,5/3/2026\r\nغاض,مرصد,5/3/2026\r\n`)
    const line = long.split('\n').length
    expect([inRows.reports.length, inRows.left, inRows.issue]).toEqual([411, [], ''])
    expect(inRows.reports.at(-2)).toMatchObject({
      name: `#${line}`,
      text: 'فاض \ufffd',
      doubts: [{ code: 'lost-characters' }],
    })
    expect(inRows.reports.at(-1)).toMatchObject({ name: `#${line + 1}`, text: 'غاض' })
    const cut = await readPieces('a.jsonl', `${lines}\n${'{"النص":"'.padEnd(1200, 'ن')}`)
    expect([cut.reports.length, cut.left, cut.issue]).toEqual([40, ['#41 cut-off'], ''])
    const bytes = Buffer.concat([Buffer.from(long), Buffer.alloc(90_000, 'a\0b\n')])
    const binary = await readPieces('a.csv', bytes)
    expect([binary.reports.length, binary.issue]).toEqual([409, 'damaged'])
  })

  it('names what cannot be read by its place in the file', async () => {
    const broken = `${lines.slice(0, 3000)}\n${lines}`
    const inLines = await readPieces('a.jsonl', broken)
    expect([inLines.left, inLines.issue]).toEqual([(await read('a.jsonl', broken, { mapping })).left, ''])
    const cut = await readPieces('a.json', JSON.stringify(rows).slice(0, -30))
    expect([cut.reports.length, cut.left, cut.issue]).toEqual([39, ['#40 cut-off'], ''])
    const loose = separated(',').replace('رقم 25', 'رقم "25')
    const inRows = await readPieces('a.csv', loose)
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

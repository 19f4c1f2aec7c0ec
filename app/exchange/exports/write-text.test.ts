import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { markFormula } from '../../text/characters/formula-marks'
import { writeCsv, writeJsonLines, type PlainRow } from './write-text'

// oxlint-disable-next-line typescript/require-await
async function* batchesOf(rows: PlainRow[]) {
  yield rows
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const part of parts) whole += part
  return whole
}

/** Text as reports hold it: Arabic, bidi controls, quotes, line ends, and what spreadsheet programs take for formulas. */
const hostile = fc.stringMatching(/^[=+\-@\t\r\n"',;|قذيفة\u200f\u202e\u2066 a-c0-9]{0,12}$/)

test('cells are marked against formulas, whatever is in them, and spreadsheet programs are told that it is UTF-8', async () => {
  const rows = ['=HYPERLINK("x")\n=2', '＝1', ' =1', '+963 11 555'].map((text) => ({ text, list: [text] }))
  const csv = await textOf(writeCsv(['text', 'list'], batchesOf(rows)))
  const cells = Papa.parse<string[]>(csv.slice(1)).data.slice(1, -1)
  expect(cells).toEqual(['\'=HYPERLINK("x")\n=2', "'＝1", "' =1", '+963 11 555'].map((cell) => [cell, cell]))
  expect(csv.startsWith('\uFEFF"text","list"\r\n')).toBe(true)
})

test('CSV gives back what was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(hostile, fc.integer()), { maxLength: 5 }), async (given) => {
      const rows = given.map(([words, count]) => ({ words, count }))
      const csv = await textOf(writeCsv(['words', 'count'], batchesOf(rows)))
      const cells = Papa.parse<string[]>(csv.slice(1)).data.slice(1, -1)
      expect(cells).toEqual(rows.map(({ words, count }) => [markFormula(words), String(count)]))
    }),
  )
})

test('a number below nothing is no formula, a list is one cell, and what is unknown is no text', async () => {
  const csv = await textOf(writeCsv(['a', 'b', 'c'], batchesOf([{ a: -4.5, b: ['حلب', 'إدلب'], c: null }])))
  expect(csv).toContain('"-4.5","حلب | إدلب",\r\n')
})

test('JSON Lines give back what was written, lists as lists', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ words: hostile, list: fc.array(hostile) })), async (rows) => {
      const lines = (await textOf(writeJsonLines(['words', 'list'], batchesOf(rows)))).split('\n').slice(0, -1)
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows)
    }),
  )
})

test('a line of JSON Lines is one line for programs too that end lines as Unicode does', async () => {
  const words = 'سطر\u2028آخر\u2029ثم\u0085نهاية\u000b\uD83D'
  const line = await textOf(writeJsonLines(['words'], batchesOf([{ words }])))
  expect(line.trimEnd().split(/[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)).toHaveLength(1)
  expect(JSON.parse(line)).toEqual({ words })
})

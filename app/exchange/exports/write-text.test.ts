import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
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

test('a cell that a spreadsheet program would take for a formula begins with an apostrophe, whatever is in it', async () => {
  const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("x")\n=2', "'=1"].map((text) => ({
    text,
  }))
  const csv = await textOf(writeCsv(['text'], batchesOf(rows)))
  const cells = Papa.parse<string[]>(csv.slice(1)).data.slice(1, -1)
  expect(cells.map(([cell]) => cell)).toEqual(rows.map(({ text }) => `'${text}`))
  expect(csv.startsWith('\uFEFF"text"\r\n')).toBe(true)
})

test('CSV gives back what was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(hostile, fc.integer()), { maxLength: 5 }), async (given) => {
      const rows = given.map(([words, count]) => ({ words, count }))
      const csv = await textOf(writeCsv(['words', 'count'], batchesOf(rows)))
      const cells = Papa.parse<string[]>(csv.slice(1)).data.slice(1, -1)
      const escaped = (words: string) => (/^'*[=+\-@\t\r\n]/.test(words) ? `'${words}` : words)
      expect(cells).toEqual(rows.map(({ words, count }) => [escaped(words), String(count)]))
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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { DOMParser } from 'linkedom'
import { onTestFinished, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { zip } from '../../audit/export/zip'
import type { PlainRow } from './write-text'
import { writeXlsx } from './write-xlsx'

// oxlint-disable-next-line typescript/require-await
async function* batchesOf(rows: PlainRow[]) {
  yield rows
}

async function workbookOf(columns: string[], rows: PlainRow[]): Promise<Map<string, string>> {
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-xlsx-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = join(directory, 'rows.xlsx')
  writeFileSync(path, await buffer(zip(writeXlsx(columns, batchesOf(rows), 'claims'), new Date(0))))
  const archive = await yauzl.openPromise(path)
  const files = new Map<string, string>()
  for await (const entry of archive.eachEntry())
    files.set(entry.fileName, (await buffer(await archive.openReadStreamPromise(entry))).toString())
  return files
}

function cellsOf(sheet = ''): string[][] {
  const document = new DOMParser().parseFromString(sheet, 'text/xml') as unknown as Document
  return Array.from(document.querySelectorAll('row'), (row) =>
    Array.from(row.querySelectorAll('c'), (cell) => cell.textContent),
  )
}

test('a workbook has its parts, and its sheet runs from right to left', async () => {
  const files = await workbookOf(['id', 'words'], [{ id: 7, words: 'سبعة قتلى' }])
  expect([...files.keys()].sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  const sheet = files.get('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('rightToLeft="1"')
  expect(cellsOf(sheet)).toEqual([
    ['id', 'words'],
    ['7', 'سبعة قتلى'],
  ])
  expect(sheet).toContain('<c><v>7</v></c>')
})

test('a text stays a text: formulas, markup, controls, and what is too long for a cell', async () => {
  const texts = ['=1+1', '<b>&amp;</b>', 'a\u0007b', '_x0041_', 'x'.repeat(40_000), ' \u202Eشاهد ']
  const files = await workbookOf(
    ['text'],
    texts.map((text) => ({ text })),
  )
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).not.toContain('<f>')
  const [, ...cells] = cellsOf(sheet).flat()
  expect(cells.slice(0, 4)).toEqual(['=1+1', '<b>&amp;</b>', 'a_x0007_b', '_x005F_x0041_'])
  expect(cells[4]).toHaveLength(32_767)
  expect(cells[4]?.endsWith(' […]')).toBe(true)
  expect(cells[5]).toBe(' \u202Eشاهد ')
})

test('a text that is too long is not cut within a character, and half a character does not spoil the sheet', async () => {
  const texts = [`${'x'.repeat(32_762)}${'😀'.repeat(4)}`, 'half \uD83D']
  const files = await workbookOf(
    ['text'],
    texts.map((text) => ({ text })),
  )
  const [, ...cells] = cellsOf(files.get('xl/worksheets/sheet1.xml')).flat()
  expect(cells).toEqual([`${'x'.repeat(32_762)} […]`, 'half \uFFFD'])
})

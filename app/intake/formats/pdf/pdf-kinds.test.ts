import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { partsOf } from '../parts-for-tests'
import { inPdfProcess } from './in-pdf-process.server'
import { wordsOfPdf } from './words-for-tests'

const folder = new URL('../test-files/pdf/kinds/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, folder))

test.each([
  ['justified in a narrow page', 'justified.pdf', 83],
  ['drawn sideways on a sheet that is turned', 'sideways.pdf', 83],
])('a bulletin %s', async (_, name, least) => {
  const { right, of, told } = await wordsOfPdf(`kinds/${name}`)
  expect([of, told]).toEqual([86, ['pdf pdf']])
  expect(right).toBeGreaterThanOrEqual(least)
})

test('glyphs that name no letters are no text, also where their numbers are letters of Windows', async () => {
  expect((await wordsOfPdf('kinds/nameless.pdf')).told).toEqual(['refused needs-ocr'])
})

test.each(['columns-above-table', 'columns-above-two-cells'])(
  'a table right below two columns is read behind both, a line for each row: %s',
  async (name) => {
    const { reports } = await partsOf('a.pdf', file(`${name}.pdf`))
    expect(reports[0]?.doubts).toMatchObject([{ columns: [1] }])
    const lines = reports[0]?.text.trimEnd().split('\n') ?? []
    const page = readFileSync(new URL('columns-above-table.html', folder), 'utf8')
    const paragraphs = [...page.matchAll(/<p>(.*)<\/p>/g)].map(([, text = '']) => text)
    // The last letter of one word is a glyph without a name in this font.
    expect(lines.slice(1, 5)).toEqual(paragraphs.map((text) => text.replace('وصولاً', 'وصول\ufffdً')))
    const rows = [...page.matchAll(/<tr>(.*)<\/tr>/g)].map(([, cells = '']) =>
      [...cells.matchAll(/>([^<]+)<\/t[dh]>/g)].map(([, cell = '']) => cell),
    )
    const shown = name === 'columns-above-table' ? 4 : 2
    expect(lines.slice(5)).toEqual(rows.map((cells) => cells.slice(0, shown).join(' ')))
  },
)

test('lines of a page that was drawn sideways stand where they are seen', async () => {
  const [page] = await inPdfProcess('lay-out', { source: file('sideways.pdf') })
  const [heading, second] = page?.lines ?? []
  const [, , width = 0, height = 1] = second?.box ?? []
  expect(page?.shape).toBeGreaterThan(1)
  expect(width).toBeGreaterThan(10 * height)
  expect(heading?.box[1]).toBeLessThan(second?.box[1] ?? 0)
  expect(heading?.box.every((side) => side >= 0 && side <= 1000)).toBe(true)
})

test.each([
  ['libreoffice', 2, [1, 2], 'صفحة 3 من 3'],
  ['chromium', 1, [], '4 / 4'],
])('headers, footers and notes stand in no sentence, and are named: %s', async (by, count, notes, number) => {
  const { reports } = await partsOf('a.pdf', file(`running-${by}.pdf`))
  const [report] = reports
  const header = 'مرصد النهر – النشرة اليومية، 5 آذار 2026'
  expect(report?.doubts).toMatchObject([{ running: [header, number], notes }])
  const page = readFileSync(new URL('running.html', folder), 'utf8')
  const paragraphs = Array.from(page.matchAll(/<p>(.*?)<\/p>/g), ([, text = '']) => text)
  const note = 'نشر المجلس القائمة كاملة في صفحته يوم الخميس.'
  const foot = Array.from({ length: count }, (_, at) => `${at + 1} ${note}`)
  expect(report?.text.trim().replace(/\s+/g, ' ')).toBe([...paragraphs, ...foot].join(' '))
  // A page ends within a sentence, and no line does.
  expect(
    report?.text
      .trim()
      .split(/\n+/)
      .filter((line) => !line.endsWith('.')),
  ).toEqual([])
})

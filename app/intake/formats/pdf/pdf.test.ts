import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { partsOf } from '../parts-for-tests'
import { drawPage } from './draw-page.server'
import { logicalOrder } from './logical-order'
import { plainLetters } from './repair-letters'
import { pdfFiles, wordsOfPdf } from './words-for-tests'

/** At least so many of 86 words; the files that say too little of their letters are refused. */
const least: Record<string, number> = {
  'cairo-libreoffice.pdf': 85,
  'chromium.pdf': 86,
  'ghostscript-chromium.pdf': 86,
  'ghostscript-libreoffice.pdf': 85,
  'libreoffice.pdf': 85,
  'pango.pdf': 84,
  'reportlab.pdf': 83,
  'wkhtmltopdf.pdf': 75,
}

describe('an Arabic bulletin, after repair', () => {
  it.each(pdfFiles)('in %s', async (name) => {
    const { right, of, told } = await wordsOfPdf(name)
    expect(of).toBe(86)
    if (least[name] === undefined) expect(told).toEqual(['refused needs-ocr'])
    else {
      expect(told).toEqual(['pdf pdf'])
      expect(right).toBeGreaterThanOrEqual(least[name])
    }
  })
})

test('lines that were broken by the page are whole again, and a letter that is not named is a gap that is seen', async () => {
  const { text } = await wordsOfPdf('chromium.pdf')
  expect(text.split('\n')[1]).toMatch(/^أفاد الدفاع المدني.*14\/03\/2016، بينهم 3 أطفال، ولا تزال .* هذه النشرة\.$/)
  expect((await wordsOfPdf('wkhtmltopdf.pdf')).text).toContain('\ufffd')
})

test('columns are read one after the other, the right one first, and are named; what stands above and below them stays there', async () => {
  const { reports, told } = await partsOf('a.pdf', file('../documents/two-columns.pdf'))
  expect(told).toEqual(['pdf pdf'])
  expect(reports[0]?.doubts).toMatchObject([{ columns: [1] }])
  const text = reports[0]?.text.replace(/\s+/g, ' ') ?? ''
  const page = readFileSync(new URL('../test-files/documents/two-columns.html', import.meta.url), 'utf8')
  const wanted = page.replace(/[^]*<h1>/, '').replace(/<[^>]{1,40}>/g, ' ')
  expect(text.trim()).toBe(wanted.replace(/\s+/g, ' ').trim())
})

const file = (name: string) => readFileSync(new URL(`../test-files/pdf/${name}`, import.meta.url))

test.each<[string, string, string | Uint8Array, string[]]>([
  ['cut off', 'a.pdf', file('chromium.pdf').subarray(0, 9_000), ['refused damaged']],
  ['that is none', 'a.pdf', '%PDF-1.7\nnothing', ['refused damaged']],
  ['that is a text', 'a.pdf', 'قصف حي السوق', ['text other-kind']],
  ['called a text', 'a.txt', file('chromium.pdf'), ['pdf other-kind pdf']],
  ['behind a password', 'a.pdf', file('locked.pdf'), ['refused encrypted']],
])('a PDF %s', async (_what, name, bytes, told) => {
  expect((await partsOf(name, bytes)).told).toEqual(told)
})

test.each([
  ['ةلفاق 12 تلصو', 'وصلت 12 قافلة', true],
  ['.14/03/2016 خيراتب ردص', 'صدر بتاريخ 14/03/2016.', true],
  ['تلاق (UNICEF 2) ةنجللا', 'اللجنة (UNICEF 2) قالت', true],
  ['The مدلا team', 'The الدم team', false],
])('what is seen as %j is read as %j', (visual, logical, fromRight) => {
  expect(logicalOrder([...visual], { fromRight, turned: true }).join('')).toBe(logical)
})

test('presentation forms become letters, and nothing else does', () => {
  expect(plainLetters('ﻻ ﻗﺼﻒ ﷲ ① ﬁ')).toBe('لا قصف الله ① ﬁ')
})

test('a page is drawn, and one that is not there is not', async () => {
  const png = await drawPage(file('chromium.pdf'), 1)
  expect(png?.subarray(1, 4).toString()).toBe('PNG')
  expect(await drawPage(file('chromium.pdf'), 2)).toBeNull()
})

import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPage } from '../pdf/draw-page.server'
import { rightWords } from '../pdf/words-for-tests'
import { read } from '../read-for-tests'
import { findPackagedTesseract } from './packaged-tesseract.server'
import { findSystemTesseract } from './system-tesseract.server'
import { tsvText } from './tsv-text'

const file = (name: string) => readFileSync(new URL(`../test-files/pdf/${name}`, import.meta.url))
const engines = [
  ['Tesseract of the system', await findSystemTesseract()],
  ['Tesseract of the packages', await findPackagedTesseract()],
] as const

/** The share of the bulletin's words that a text has. */
function share(text: string): number {
  const { right, of } = rightWords(text)
  return right / of
}

test.for(engines)(
  '%s reads a scan, as poor as scans are',
  { timeout: 180_000 },
  async ([name, recogniser], { skip }) => {
    if (!recogniser) return skip(`${name} with Arabic is not on this machine`)
    const progress: number[][] = []
    const recognition = { recogniser, reportProgress: (page: number, of: number) => void progress.push([page, of]) }
    const { reports, issue } = await read('scan.pdf', file('scan.pdf'), { recognition })
    expect(issue).toBe('')
    // It has 60 dots an inch: most words of a page with twice as many are right, below.
    expect(share(reports[0]?.text ?? '')).toBeGreaterThan(0.5)
    expect(reports[0]?.doubts).toMatchObject([{ code: 'ocr', pages: [0], empty: [] }])
    expect(progress).toEqual([[1, 1]])
  },
)

const [first] = engines.flatMap(([, recogniser]) => recogniser ?? [])

test('a picture of a page is one in every format, and is read where that is asked for', async ({ skip }) => {
  if (!first) return skip('no Tesseract with Arabic is on this machine')
  const page = (await drawPage(file('chromium.pdf'), 1)) ?? Buffer.alloc(0)
  for (const format of ['jpeg', 'tiff', 'webp', 'png'] as const)
    expect((await read('page.bin', await sharp(page).toFormat(format).toBuffer())).issue).toBe('needs-ocr')
  const { reports } = await read('page.png', page, { recognition: { recogniser: first } })
  expect(reports[0]?.kind).toBe('picture')
  expect(share(reports[0]?.text ?? '')).toBeGreaterThan(0.75)
  // The lines of a paragraph are one line.
  expect(reports[0]?.text.trim().split('\n').length).toBeLessThan(14)
}, 180_000)

test.each([
  ['cut off', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'damaged'],
  [
    'without letters',
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
    'empty',
  ],
])('a picture %s is progress', async (_what, bytes, issue) => {
  const recogniser = first ?? { name: 'none', recognise: () => Promise.resolve(tsvText('')) }
  expect((await read('a.png', bytes, { recognition: { recogniser } })).issue).toBe(issue)
})

test('words become lines, lines that fill the column become paragraphs, and unsure words are found in them', () => {
  const word = (line: number, at: number, left: number, width: number, confidence: number, text: string) =>
    `5\t1\t1\t1\t${line}\t${at}\t${left}\t${line * 50}\t${width}\t30\t${confidence}\t${text}`
  const { text, uncertain } = tsvText(
    [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      word(1, 1, 700, 300, 95, 'أُعيد'),
      word(1, 2, 0, 690, 40, 'فتح\u200f'),
      word(2, 1, 800, 200, 95, 'السوق.'),
      word(3, 1, 600, 400, 95, 'انتهى.'),
    ].join('\n'),
  )
  expect(text).toBe('أُعيد فتح السوق.\nانتهى.')
  expect(uncertain.map(({ start, end }) => text.slice(start, end))).toEqual(['فتح'])
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pdf } from '../made-files-for-tests'
import { partsOf } from '../parts-for-tests'
import { doubts, read } from '../read-for-tests'
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

const secret = 'name of the witness'
const line = (words: string, before = '') => `BT ${before} /F 12 Tf 50 600 Td (${words}) Tj ET `
const shown = 'BT /F 12 Tf 50 700 Td (bridge closed) Tj ET '
/** With what the page may use beside its font. */
const using = (resources: string, content: string) =>
  Buffer.from(pdf(content).toString('latin1').replace('/Resources<<', `/Resources<<${resources}`), 'latin1')

test.each<[string, Buffer, seen?: string]>([
  ['in the colour of the page', pdf(`${shown} 0.98 g ${line(secret)}`)],
  ['in the colour of a box', pdf(`${shown} .2 g 40 590 300 30 re f ${line(secret)}`)],
  ['in a way that leaves no trace', pdf(shown + line(secret, '3 Tr'))],
  ['beside the page', pdf(`${shown} 1 0 0 1 900 0 cm ${line(secret)}`)],
  ['too small', pdf(`${shown} .05 0 0 .05 30 500 cm ${line(secret)}`)],
  ['painted over', pdf(`${shown} ${line(secret)} 0 g 40 590 300 30 re f`)],
  ['beyond the edge of a part', pdf(`${shown} q 0 0 9 9 re W n ${line(secret)} Q`)],
  ['that nothing of the light stops', using('/ExtGState<</G<</ca 0>>>>', `${shown} q /G gs ${line(secret)} Q`)],
  ['on a dark box', pdf(`${shown} 0 0 1 rg 40 590 300 30 re f 1 g ${line(secret)}`), secret],
  [
    'with a light over it',
    using('/ExtGState<</G<</BM/Multiply>>>>', `${shown} ${line(secret)} /G gs 1 1 0 rg 40 590 300 30 re f`),
    secret,
  ],
  ['in a line that is wider than the page', pdf(`${shown} ${line(`${'bread '.repeat(30)}end`)}`), 'bread end'],
])('letters %s are left out and told where nobody sees them', async (_, bytes, seen = '') => {
  const { reports, left } = await read('a.pdf', bytes)
  const [text = '', hidden] = [reports[0]?.text, reports[0]?.doubts.slice(1)]
  expect(left).toEqual([])
  expect(text.replace(/\s+/g, ' ')).toContain(seen === '' ? 'bridge closed' : seen)
  expect(text.includes(secret)).toBe(seen === secret)
  expect(hidden).toEqual(seen === '' ? [expect.objectContaining({ code: 'hidden-text', beginning: secret })] : [])
})

test('white letters on a page with a picture are read, and told since nobody may see them', async () => {
  const picture = 'q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'
  const { reports } = await read('a.pdf', pdf(`${picture} ${shown} 1 g ${line('tower at noon')}`))
  expect(reports.map((report) => report.text)).toEqual(['bridge closed tower at noon\n'])
  const told = { code: 'white-letters', count: 13, beginning: 'tower at noon', pages: [1] }
  expect(reports[0]?.doubts.slice(1)).toEqual([told])
})

test('what a program recognised in a picture is the text, and what stands beside the text of a page is told', async () => {
  const scan = await read(
    'a.pdf',
    pdf(`q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q ${line('seen in a scan', '3 Tr')}`),
  )
  expect(scan.reports).toMatchObject([{ text: 'seen in a scan\n', doubts: [{ recognised: [1] }] }])
  const file = '<</F(list.docx)/EF<</F 4 0 R>>>>'
  const beside = await read(
    'a.pdf',
    pdf(
      `${shown} BT /F 9 Tf 0 1 -1 0 20 100 Tm (runs upwards) Tj ET`,
      `/Names<</EmbeddedFiles<</Names[(list.docx)${file}]>>>>`,
    ),
  )
  expect(doubts(beside)).toEqual(['pdf'])
  expect(beside.left).toEqual(['turned text: runs upwards beside-text', 'list.docx attached'])
})

/** A page with one field of a form, which says what somebody typed into it. */
const typed = (form: string) =>
  Buffer.from(
    pdf(
      shown,
      `/AcroForm<</Fields[5 0 R]/DA(/F 9 Tf)/DR<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>${form}>>`,
    )
      .toString('latin1')
      .replace('/Type/Page/', '/Type/Page/Annots[5 0 R]/')
      .replace(
        /xref[^]*/,
        '5 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(village)/V(Tell Rumman)/Rect[50 500 300 520]/DA(/F 9 Tf)>>endobj trailer<</Root 1 0 R/Size 6>>',
      ),
    'latin1',
  )
const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>'

test.each<[string, Buffer, string, string[]]>([
  ['a field that is not drawn', typed(''), 'bridge closed', ['form: village: Tell Rumman beside-text']],
  ['a field that readers draw', typed('/NeedAppearances true'), 'bridge closed\nTell Rumman', []],
  ['a form in XML', pdf(shown, '/AcroForm<</XFA 4 0 R>>'), 'bridge closed', ['XFA beside-text']],
  ['a script', pdf(shown, `/OpenAction${script}`), 'bridge closed', ['JavaScript program']],
  ['a program that is started', pdf(shown, '/AA<</WC<</S /Launch/F(a.exe)>>>>'), 'bridge closed', ['Launch program']],
  ['a page that is shown first', pdf(shown, '/OpenAction[3 0 R/Fit]'), 'bridge closed', []],
])('what a PDF holds beside its pages or does by itself is told: %s', async (_, bytes, text, told) => {
  const { reports, left } = await read('a.pdf', bytes)
  expect(reports.map((report) => report.text.trim())).toEqual([text])
  expect(left).toEqual(told)
})

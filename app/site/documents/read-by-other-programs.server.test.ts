import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text as wholeText } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import * as spreadsheet from '@e965/xlsx'
import { zip } from '../../audit/export/zip'
import { writeCsv } from '../../exchange/exports/write-text'
import { writeXlsx } from '../../exchange/exports/write-xlsx'
import { markFormula } from '../../text/characters/formula-marks'
import type { LeavingDocument } from './document'
import { writeDocx } from './write-docx'
import { writeHtml } from './write-html'
import { NoBrowser, writePdf } from './write-pdf.server'
import { documentStyle } from '../site-style.server'

/** LibreOffice takes seconds to start: these tests run where THOROUGH=1 asks for them, and where the program is there. */
const thorough = process.env.THOROUGH === '1'
const run = promisify(execFile)
const directory = mkdtempSync(join(tmpdir(), 'muqabala-office-'))
let office = false
let pdfText = false

beforeAll(async () => {
  office = await isThere('soffice', '--version')
  pdfText = await isThere('pdftotext', '-v')
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function isThere(program: string, argument: string): Promise<boolean> {
  return run(program, [argument]).then(
    () => true,
    () => false,
  )
}

/** Has LibreOffice open a file of ours and save it as another kind, and reads that. */
async function reopened(context: TestContext, name: string, bytes: Uint8Array, to: string, from = ''): Promise<Buffer> {
  if (!office) context.skip('LibreOffice is not installed (apt install libreoffice-calc libreoffice-writer)')
  writeFileSync(join(directory, name), bytes)
  const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`
  const out = join(directory, 'out')
  await run('soffice', [
    ...[profile, '--headless', ...(from === '' ? [] : [`--infilter=${from}`]), '--convert-to', to],
    ...['--outdir', out, join(directory, name)],
  ])
  return readFileSync(join(out, name.replace(/[^.]+$/, to.replace(/:.*/, ''))))
}

const cells = [
  'سبعة قتلى في حي جوبر',
  'نص عربي with English و 12 رقماً',
  '=1+1',
  '=HYPERLINK("http://x.example";"اضغط")',
  '+963 11 555 0123',
  '-4.5',
  '- قصف الحي',
  '@SUM(A1)',
  '＝1+1',
  ' =1+1',
  'مقتبس "هنا" و,فاصلة؛ ونقطة',
  'سطر\nوسطر',
  '\u200Fمخفي\u202E معكوس\u202C',
  "'علامة",
  '007',
  '2015-07-04',
  'TRUE',
  '<b>&amp;</b>',
  'emoji 😀',
]

// oxlint-disable-next-line typescript/require-await
async function* rowsOf(texts: readonly string[]) {
  yield texts.map((text, at) => ({ at: at + 1, text, list: [text, 'آخر'], unknown: null }))
}
const columns = ['at', 'text', 'list', 'unknown']

describe.runIf(thorough)('LibreOffice', { timeout: 180_000 }, () => {
  test('reads each text of our xlsx as it is, and numbers as numbers', async (context) => {
    const texts = [...cells, 'bell\u0007here', '_x0041_', 'x'.repeat(40_000)]
    const written = await buffer(zip(writeXlsx(columns, rowsOf(texts), 'claims'), new Date(0)))
    // Comma, quotes, UTF-8, from the first line; texts quoted, as stored, no formulas.
    const csv = await reopened(
      context,
      'rows.xlsx',
      written,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false',
    )
    const [head, ...rows] = Papa.parse<string[]>(csv.toString('utf8').replace(/^\uFEFF/, ''), {
      skipEmptyLines: true,
    }).data
    expect(head).toEqual(columns)
    expect(rows.map(([at]) => Number(at))).toEqual(texts.map((_text, at) => at + 1))
    expect(rows.map(([, text]) => text)).toEqual([...cells, 'bell\u0007here', '_x0041_', `${'x'.repeat(32_763)} […]`])
  })

  test('opens our CSV in Arabic, computes nothing of it, and keeps each cell', async (context) => {
    const written = Buffer.from(await wholeText(Readable.from(writeCsv(columns, rowsOf(cells)))))
    // Comma, quotes, UTF-8, from the first line; quoted fields as texts.
    const workbook = await reopened(
      context,
      'rows.csv',
      written,
      'xlsx',
      'Text - txt - csv (StarCalc):44,34,76,1,,0,true',
    )
    const sheets = spreadsheet.read(workbook, { cellFormula: true })
    const sheet = sheets.Sheets[sheets.SheetNames[0] ?? '']
    if (!sheet) throw new Error('the workbook has no sheet')
    expect(Object.entries(sheet).filter(([, cell]) => (cell as { f?: string }).f !== undefined)).toEqual([])
    const read = spreadsheet.utils.sheet_to_json<string[]>(sheet, { header: 1 }).slice(1)
    expect(read.map(([, text]) => text)).toEqual(cells.map(markFormula))
  })

  test('reads the paragraphs, tables and footnotes of our docx in their order', async (context) => {
    const read = (
      await reopened(context, 'dossier.docx', await writeDocx(document), 'txt:Text (encoded):UTF8')
    ).toString()
    const places = ordered.map((words) => read.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })
})

const ordered = ['ملف الادعاء ٧', 'قتل 12 رجلا قرب الجسر القديم', 'القيمة', 'اثنا عشر', 'Twelve people were killed']

const document: LeavingDocument = {
  title: 'ملف الادعاء ٧',
  locale: 'ar',
  foot: 'ملف الادعاء ٧',
  blocks: [
    { kind: 'title', text: 'ملف الادعاء ٧' },
    { kind: 'reading', language: 'ar', runs: [{ text: 'قتل 12 رجلا قرب الجسر القديم (بينهم طفلان) في 4 تموز.' }] },
    { kind: 'table', head: ['الحقل', 'القيمة'], rows: [[[{ text: 'القتلى' }], [{ text: 'اثنا عشر', bold: true }]]] },
    { kind: 'reading', language: 'en', runs: [{ text: 'Twelve people were killed near the bridge.' }] },
  ],
}

test.runIf(thorough)('pdftotext reads our PDF in logical order', { timeout: 120_000 }, async (context) => {
  if (!pdfText) context.skip('pdftotext is not installed (apt install poppler-utils)')
  const pdf = await writePdf(writeHtml(document, await documentStyle())).catch((error: unknown) => {
    if (error instanceof NoBrowser) return context.skip('no Chromium was found to print with')
    throw error
  })
  writeFileSync(join(directory, 'dossier.pdf'), pdf)
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', join(directory, 'dossier.pdf'), '-'])
  // It puts marks that turn lines round where spaces are between words and numbers.
  const read = stdout
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
  for (const words of [...ordered, '(بينهم طفلان) في 4 تموز', '1/1']) expect(read).toContain(words.normalize('NFKC'))
})

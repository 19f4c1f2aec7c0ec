import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth, mostGrowth } from '../testing/growth'
import { firstLine } from './cutting/first-line'
import { piecesOf } from './cutting/pieces'
import { applyStep, cutKinds } from './cutting/cut-step'
import { CutRefused, type PlannedReport } from './cutting/plan'
import { sectionIndexes } from './cutting/planned-report'
import { blocksOf, wordGaps } from './cutting/stretches'
import { pagesOf } from './cutting/text-pages'
import { decode, UploadError } from './decode/decode.server'
import { captionsText } from './formats/captions/captions-text'
import { decodeNames, isBadPath } from './formats/entry-names'
import { fileKind } from './formats/file-kind'
import { rulesOf } from './formats/html/style-rules'
import { matchFiles } from './manifest/match-files'
import { planFiles } from './manifest/plan-files'
import { manifestOf, readManifest, ManifestError } from './manifest/read-manifest'
import { readPlaceCsv, TooManyPlaces } from './places/place-csv'
import { checkDetails, type TypedDetails } from './report/details'
import { parsePublished, PublishedError } from './report/published'

/** Files are hostile: whatever they repeat, four times the length takes about four times as long. */

/** A file may be refused for what is wrong with it; that is not an error of the reader. */
function refusing(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    const refusals = [UploadError, ManifestError, CutRefused, TooManyPlaces, PublishedError]
    if (refusals.some((refusal) => error instanceof refusal)) return null
    throw error
  }
}

const governorates = [{ key: 'homs', ar: 'حمص', en: 'Homs' }]
const manifestHead = 'file,title,source,published_at,language\n'
const asManifest = (rows: string) => Buffer.from(`${manifestHead}${rows}\n`)

/** A report without passages: its text is loose. */
function loosely(text: string): PlannedReport {
  return { start: 0, end: text.length, sections: [], passages: [] }
}

/** A report whose every line is a heading or a passage. */
function densely(text: string): PlannedReport {
  const lines = Array.from({ length: Math.floor(text.length / 4) }, (_, at) => ({ start: at * 4, end: at * 4 + 3 }))
  return {
    start: 0,
    end: text.length,
    sections: lines.filter((_, at) => at % 2 === 0).map((line) => ({ ...line, title: 'x' })),
    passages: lines.filter((_, at) => at % 2 === 1),
  }
}

/** Files and rows that all name each other in part. */
function folders(text: string): { paths: string[]; rows: ReturnType<typeof readManifest>['rows'] } {
  const names = Array.from({ length: text.length / 8 }, (_, at) => `${text.slice(0, 6)}/${at % 100}/a.txt`)
  const near = names.map((name, at) => `a${' '.repeat(1 + (at % 3))}${name.slice(-2)}`)
  return { paths: names, rows: manifestOf(asManifest([...names, ...near].join('\n')))?.rows ?? [] }
}

type Reader = [name: string, read: (text: string) => unknown]

const decoders: Reader[] = [
  ['decode, guessing', (text) => decode(Buffer.from(text))],
  ['decode, one byte a letter', (text) => decode(Buffer.from(text, 'latin1'))],
  ['decode, encoded twice', (text) => decode(Buffer.from(Buffer.from(text).toString('latin1')))],
  ['decode, as RTF', (text) => decode(Buffer.from(`{\\rtf1 ${text}`))],
  ['decode, as HTML', (text) => decode(Buffer.from(`<html>${text}`))],
]

const cutters: Reader[] = [
  ['firstLine', firstLine],
  ['pagesOf', (text) => [pagesOf(densely(text), text), pagesOf(loosely(text), text)]],
  ['blocksOf', (text) => [blocksOf(densely(text), text), blocksOf(loosely(text), text)]],
  ['wordGaps', (text) => wordGaps(text, loosely(text))],
  ['piecesOf', (text) => piecesOf(text, loosely(text), [], null)],
  ['sectionIndexes', (text) => sectionIndexes(densely(text))],
  ...cutKinds.map((cut): Reader => [
    `applyStep, ${cut}`,
    (text) => applyStep({ reports: [densely(text)] }, text, { cut, at: text.length - 6 }),
  ]),
  [
    'applyStep, claim in a loose text',
    (text) => applyStep({ reports: [loosely(text)] }, text, { cut: 'claim', at: 9 }),
  ],
]

const tables: Reader[] = [
  ['readManifest', (text) => readManifest(asManifest(text))],
  ['readManifest, as its head', (text) => readManifest(Buffer.from(`file,title,${text}`))],
  ['readPlaceCsv', (text) => readPlaceCsv(`ar,kind,governorate\n${text}`, governorates, () => false)],
  ['readPlaceCsv, as its head', (text) => readPlaceCsv(`ar,kind,${text}`, governorates, () => false)],
]

const others: Reader[] = [
  ['decodeNames', (text) => decodeNames(namesOf(text)).map(({ name }) => [fileKind(name), isBadPath(name)])],
  ['checkDetails', (text) => checkDetails(detailsOf(text), 'UTC', '')],
  ['parsePublished', (text) => parsePublished(text, 'UTC')],
]

/** Thousands of files and rows: a few pieces are enough. */
const matchers: Reader[] = [
  ['matchFiles', (text) => matchFiles(folders(text).rows, folders(text).paths)],
  [
    'planFiles',
    (text) => {
      const rows = text.replace(/[^\n]{1,8}/g, 'a.txt,,,x')
      const manifest = { ...readManifest(asManifest(rows)), name: 'm.csv', folder: 'x' }
      const sources = [text.slice(0, 200)]
      return planFiles({ paths: folders(text).paths, manifests: [manifest], source: 'x', answers: {}, sources })
    },
  ],
]

function namesOf(text: string) {
  const bytes = Buffer.from(text, 'latin1')
  return Array.from({ length: text.length / 8 }, (_, at) => ({
    bytes: bytes.subarray(at * 8, at * 8 + 8),
    flagged: false,
    beside: null,
  }))
}

function detailsOf(text: string): TypedDetails {
  const [title, sourceName, day, time, address] = [text, text, text, text, text]
  return { title, source: '', sourceName, sourceKind: 'other', day, time, address, language: 'ar' }
}

const letters = [' ', '\n', 'a', 'ا', '1', '.', '-', '\0', '\ufeff', '\u202e', 'Ø§', '\ud800', '\u064b', '\r']
const words = ['&amp;', '<b>', "\\'c7", 'حلب::\n', 'قصف الطيران حلب.\n', 'قصف ', 'http://', '12/3/2024 ', '12:', ' pm']
const cells = ['"', ',', ';', 'a,b\n', 'a.txt,b,c\n', '"a\n', '""', '|', '\t', 'sep=;\n', 'homs,homs,homs\n', '1/']
const paths = ['/', 'a/', '../', '\\', '_ ', '.txt/']

const withPieces = (of: Reader[], pieces: string[]) => of.map(([name, read]) => [name, pieces, read] as const)

const readers = [
  ...withPieces([...decoders, ...cutters], [...letters, ...words]),
  ...withPieces(tables, [...letters, ...cells, ...paths]),
  ...withPieces(others, [...letters, ...words, ...paths]),
  ...withPieces(
    [['rulesOf', (text) => rulesOf(`<style>${text}`)]],
    ['{', '}', '.a', '.a,', 'display:none;', '.a{display:none}', '/*', '@', '<style>', '<!--', ':', ' '],
  ),
  ...withPieces(matchers, ['a', '\n', 'a/', 'ا\n', 'a.txt,b,c\n', '_ ']),
]

/** A table's row is short: many are needed before a square tells. */
const short = 8_000

describe('time grows with the length alone', () => {
  it.each(readers)('%s', (name, pieces, read) => {
    for (const piece of pieces)
      expect(
        growth((text) => refusing(() => read(text)), piece, short),
        `${name} of ${JSON.stringify(piece)} again and again`,
      ).toBeLessThanOrEqual(mostGrowth)
  })

  it('for a caption of very many lines', () => {
    const read = (text: string) => captionsText(`00:01.000 --> 00:02.000\n${text}`)
    expect(growth(read, 'a\n', 60_000)).toBeLessThanOrEqual(mostGrowth)
  })

  it('for pieces put together as well', () => {
    const together = (pieces: readonly string[]) =>
      fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''))
    const cases = fc.constantFrom(...readers).chain(([, pieces, read]) => fc.tuple(fc.constant(read), together(pieces)))
    fc.assert(
      fc.property(cases, ([read, piece]) => growth((text) => refusing(() => read(text)), piece, short) <= mostGrowth),
      { numRuns: process.env.THOROUGH === '1' ? 2_000 : 20 },
    )
  })
})

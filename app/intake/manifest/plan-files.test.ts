import { describe, expect, it, test } from 'vitest'
import { growth, mostGrowth } from '../../testing/growth'
import { encodeText } from '../../testing/encode'
import { matchFiles, normalisePath } from './match-files'
import { planFiles } from './plan-files'
import type { PlanAnswers } from './file-plan'
import { readManifest, readTable } from './read-manifest'

const rowsOf = (...files: string[]) =>
  readTable(`file,title,source\n${files.map((file, at) => `"${file}",title ${at},Agency`).join('\n')}\n`).rows
const titles = (files: string[], paths: string[]) =>
  matchFiles(rowsOf(...files), paths).matches.map(
    ({ row, doubts }) => row?.title ?? doubts.map(({ code }) => code).join(),
  )

describe('the row of a file is found by its path', () => {
  it.each<[string, string[], string[], string[]]>([
    ['two folders with one name', ['a/1.txt', 'b/1.txt'], ['b/1.txt', 'a/1.txt'], ['title 1', 'title 0']],
    ['backslashes, dots and case', ['.\\A\\1.TXT', 'b//2.txt'], ['a/1.txt', './B/2.txt'], ['title 0', 'title 1']],
    ['composed and decomposed letters', ['تقرير آخر.txt'], ['تقرير آخر.txt'.normalize('NFD')], ['title 0']],
    ['marks that nobody sees', ['\u200fتقرير.txt\u200e'], ['تقرير.txt'], ['title 0']],
    ['a bare name for a file in a folder', ['a.txt'], ['day/a.txt', 'day/b.txt'], ['title 0', 'no-row']],
    [
      'a folder more than was brought in',
      ['july/day/a.txt', 'july/day/b.txt'],
      ['day/a.txt', 'b.txt'],
      ['title 0', 'title 1'],
    ],
    ['a bare name that two folders have', ['1.txt'], ['a/1.txt', 'b/1.txt'], ['several-files', 'several-files']],
    ['a whole path before the end of another', ['1.txt', 'b/1.txt'], ['1.txt', 'b/1.txt'], ['title 0', 'title 1']],
  ])('%s', (_name, rows, paths, found) => {
    expect(titles(rows, paths)).toEqual(found)
  })

  it('names that differ in an ending or in look-alike letters are matched and doubtful', () => {
    const { matches } = matchFiles(rowsOf('تقرير أول', 'نشره_12.txt'), ['تقرير اول.txt', 'نشره ١٢.txt'])
    expect(matches.map(({ row, doubts }) => [row?.line, doubts[0]?.code])).toEqual([
      [2, 'loose-name'],
      [3, 'loose-name'],
    ])
  })

  it('rows that fit nothing are told, and so are two rows of one file unless they say the same', () => {
    expect(matchFiles(rowsOf('gone.txt', 'a.txt'), ['a.txt']).unmatched).toMatchObject([{ line: 2, file: 'gone.txt' }])
    expect(matchFiles(rowsOf('a.txt', 'A.txt'), ['a.txt']).matches[0]?.doubts).toEqual([
      { code: 'several-rows', lines: [2, 3] },
    ])
    expect(matchFiles(readTable('file,title\na.txt,x\n./a.txt,x\n').rows, ['a.txt']).matches[0]).toMatchObject({
      row: { title: 'x' },
      doubts: [],
    })
  })

  it('a path is not taken for another', () => {
    expect(normalisePath('a\\..\\b.txt')).toBe('a/../b.txt')
    expect(titles(['ba.txt'], ['a.txt'])).toEqual(['no-row'])
  })
})

function plan(
  csv: string | Uint8Array,
  paths: string[],
  { answers = {}, sources = [], folder = '' }: { answers?: PlanAnswers; sources?: string[]; folder?: string } = {},
) {
  const manifest = readManifest(typeof csv === 'string' ? Buffer.from(csv) : csv)
  return planFiles({
    paths,
    manifests: [{ ...manifest, name: 'manifest.csv', folder }],
    source: 'Desk',
    answers,
    sources,
  })
}

describe('a plan', () => {
  it('asks between day and month unless the file or a person tells', () => {
    const open = 'file,title,source,published_at\na.txt,A,Agency,1/3/2024\nb.txt,B,Agency,2024-03-05\n'
    expect(plan(open, ['a.txt', 'b.txt'])).toMatchObject({
      orders: [{ order: 'day-first', decided: false }],
      files: [
        { details: { published_at: '2024-03-01' }, doubts: [{ code: 'day-order', line: 2, written: '1/3/2024' }] },
        { doubts: [] },
      ],
    })
    expect(plan(open, ['a.txt'], { answers: { dayOrders: { 0: 'month-first' } } }).files).toMatchObject([
      { details: { published_at: '2024-01-03' }, doubts: [] },
    ])
    expect(plan(`${open}c.txt,C,Agency,3/13/2024\n`, ['a.txt']).files).toMatchObject([
      { details: { published_at: '2024-01-03' }, doubts: [] },
    ])
  })

  it('proposes the day that a text names where nothing else does, until somebody answers for all of its kind', () => {
    const proposedDay = { code: 'day-in-text', day: '2015-07-03', words: '3 تموز 2015' } as const
    const days = (answers: PlanAnswers) =>
      planFiles({
        paths: ['a.txt', 'b.txt'],
        found: [{ proposedDay }, { published_at: '2015-07-09', proposedDay }],
        manifests: [],
        source: 'Desk',
        answers,
        sources: [],
      }).files.map(({ details, doubts }) => [details.published_at, doubts.map(({ code }) => code).join()])
    expect(days({})).toEqual([
      ['2015-07-03', 'day-in-text'],
      ['2015-07-09', ''],
    ])
    expect(days({ days: { 'day-counted': 'unknown' } })[0]).toEqual(['2015-07-03', 'day-in-text'])
    expect(days({ days: { 'day-in-text': 'proposed' } })[0]).toEqual(['2015-07-03', ''])
    expect(days({ days: { 'day-in-text': 'unknown' } })[0]).toEqual(['', ''])
  })

  it('doubts what a guessed encoding of the manifest gives, until somebody looked', () => {
    const bytes = encodeText(
      'file,title,source\nm1.txt,عنوان بترميز ويندوز,مصدر بترميز ويندوز\nm2.txt,Plain,Plain\n',
      'windows-1256',
    )
    expect(plan(bytes, ['m1.txt', 'm2.txt']).files).toMatchObject([
      {
        details: { title: 'عنوان بترميز ويندوز', source: 'مصدر بترميز ويندوز' },
        doubts: [{ code: 'manifest-encoding', encoding: 'windows-1256' }],
      },
      { doubts: [] },
    ])
    expect(plan(bytes, ['m1.txt'], { answers: { encodings: { 0: 'windows-1256' } } }).files).toMatchObject([
      { doubts: [] },
    ])
  })

  it('gives one source to names that look alike, and asks about near ones', () => {
    const csv =
      'file,title,source\na.txt,A,شبكة الفرات\u200f\nb.txt,B,شبكة  الفرات\nc.txt,C,شبكه الفرات\nd.txt,D,Other\n'
    expect(plan(csv, ['a.txt', 'b.txt', 'c.txt', 'd.txt'], { sources: ['شبكة الفرات'] }).files).toMatchObject([
      { details: { source: 'شبكة الفرات' }, doubts: [] },
      { details: { source: 'شبكة الفرات' }, doubts: [] },
      { doubts: [{ code: 'similar-source', name: 'شبكه الفرات', similar: 'شبكة الفرات' }] },
      { details: { source: 'Other' }, doubts: [] },
    ])
    expect(
      plan(csv, ['a.txt', 'c.txt'], {
        answers: { sources: { 'شبكه الفرات': 'شبكة الفرات' } },
        sources: ['شبكة الفرات'],
      }).files,
    ).toMatchObject([{ doubts: [] }, { details: { source: 'شبكة الفرات' }, doubts: [] }])
    expect(plan(csv, ['a.txt', 'c.txt']).files[1]?.doubts).toMatchObject([{ code: 'similar-source' }])
  })

  it('takes the rows of a manifest in an archive from its folder', () => {
    expect(plan('file,title\n1.txt,One\n', ['a/1.txt', 'b/1.txt'], { folder: 'b' }).files).toMatchObject([
      { doubts: [{ code: 'no-row' }] },
      { details: { title: 'One' }, doubts: [] },
    ])
  })

  it('tells of a invalid cell and of files that no row names, with what would be stored', () => {
    expect(plan('file,title,source,published_at\na.txt,,Agency,someday\n', ['a.txt', 'day/b.txt']).files).toMatchObject(
      [
        {
          details: { title: 'a', source: 'Agency', published_at: '' },
          doubts: [
            { code: 'bad-cell', line: 2, column: 'title', cause: 'missing' },
            { code: 'bad-cell', line: 2, column: 'published_at', cause: 'day', value: 'someday' },
          ],
        },
        { details: { title: 'b', source: 'Desk' }, doubts: [{ code: 'no-row' }] },
      ],
    )
  })
})

test('thousands of files, rows and sources are matched in linear time', () => {
  const planMany = ({ length }: { length: number }) => {
    const many = Array.from({ length }, (_, at) => `folder/${at}.txt`)
    const csv = `file,title,source\n${many.map((path, at) => `${path},t,مكتب الجهة ${at}`).join('\n')}\n`
    const { files } = plan(csv, many, { sources: many.map((_, at) => `مكتب المنطقة ${at}`) })
    expect(files.filter(({ doubts }) => doubts.length > 0)).toEqual([])
  }
  expect(growth(planMany, 'a', 600)).toBeLessThanOrEqual(mostGrowth)
})

test('titles and cells are cut between whole letters, and are one line without control characters', () => {
  const long = '👩‍🚒'.repeat(200)
  const plan = (paths: string[], table: string) =>
    planFiles({
      paths,
      manifests:
        table === '' ? [] : [{ ...readTable(table), encoding: 'utf-8', confidence: 1, name: 'm.csv', folder: '' }],
      source: 'Desk',
      answers: {},
      sources: [],
    }).files.map(({ details, doubts }) => ({ title: details.title, doubts }))
  const [named] = plan([`day/${long}.txt`], '')
  expect(named?.title.length).toBeGreaterThan(490)
  expect(long.startsWith(named?.title ?? 'x') && (named?.title.length ?? 0) % '👩‍🚒'.length).toBe(0)
  expect(plan(['a\u001b[31m\u2028b.txt'], '')[0]?.title).toBe('a[31m b')
  const [written] = plan(['a.txt'], `file,title\na.txt,"${long}"\n`)
  expect((written?.title.length ?? 1) % '👩‍🚒'.length).toBe(0)
  expect(JSON.stringify(written?.doubts)).not.toMatch(/\\ud[89a-f]/)
  expect(plan(['a.txt'], 'file,title\na.txt,"one\u000btwo\r\nthree"\n')[0]?.title).toBe('one two three')
})

import * as XLSX from '@e965/xlsx'
import { describe, expect, it, test } from 'vitest'
import { readJsonLines, readJsonRows } from './json-rows'
import { guessMapping, placesOf, tableMapping, verdictOf } from './mapping'
import { readSeparated } from './separated-values'
import { readOpenDocument } from './open-document'
import { TableError, type Table } from './table'
import { readWorkbook } from './workbook.server'

const cause = (read: () => unknown) => {
  try {
    read()
    return 'read'
  } catch (error) {
    return error instanceof TableError ? `${error.cause} ${error.line}` : error
  }
}
const rows = ({ rows: all }: Table) => all.map(({ line, cells }) => [line, ...cells])
const json = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

describe('separated values', () => {
  test.each([
    ['commas', 'النص,المصدر\nفاض النهر,مرصد\n"أُخلي الحي، ليلا",إذاعة'],
    ['semicolons', 'النص;المصدر\nفاض النهر;مرصد\nأُخلي الحي، ليلا;إذاعة'],
    ['tabs and CRLF', 'النص\tالمصدر\r\nفاض النهر\tمرصد\r\nأُخلي الحي، ليلا\tإذاعة\r\n'],
    ['a line that names the separator', 'sep=|\nالنص|المصدر\nفاض النهر|مرصد\nأُخلي الحي، ليلا|إذاعة'],
  ])('with %s', (_, text) => {
    const table = readSeparated(text, 0)
    expect(table.heads).toEqual(['النص', 'المصدر'])
    expect(rows(table).map(([, ...cells]) => cells)).toEqual([
      ['فاض النهر', 'مرصد'],
      ['أُخلي الحي، ليلا', 'إذاعة'],
    ])
  })

  it('parts columns of one head by their numbers', () =>
    expect(readSeparated('text,date,,date,\nx,1,2,3,4\n', 0).heads).toEqual(['text', 'date', '', 'date (2)', '']))

  it('keeps the own bytes of each row, also where a cell has several lines', () => {
    const text = '\ufeffنص,يوم\n"سطر\nثان",1\n\nآخر,2\n'
    const table = readSeparated(text, 0)
    expect(rows(table)).toEqual([
      [2, 'سطر\nثان', '1'],
      [5, 'آخر', '2'],
    ])
    for (const { part } of table.rows)
      expect(Buffer.from(text).subarray(part?.start, (part?.start ?? 0) + (part?.bytes.length ?? 0))).toEqual(
        part?.bytes,
      )
  })

  it.each([
    ['', 'empty 1'],
    ['a,b\n', 'no-rows 1'],
    ['a,b\n1,"cut off', 'damaged 2'],
    ['a,"b\n1,2\n3,4\n', 'damaged 1'],
  ])('refuses %j', (text, expected) => expect(cause(() => readSeparated(text, 0))).toBe(expected))
})

/** The lines that came in, those that did not, and what is to be said of the rows themselves. */
const parts = ({ rows: all, unread = [], beside = [] }: Table) => [
  ...all.map(({ line, uneven }) => [line, uneven].filter(Boolean).join(' ')),
  ...unread.map(({ line, issue }) => `not ${line}: ${issue}`),
  ...beside.map((name) => `beside ${name}`),
]

test.each<[string, () => Table, string[]]>([
  [
    'an open quotation mark',
    () => readSeparated('a,b\n1,"x\n3,4\n5,6\n', 0),
    ['2 loose-quotes', '3 loose-quotes', '4'],
  ],
  [
    'open ones in several rows, one of them beside a comma',
    () => readSeparated('a,b\n1,2\n"3, 4" x,"5\n6,7\n8,"y\n"9",10\n', 0),
    ['2', '4 loose-quotes', '5 loose-quotes', '6 loose-quotes', 'not 3: loose-quotes'],
  ],
  [
    'a quotation mark within a value',
    () => readSeparated('a,b\n"x "y" z",2\n3,4\n5,6\n', 0),
    ['2 loose-quotes', '3 loose-quotes', '4'],
  ],
  [
    'an end within a cell of several lines',
    () => readSeparated('a,b\n1,2\n3,"x\ny\nz', 0),
    ['2 rest-unread', 'not 3: cut-off'],
  ],
  [
    'a line that is no JSON',
    () => readJsonLines(json('{"a":1}\n{"a":x}\n5\n{"a":2}\n')),
    ['1', '4', 'not 2: malformed', 'not 3: malformed'],
  ],
  ['a last line that is cut off', () => readJsonLines(json('{"a":1}\n{"a":')), ['1 rest-unread', 'not 2: cut-off']],
  ['an object that is no JSON', () => readJsonRows(json('[{"a":1},{"a":x},{"a":3}]')), ['1', '3', 'not 2: malformed']],
  [
    'elements that are no objects',
    () => readJsonRows(json('[{"a":1}, "[x], y", 2,null ,{"a":[3,"z"]},true]')),
    ['1', '5', ...[2, 3, 4, 6].map((line) => `not ${line}: malformed`)],
  ],
  [
    'other lists and a long text beside it',
    () =>
      readJsonRows(
        json({ text: 'خ '.repeat(60), n: { tags: ['x', 'y'], l: [{ text: 1 }] }, m: [{ a: 1, l: [{}] }, { t: [1] }] }),
      ),
    ['1', 'beside text', 'beside n.tags × 2', 'beside m × 2'],
  ],
  ['a list that is cut off', () => readJsonRows(json('[{"a":1},{"a":')), ['1 rest-unread', 'not 2: cut-off']],
  [
    'brackets that do not fit',
    () => readJsonRows(json('{"l":[{"a":1}},{"a":2}]')),
    ['1 rest-unread', 'not 2: rest-unread'],
  ],
])('a table with %s is read around it', (_, read, expected) => expect(parts(read())).toEqual(expected))

describe('json', () => {
  it('takes the only list of objects, nested fields as columns of their own, each row in its own bytes', () => {
    const file = json({
      about: 'x',
      tags: ['a'],
      items: [
        { text: 'أول', author: { name: 'هدى' } },
        { text: 'ثان', n: 5, tags: ['a', 'b'] },
      ],
      more: [{ text: 'x' }],
    })
    const table = readJsonRows(file)
    expect(table.heads).toEqual(['text', 'author.name', 'n', 'tags'])
    expect(rows(table)).toEqual([
      [1, 'أول', 'هدى'],
      [2, 'ثان', '', '5', 'a, b'],
    ])
    for (const { part } of table.rows)
      expect(
        JSON.parse(file.subarray(part?.start, (part?.start ?? 0) + (part?.bytes.length ?? 0)).toString()),
      ).toHaveProperty('text')
  })

  it('takes a list alone, and lines', () => {
    expect(rows(readJsonRows(json([{ a: 1 }, { a: null }])))).toEqual([
      [1, '1'],
      [2, ''],
    ])
    expect(rows(readJsonRows(json('\ufeff{"a":"x","b":["y","z"]}')))).toEqual([[1, 'x', 'y, z']])
    expect(rows(readJsonLines(json('{"a":"x"}\r\n\n{"a":true}\n')))).toEqual([
      [1, 'x'],
      [3, 'true'],
    ])
  })

  it.each([
    [() => readJsonRows(json('')), 'empty 1'],
    [() => readJsonRows(json('{"a":[1,2]}')), 'no-rows 1'],
    [() => readJsonRows(json('[{"a":')), 'damaged 1'],
    [() => readJsonRows(json('[{"a":x}]')), 'damaged 1'],
    [() => readJsonLines(json('{"a":')), 'damaged 1'],
    [() => readJsonLines(json('')), 'empty 1'],
    [() => readJsonLines(json('5')), 'damaged 1'],
  ])('refuses what is broken: %#', (read, expected) => expect(cause(read)).toBe(expected))

  it('is not fooled by names of the language', () => {
    expect(readJsonRows(json('[{"__proto__":{"x":1},"constructor":"y","text":"z"}]')).heads).toEqual([
      '__proto__.x',
      'constructor',
      'text',
    ])
  })
})

describe('workbooks', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['النص', 'التاريخ', 'عدد'],
    ['فاض النهر', new Date(Date.UTC(2026, 2, 5)), 12.5],
    [],
    ['أُخلي الحي', new Date(Date.UTC(2026, 2, 5, 14, 30)), 7],
  ])
  sheet.C4 = { t: 'n', f: 'HYPERLINK("http://127.0.0.1/","x")', v: 9 }
  sheet.C2 = { t: 'e', v: 0x17 }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'آذار')
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['فارغة']]), 'ورقة٢')
  const written = XLSX.write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer

  test('xlsx: days in ISO form, rows by their numbers, formulas and errors noted', () => {
    const [table, ...others] = readWorkbook(written)
    expect(others).toEqual([])
    expect(table).toMatchObject({ name: 'آذار', heads: ['النص', 'التاريخ', 'عدد'] })
    expect(table && rows(table)).toEqual([
      [2, 'فاض النهر', '2026-03-05', ''],
      [4, 'أُخلي الحي', '2026-03-05T14:30', '9'],
    ])
    expect(table?.rows.map(({ notes }) => notes)).toEqual([{ 2: 'error' }, { 2: 'formula' }])
  })

  it('refuses what is none', () => expect(cause(() => readWorkbook(written.subarray(0, 900)))).toBe('damaged 1'))
})

describe('OpenDocument', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell office:value-type="string" ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`
  const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
  const content = (body: string) =>
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">]><office:document-content><office:body><office:spreadsheet><table:table table:name="آذار">${body}</table:table></office:spreadsheet></office:body></office:document-content>`
  const heads = row(cell('النص') + cell('التاريخ') + cell('عدد') + cell('', 'table:number-columns-repeated="16381"'))

  test('gives days in ISO form, cells of several lines, rows by their numbers, and what is no value', () => {
    const [table] = readOpenDocument(
      content(
        heads +
          row(
            '<table:table-cell><office:annotation><text:p>ملاحظة</text:p></office:annotation><text:p>فاض<text:s text:c="2"/>النهر</text:p><text:p>ليلا &amp; نهارا</text:p></table:table-cell>' +
              '<table:table-cell office:value-type="date" office:date-value="2026-03-05"><text:p>٥ آذار</text:p></table:table-cell>' +
              '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>',
          ) +
          row(cell('', 'table:number-columns-repeated="3"'), 'table:number-rows-repeated="3"') +
          row(
            cell('أُخلي الحي') +
              '<table:table-cell office:value-type="date" office:date-value="2026-03-05T14:30:00"/>' +
              '<table:table-cell table:formula="of:=1/0" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
          ),
      ),
    )
    expect(table).toMatchObject({ name: 'آذار', heads: ['النص', 'التاريخ', 'عدد'] })
    expect(table && rows(table)).toEqual([
      [2, 'فاض  النهر\nليلا & نهارا', '2026-03-05', '2'],
      [6, 'أُخلي الحي', '2026-03-05T14:30', ''],
    ])
    expect(table?.rows.map(({ notes }) => notes)).toEqual([{ 2: 'formula' }, { 2: 'error' }])
  })

  test('counts what is repeated without end, and reads no entity of the file', () => {
    const from = performance.now()
    const bomb = row(
      cell('x &file; &a;', 'table:number-columns-repeated="1000000000"'),
      'table:number-rows-repeated="1048576"',
    )
    const [table] = readOpenDocument(content(heads + bomb.repeat(50)))
    expect(table?.rows).toHaveLength(50)
    expect(table?.rows[0]?.cells[0]).not.toMatch(/root|aaaa/)
    expect(performance.now() - from).toBeLessThan(1000)
  })

  test('leaves out what is hidden: rows, columns and sheets', () => {
    const hidden = (name: string, style = '') => `<table:table table:name="${name}" table:style-name="${style}">`
    const xml = content(
      `<table:table-column/><table:table-column table:visibility="collapse"/>${heads}${row(cell('فاض') + cell('سر'))}${row(cell('سر'), 'table:visibility="filter"')}<table:table-row-group table:display="false"><table:table-row-group>${row(cell('سر'))}</table:table-row-group></table:table-row-group>${row(cell('غيض'))}</table:table>${hidden('خ', 'h')}${heads}${row(cell('سر'))}`,
    ).replace(
      '<office:body>',
      '<style:style style:name="h"><style:table-properties table:display="false"/></style:style><office:body>',
    )
    expect(readOpenDocument(xml)).toMatchObject([
      {
        name: 'آذار',
        rows: [{ cells: ['فاض', '', ''], notes: { 1: 'hidden' } }, { cells: ['غيض', '', ''] }],
        hiddenRows: [3, 4],
      },
      { name: 'خ', rows: [], hidden: true },
    ])
  })

  it('refuses one that is cut off', () =>
    expect(cause(() => readOpenDocument(content(heads).slice(0, -60)))).toBe('damaged 1'))
})

describe('mapping', () => {
  const heads = ['رقم', 'نص الخبر', 'المصدر', 'تاريخ النشر', 'الرابط', 'المحافظة', 'التقييم']
  it('is guessed from heads that say themselves what they are', () => {
    expect(guessMapping(heads)).toEqual({
      text: 'نص الخبر',
      source: 'المصدر',
      published_at: 'تاريخ النشر',
      address: 'الرابط',
      place: 'المحافظة',
      verdict: 'التقييم',
    })
  })

  it('finds heads however they are written', () => {
    expect(placesOf({ text: 'نصّ  الخبر', source: 'المصـدر', title: 'عنوان' }, heads)).toEqual({ text: 1, source: 2 })
  })

  it('reads the words of a verdict, those of the mapping first', () => {
    expect([verdictOf('صحيح'), verdictOf('Misleading'), verdictOf('نصف صحيح')]).toEqual([
      'confirmed',
      'disputed',
      undefined,
    ])
    expect(verdictOf('صحيح', { صحيح: 'unverifiable' })).toBe('unverifiable')
  })

  it('from a file names our columns and theirs, and nothing else', () => {
    expect(tableMapping.safeParse({ text: 'النص', source: 'المصدر', published_at: 'التاريخ' }).success).toBe(true)
    expect(tableMapping.safeParse({ source: 'المصدر' }).success).toBe(false)
    expect(tableMapping.safeParse({ text: 'النص', texts: 'x' }).success).toBe(false)
  })
})

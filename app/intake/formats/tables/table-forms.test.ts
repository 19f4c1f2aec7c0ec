import * as XLSX from '@e965/xlsx'
import { expect, test } from 'vitest'
import { encodeText } from '../../../testing/encode'
import { openDocument, workbook as madeWorkbook } from '../made-files-for-tests'
import { doubts, mapping, read } from '../read-for-tests'

const table =
  'النص,المصدر,التاريخ\nفاض النهر قرب القرية,مرصد النهر,2026-03-05\n"أُغلق الجسر,\nوالطريق",إذاعة الضفة,٦/٣/٢٠٢٦\n'
const withSeparator = (separator: string) =>
  table.replace('الجسر,', 'الجسر\0').replaceAll(',', separator).replace('\0', ',')
const utf16 = (text: string, big = false) =>
  big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le')

test.each<[string, string | Uint8Array]>([
  ['commas', table],
  ['semicolons', withSeparator(';')],
  ['tabs', withSeparator('\t')],
  ['bars', withSeparator('|')],
  ['Arabic commas', withSeparator('،')],
  ['lines of Windows', table.replaceAll('\n', '\r\n')],
  ['lines of an old Mac', table.replaceAll('\n', '\r')],
  ['line ends of Unicode', table.replaceAll('\n', '\u2028')],
  ['every value in quotation marks', table.replaceAll(/^([^",]+),([^",]+),([^",]+)$/gm, '"$1","$2","$3"')],
  ['a byte order mark', `\ufeff${table}`],
  ["Excel's line for the separator", `sep=;\r\n${withSeparator(';')}`],
  ["Excel's line behind a byte order mark", `\ufeffsep=;\n${withSeparator(';')}`],
  ['windows-1256', encodeText(table.replace('٦/٣/٢٠٢٦', '6/3/2026'), 'windows-1256')],
  ['UTF-16 with its mark', utf16(`\ufeff${table}`)],
  ['UTF-16, the other way round', utf16(`\ufeff${table}`, true)],
  ['UTF-16 as Excel saves "Unicode text"', utf16(`\ufeff${withSeparator('\t').replaceAll('\n', '\r\n')}`)],
  ['UTF-16 without a mark', utf16(table)],
  ['empty rows', table.replaceAll('\n"', '\n,,\n\n \n"')],
  ['a title above', `تقارير الأسبوع,,\n,,\n${table}`],
  ['a title alone on its line', `تقارير الأسبوع\n${table}`],
  ['heads of two rows', `التقرير,,متى\n${table}`],
  ['more columns than heads', table.replace('التاريخ', 'التاريخ,,')],
])('separated values with %s', async (_, content) => {
  const { reports, left, issue } = await read('a.csv', content, { mapping, dayOrder: 'day-first' })
  expect([issue, left.filter((named) => !/^#1 .* beside-list$/.test(named))]).toEqual(['', []])
  expect(
    reports.map(({ text, source, publishedAt }) => [text.replaceAll(/\r\n?|\u2028/g, '\n'), source, publishedAt]),
  ).toEqual([
    ['فاض النهر قرب القرية', 'مرصد النهر', '2026-03-05'],
    ['أُغلق الجسر,\nوالطريق', 'إذاعة الضفة', '2026-03-06'],
  ])
})

test('French letters, which windows-1256 has where windows-1252 has them, are read, and a row with too many or too few cells is told or read', async () => {
  const french = "text;source\nLe pont a été fermé après la crue de l'été;Dépêche\n"
  const { reports } = await read('a.csv', encodeText(french, 'windows-1256'), {
    mapping: { text: 'text', source: 'source' },
  })
  expect(reports[0]).toMatchObject({ text: "Le pont a été fermé après la crue de l'été", source: 'Dépêche' })
  const ragged = await read('a.csv', 'النص,المصدر,التاريخ\nفاض النهر\nأُغلق الجسر,إذاعة,2026-03-05,زيادة\n', { mapping })
  expect(ragged.reports.map(({ text, source }) => [text, source])).toEqual([
    ['فاض النهر', ''],
    ['أُغلق الجسر', 'إذاعة'],
  ])
  expect(doubts(ragged)).toEqual(['row-cell'])
})

test.each([
  ['Date,Time,Sender,Message\n05/03/2026,22:30:11,هدى,فاض النهر\n', '2026-03-05T22:30', 'هدى'],
  ['اليوم,الساعة,التاريخ,المصدر,النص\nالخميس,10:30 م,5/3/2026,مرصد,فاض النهر\n', '2026-03-05T22:30', 'مرصد'],
  ['الوقت,المصدر,النص\n5/3/2026 22:30,مرصد,فاض النهر\n', '', 'مرصد'],
  ['time,source,text\n5/3/2026 22:30,مرصد,فاض النهر\n', '2026-03-05T22:30', 'مرصد'],
])('the hour of a day may have a column of its own: %j', async (content, time, source) => {
  const { reports } = await read('a.csv', content, { mapping: 'guess', dayOrder: 'day-first' })
  expect(reports.map((report) => [report.publishedAt, report.source, report.text])).toEqual([
    [time, source, 'فاض النهر'],
  ])
})

test.each<[string, string, string?]>([
  ['2026-03-05', '2026-03-05'],
  ['5/3/2026', '2026-03-05'],
  ['٥/٣/٢٠٢٦', '2026-03-05'],
  ['05.03.26', '2026-03-05'],
  ['2026/03/05', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['46086', '2026-03-05'],
  ['46086.75', '2026-03-05T18:00'],
  ['٤٦٠٨٦', '2026-03-05'],
  ['1772708400', '2026-03-05T11:00:00.000Z'],
  ['1772708400000', '2026-03-05T11:00:00.000Z'],
  ['1772708400.000200', '2026-03-05T11:00:00.000Z'],
  ['1772708400000123', '2026-03-05T11:00:00.000Z'],
  ['Thu Mar 05 14:30:00 +0000 2026', '2026-03-05T14:30+00:00'],
  ['Thu Mar  5 14:30:00 UTC 2026', '2026-03-05T14:30Z'],
  ['Thu Mar 5 14:30:00 2026', '2026-03-05T14:30'],
  ['5 آذار 2026', '2026-03-05'],
  ['5 آذار/مارس 2026', '2026-03-05'],
  ['الخميس 5 آذار 2026', '2026-03-05'],
  ['الخميس، ٥ آذار، ٢٠٢٦', '2026-03-05'],
  ['يوم الخميس 5-3-2026', '2026-03-05'],
  ['5 مارس، 2026', '2026-03-05'],
  ['الخامس من آذار 2026', '2026-03-05'],
  ['5 من مارس عام 2026', '2026-03-05'],
  ['05.آذار.2026', '2026-03-05'],
  ['5 شباط 2026 م', '2026-02-05'],
  ['Thursday, March 5, 2026', '2026-03-05'],
  ['Thu, 05 Mar 2026 14:30:00 +0300', '2026-03-05T14:30+03:00'],
  ['Thu Mar 05 2026', '2026-03-05'],
  ['March 5th, 2026', '2026-03-05'],
  ['5 March 2026, 2:30 PM', '2026-03-05T14:30'],
  ['5 mars 2026', '2026-03-05'],
  ['2026-03-05 14:30:00', '2026-03-05T14:30'],
  ['2026-03-05T14:30:00+03:00', '2026-03-05T14:30:00+03:00'],
  ['2026-03-05 14:30:00 UTC', '2026-03-05T14:30Z'],
  ['5/3/2026 2:30 م', '2026-03-05T14:30'],
  ['5/3/2026 الساعة 14:30', '2026-03-05T14:30'],
  ['14:30 5/3/2026', '2026-03-05T14:30'],
  ['الاثنين 5 آذار 2026', ''],
  ['15 رمضان 1447', '2026-03-04', 'hijri-day'],
  ['١٥/٩/١٤٤٧ هـ', '2026-03-04', 'hijri-day'],
  ['15/9/1404', ''],
  ['5 آذار', ''],
  ['آذار 2026', ''],
  ['أمس', ''],
  ['5 أو 6 آذار 2026', ''],
  ['5-7 آذار 2026', ''],
  ['32/3/2026', ''],
  ['60', ''],
])('a cell that says %j is the day %j', async (cell, day, doubt = day === '' ? 'row-cell' : '') => {
  const { reports } = await read('a.csv', `النص\tالمصدر\tالتاريخ\nفاض النهر\tمرصد\t${cell}\n`, {
    mapping,
    dayOrder: 'day-first',
  })
  expect(reports[0]?.publishedAt).toBe(day)
  expect(reports[0]?.doubts.map(({ code }) => code)).toEqual(doubt === '' ? [] : [doubt])
})

/** A workbook as Excel writes it, with cells as they are given. */
function workbook(
  rows: unknown[][],
  {
    date1904 = false,
    merges = [],
    bookType = 'xlsx',
  }: { date1904?: boolean; merges?: string[]; bookType?: 'xlsx' | 'ods' } = {},
): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
  const book: XLSX.WorkBook = { SheetNames: ['س'], Sheets: { س: sheet }, Workbook: { WBProps: { date1904 } } }
  return XLSX.write(book, { type: 'buffer', bookType, ...(date1904 && { date1904 }) }) as Buffer
}
const day = (v: number) => ({ t: 'n', v, z: 'dd/mm/yyyy' })
const heads = ['النص', 'المصدر', 'التاريخ']

test.each<[string, Buffer, [string, string][]]>([
  ['days as numbers', workbook([heads, ['فاض', 'م', day(46_086)]]), [['فاض', '2026-03-05']]],
  ['days from 1904', workbook([heads, ['فاض', 'م', day(46_086 - 1462)]], { date1904: true }), [['فاض', '2026-03-05']]],
  [
    'a time just before midnight',
    workbook([heads, ['فاض', 'م', { t: 'n', v: 46_086.999_83, z: 'dd/mm/yyyy hh:mm' }]]),
    [['فاض', '2026-03-05T23:59']],
  ],
  [
    'hours in a column of their own, from 1904',
    workbook(
      [
        [...heads, 'الساعة'],
        ['فاض', 'م', day(46_086 - 1462), { t: 'n', v: 0.9375, z: 'hh:mm' }],
      ],
      { date1904: true },
    ),
    [['فاض', '2026-03-05T22:30']],
  ],
  ['days without a form', workbook([heads, ['فاض', 'م', 46_086]]), [['فاض', '2026-03-05']]],
  [
    'a time beside the day',
    workbook([heads, ['فاض', 'م', { t: 'n', v: 46_086.75, z: 'dd/mm/yyyy hh:mm' }]]),
    [['فاض', '2026-03-05T18:00']],
  ],
  ['days as texts', workbook([heads, ['فاض', 'م', '5 آذار 2026']]), [['فاض', '2026-03-05']]],
  [
    'a merged title',
    workbook([['تقارير', null, null], heads, ['فاض', 'م', day(46_086)]], { merges: ['A1:C1'] }),
    [['فاض', '2026-03-05']],
  ],
  [
    'a merged group of heads',
    workbook([['التقرير', null, 'متى'], heads, ['فاض', 'م', day(46_086)]], { merges: ['A1:B1'] }),
    [['فاض', '2026-03-05']],
  ],
  [
    'empty rows and columns',
    workbook([[], [null, ...heads], [], [null, 'فاض', 'م', day(46_086)], []]),
    [['فاض', '2026-03-05']],
  ],
  ['a text that looks like a formula', workbook([heads, ['=1+1 قال', 'م', day(46_086)]]), [['=1+1 قال', '2026-03-05']]],
  ['numbers for texts', workbook([heads, [2026, 'م', day(46_086)]]), [['2026', '2026-03-05']]],
  [
    'an OpenDocument',
    workbook([['تقارير'], heads, ['فاض', 'م', day(46_086)]], { bookType: 'ods' }),
    [['فاض', '2026-03-05']],
  ],
])('a workbook with %s', async (_, bytes, expected) => {
  const { reports, issue } = await read('a.xlsx', bytes, { mapping })
  expect([issue, reports.map(({ text, publishedAt }) => [text, publishedAt])]).toEqual(['', expected])
})

test.each(['xlsx', 'ods'] as const)(
  'a cell of %s that is merged over rows is that of each of them that says more',
  async (bookType) => {
    const rows = [heads, ['فاض', 'م', '2026-03-05'], ['غيض', null, null], [null, null, null], ['جف', 'إ', null]]
    const { reports } = await read(`a.${bookType}`, workbook(rows, { merges: ['B2:B4', 'C2:C5'], bookType }), {
      mapping,
    })
    expect(reports.map(({ text, source, publishedAt }) => [text, source, publishedAt])).toEqual([
      ['فاض', 'م', '2026-03-05'],
      ['غيض', 'م', '2026-03-05'],
      ['جف', 'إ', '2026-03-05'],
    ])
  },
)

const hiding = (sheet: XLSX.WorkSheet) => {
  sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }]
  sheet['!cols'] = [{}, { hidden: true }]
  const book: XLSX.WorkBook = {
    SheetNames: ['س', 'خ'],
    Sheets: { س: sheet, خ: XLSX.utils.aoa_to_sheet([heads, ['سر', 'م', '2026-03-05']]) },
    Workbook: { Sheets: [{}, { Hidden: 1 }] },
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

test('what a workbook hides is left out and told: rows, columns and sheets', async () => {
  const sheet = XLSX.utils.aoa_to_sheet([heads, ...['فاض', 'سر', 'سرّ', 'غيض'].map((text) => [text, 'م', '2026-03-05'])])
  const { reports, left } = await read('a.xlsx', hiding(sheet), { mapping })
  expect(reports.map(({ text, source }) => [text, source])).toEqual([
    ['فاض', ''],
    ['غيض', ''],
  ])
  expect(reports[0]?.doubts).toMatchObject([{ code: 'row-cell', column: 'المصدر', cause: 'hidden', value: '' }])
  expect(left).toEqual(['س #3–#4 hidden', 'خ hidden'])
})

const cells = (...texts: string[]) => texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')
const ods = (content: string) =>
  openDocument(
    'spreadsheet',
    `<office:document-content><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`,
  )
const row = (...cells: string[]) =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`
const p = (text: string) => `<text:p>${text}</text:p>`

test.each<[string, string, Buffer, string[]]>([
  [
    'a workbook',
    'a.xlsx',
    madeWorkbook(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>${cells('تقارير الأسبوع')}</row><row>${cells('النص', 'المصدر')}</row><row>${cells('فاض النهر', 'مرصد', 'ملحق')}</row></sheetData><headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;14مكتب</oddHeader><oddFooter>&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`,
      {
        'xl/comments1.xml': '<comments><authors><author>x</author></authors><text><t>غير مؤكد</t></text></comments>',
        'xl/drawings/drawing1.xml': '<xdr:wsDr><a:t>الأرقام أولية</a:t></xdr:wsDr>',
      },
    ),
    [
      '#1 تقارير الأسبوع beside-list',
      'sheet1: مكتب beside-text',
      'comments1: غير مؤكد beside-text',
      'drawing1: الأرقام أولية beside-text',
    ],
  ],
  [
    'an OpenDocument',
    'a.ods',
    ods(
      `<table:table table:name="أ"><table:shapes><draw:frame><draw:text-box>${p('الأرقام أولية')}</draw:text-box></draw:frame></table:shapes>${row(p('تقارير الأسبوع'))}${row(p('النص'), p('المصدر'))}${row(`<office:annotation><dc:creator>x</dc:creator>${p('غير')}${p('مؤكد')}</office:annotation>${p('فاض النهر')}`, `${p('مرصد')}<draw:custom-shape>${p('سهم')}</draw:custom-shape>`, p('ملحق'))}</table:table><table:table table:name="ب">${row(p('ملاحظة'))}</table:table>`,
    ),
    [
      '#1 تقارير الأسبوع beside-list',
      'comments: غير مؤكد beside-text',
      'drawings: الأرقام أولية سهم beside-text',
      'ب: ملاحظة beside-text',
    ],
  ],
])('what stands beside the cells of %s is told, and a cell beyond the heads', async (_, name, bytes, told) => {
  const { reports, left } = await read(name, bytes, { mapping })
  expect(reports.map(({ text, source }) => [text, source])).toEqual([['فاض النهر', 'مرصد']])
  expect(reports[0]?.doubts).toMatchObject([{ code: 'row-cell', cause: 'too-many-cells' }])
  expect(left.toSorted()).toEqual(told.toSorted())
})

const bytesEscaped = (text: string) =>
  JSON.stringify(text).replace(/[^\0-\x7f]+/g, (part) =>
    [...Buffer.from(part)].map((byte) => `\\u00${byte.toString(16)}`).join(''),
  )

test.each<[string, string, string, string[]]>([
  [
    'an archive of X',
    'tweets.js',
    'window.YTD.tweets.part0 = [\n{"tweet":{"id_str":"7","entities":{"urls":[]},"full_text":"فاض النهر","created_at":"Thu Mar 05 11:00:00 +0000 2026"}}\n]',
    ['guessed-mapping'],
  ],
  [
    'messages of Facebook',
    'message_1.json',
    `{"participants":[{"name":"x"}],"messages":[{"sender_name":"x","timestamp_ms":1772708400000,"content":${bytesEscaped('فاض النهر')}}],"title":"x"}`,
    ['encoded-twice', 'guessed-mapping'],
  ],
  [
    'posts of Facebook',
    'your_posts_1.json',
    `[{"timestamp":1772708400,"attachments":[],"data":[{"update_timestamp":1},{"post":${bytesEscaped('فاض النهر')}}],"title":"x updated his status."}]`,
    ['encoded-twice', 'guessed-mapping'],
  ],
  [
    'comments of Facebook',
    'comments.json',
    '{"comments_v2":[{"timestamp":1772708400,"data":[{"comment":{"timestamp":1,"comment":"فاض النهر","author":"x"}}],"title":"x commented."}]}',
    ['guessed-mapping'],
  ],
  [
    'posts of Instagram, a picture',
    'posts_1.json',
    '[{"media":[{"uri":"a.jpg","creation_timestamp":1772708400,"title":"فاض النهر"}]}]',
    ['guessed-mapping'],
  ],
  [
    'posts of Instagram, several pictures',
    'posts_1.json',
    '[{"media":[{"uri":"a.jpg","creation_timestamp":1,"title":""},{"uri":"b.jpg"}],"title":"فاض النهر","creation_timestamp":1772708400}]',
    ['guessed-mapping'],
  ],
  [
    'comments of Instagram',
    'reels_comments.json',
    '{"comments_reels_comments":[{"media_list_data":[],"string_map_data":{"Comment":{"value":"فاض النهر"},"Media Owner":{"value":"x"},"Time":{"timestamp":1772708400}}}]}',
    ['guessed-mapping'],
  ],
  [
    'posts of Mastodon',
    'outbox.json',
    '{"@context":["https://www.w3.org/ns/activitystreams",{"ostatus":"http://ostatus.org#","long":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}],"orderedItems":[{"published":"2026-03-05T11:00:00Z","object":{"content":"فاض النهر"}}]}',
    ['guessed-mapping'],
  ],
  [
    'a day of Slack',
    '2026-03-05.json',
    '[{"type":"message","user":"U1","text":"فاض النهر","ts":"1772708400.000000"}]',
    ['guessed-mapping'],
  ],
  [
    'a channel of Discord',
    'a.json',
    '{"guild":{"id":"1"},"channel":{"name":"x"},"messages":[{"id":"1","timestamp":"2026-03-05T14:00:00+03:00","content":"فاض النهر","author":{"name":"x"}}],"messageCount":1}',
    ['guessed-mapping'],
  ],
  [
    'posts of Bluesky',
    'a.json',
    '{"feed":[{"post":{"uri":"at://x","author":{"handle":"x"},"record":{"text":"فاض النهر","createdAt":"2026-03-05T11:00:00.000Z"}}}]}',
    ['guessed-mapping'],
  ],
  [
    'comments of a video',
    'a.info.json',
    '{"formats":[{"url":"https://x.example/a"},{"url":"https://x.example/b"},{"url":"https://x.example/c"},{"url":"https://x.example/d"}],"comments":[{"text":"فاض النهر","timestamp":1772708400}]}',
    ['guessed-mapping'],
  ],
])('the reports of %s are found by themselves', async (_, name, content, told) => {
  const found = await read(name, content, { mapping: 'guess' })
  expect(found.issue).toBe('')
  expect(found.reports.map(({ text, publishedAt }) => [text, Date.parse(publishedAt)])).toEqual([
    ['فاض النهر', Date.parse('2026-03-05T11:00:00Z')],
  ])
  expect(doubts(found)).toEqual(told)
})

test.each([
  [
    'a.csv',
    'Page Name,User Name,Post Created,Type,URL,Message,Likes\nمرصد النهر,nahr,2026-03-05 22:30:15 +03,Status,https://f.example/1,فاض النهر,5\n',
  ],
  ['a.csv', 'Date,Username,Tweet,Link\n2026-03-05T22:30:15+03:00,مرصد النهر,فاض النهر,https://f.example/1\n'],
  [
    'a.jsonl',
    '{"url":"https://f.example/1","date":"2026-03-05T22:30:15+03:00","rawContent":"فاض النهر","user":{"displayname":"مرصد النهر","username":"nahr"}}\n',
  ],
])('tables of tools that collect posts say themselves what they hold: %s', async (name, content) => {
  const { reports } = await read(name, content, { mapping: 'guess' })
  expect(reports).toMatchObject([{ text: 'فاض النهر', source: 'مرصد النهر', address: 'https://f.example/1' }])
  expect(reports[0]?.publishedAt).toMatch(/^2026-03-05T22:30(?::15)?\+03:00$/)
})

test('posts of X are read as they were posted, and pictures of Facebook with the words beside them', async () => {
  const tweets =
    'window.YTD.tweets.part0 = [{"tweet":{"full_text":"RT @nahr_fm: فاض النهر &amp; الوادي &lt;3","created_at":"Thu Mar 05 11:00:00 +0000 2026"}}]'
  expect((await read('tweets.js', tweets, { mapping: 'guess' })).reports).toMatchObject([
    { text: 'RT @nahr_fm: فاض النهر & الوادي <3', forwardedFrom: '@nahr_fm' },
  ])
  const pictures =
    '[{"timestamp":1772708400,"data":[{"post":"أُغلق الجسر"}]},{"timestamp":1772708400,"attachments":[{"data":[{"media":{"uri":"a.jpg","description":"فاض النهر"}}]}],"data":[{"update_timestamp":1}]}]'
  const { reports, left } = await read('posts.json', pictures, { mapping: 'guess' })
  expect([reports.map(({ text }) => text), left]).toEqual([['أُغلق الجسر', 'فاض النهر'], []])
})

test.each([
  ['النص\tالمصدر\nفاض النهر\tمرصد\n', 'csv'],
  ['النص\tملاحظة\nفاض النهر\tمرصد\n', 'text'],
  ['الخبر: \tالمصدر يقول\nفاض النهر\tمرصد\n', 'text'],
  ['النص,المصدر\nفاض النهر,مرصد\n', 'text'],
])('a text is a table where tabs part heads that are known: %j is %s', async (content, kind) => {
  const { reports } = await read('a.txt', Buffer.from(`\ufeff${content}`, 'utf16le'), { mapping })
  expect(reports.map((report) => report.kind)).toEqual([kind])
})

test('characters that were lost in a source are told beside those of the text', async () => {
  const { reports } = await read('a.csv', 'النص,المصدر\nفاض النهر,مر\0صد\n', { mapping })
  expect(reports[0]?.doubts).toEqual([{ code: 'lost-in-details', written: 'مر\ufffdصد' }])
})

test('a cell that is a piece of a web page is read as its readers see it', async () => {
  const { reports } = await read(
    'a.csv',
    'النص\n"<p>فاض <b>النهر</b></p><p hidden>سر</p><p>أُغلق الجسر</p>"\n<أ> ليس وسماً\n',
    { mapping: { text: 'النص' } },
  )
  expect(reports.map(({ text }) => text.replace(/\n+/g, '|'))).toEqual(['فاض النهر|أُغلق الجسر', '<أ> ليس وسماً'])
  expect(reports[0]?.doubts.map(({ code }) => code)).toEqual(['hidden-text'])
})

test('a spreadsheet of LibreOffice in one XML file is read as one in an archive', async () => {
  const flat = `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="x">${row(p('النص'), p('المصدر'))}${row(p('فاض النهر'), p('مرصد'))}</table:table></office:spreadsheet></office:body></office:document>`
  const { reports, left } = await read('a.fods', flat, { mapping })
  expect([reports.map(({ text, source }) => [text, source]), left]).toEqual([[['فاض النهر', 'مرصد']], []])
})

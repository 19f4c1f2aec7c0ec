import * as XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { UploadError } from '../decode/decode.server'
import { readFile, type ReadOptions } from './read-file.server'
import { bytesInput, type FoundReport } from './reader'

/** What a file gives: its reports, what it left out, and why it ended where it did not come to its end. */
async function read(name: string, content: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  const found = { kinds: new Set<string>(), reports: [] as FoundReport[], left: [] as string[], issue: '' }
  try {
    for await (const part of readFile(bytesInput(name, Buffer.from(content)), {
      timeZone: 'Asia/Damascus',
      ...options,
    })) {
      if ('report' in part) found.reports.push(part.report)
      else found.left.push(`${part.leftOut.name} ${part.leftOut.issue}`.trim())
    }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    found.issue = error.issue
  }
  return found
}

const doubts = ({ reports }: { reports: FoundReport[] }) => [
  ...new Set(reports.flatMap((report) => report.doubts.map(({ code }) => code))),
]

const message = (id: number, text: string, fields = {}) => ({
  ...{
    id,
    type: 'message',
    date: '2026-03-05T14:00:00',
    date_unixtime: String(1_772_708_400 + id * 60),
    from: 'مرصد النهر',
    text,
  },
  ...fields,
})
const channel = JSON.stringify({
  ...{ name: 'مرصد النهر', type: 'public_channel', id: 77 },
  messages: [
    { id: 1, type: 'service', date: '2026-03-05T14:00:00', action: 'create_channel' },
    message(2, 'ارتفع منسوب النهر في القرية.'),
    message(3, 'وأُغلق الجسر القديم.', { forwarded_from: 'إذاعة الضفة' }),
    message(4, '', { photo: 'photos/a.jpg' }),
    message(5, 'عبرت أول شاحنة.', { edited: '2026-03-05T15:00:00' }),
  ],
})
const chat = [
  '15/09/2026, 20:45 - الرسائل والمكالمات مشفّرة تمامًا بين الطرفين.',
  '15/09/2026, 20:46 - هدى: وصلت القافلة\nإلى القرية',
  '15/09/2026, 20:48 - هدى: <Media omitted>',
  '15/09/2026, 20:49 - هدى: وتوزّع الخبز الآن',
  '15/09/2026, 21:30 - سامر: تم',
].join('\n')
const page = `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">مرصد النهر</div></div>
<div class="history"><div class="message default clearfix" id="message9"><div class="body"><div class="pull_right date details" title="03.11.2026 14:05:11 UTC+03:00">14:05</div>
<div class="from_name">مرصد النهر</div><div class="text">فاض النهر<script>alert(1)</script></div></div></div></div></div></body></html>`
const csv =
  'النص,المصدر,التاريخ,الرابط,التقييم\nفاض النهر,مرصد,٥ آذار 2026,https://example.org/1,صحيح\n,مرصد,,,\nأُغلق الجسر,إذاعة,someday,javascript:alert(1),نصف صحيح\n'
const rows = [
  { النص: 'فاض النهر', المصدر: 'مرصد', التاريخ: '2026-03-05' },
  { النص: 'أُغلق الجسر', المصدر: 'إذاعة', التاريخ: 1772708400 },
]
const sheet = XLSX.utils.json_to_sheet(
  rows.map((row, at) => ({ ...row, التاريخ: new Date(Date.UTC(2026, 2, 5 + at)) })),
)
const xlsx = XLSX.write(
  { SheetNames: ['آذار'], Sheets: { آذار: sheet } },
  { type: 'buffer', bookType: 'xlsx' },
) as Buffer
const mapping = { text: 'النص', source: 'المصدر', published_at: 'التاريخ' }

describe('Telegram', () => {
  test('messages are reports with time, channel, address and provenance; what has no words is counted', async () => {
    const found = await read('result.json', channel, { channelAddress: 'https://t.me/river' })
    expect(
      found.reports.map(({ name, text, source, publishedAt, address, forwardedFrom }) => [
        name,
        text,
        source,
        publishedAt,
        address,
        forwardedFrom,
      ]),
    ).toEqual([
      ['#2', 'ارتفع منسوب النهر في القرية.', 'مرصد النهر', '2026-03-05T11:02:00.000Z', 'https://t.me/river/2', ''],
      ['#3', 'وأُغلق الجسر القديم.', 'مرصد النهر', '2026-03-05T11:03:00.000Z', 'https://t.me/river/3', 'إذاعة الضفة'],
      ['#5', 'عبرت أول شاحنة.', 'مرصد النهر', '2026-03-05T11:05:00.000Z', 'https://t.me/river/5', ''],
    ])
    expect(found.left).toEqual(['× 1 service', '× 1 no-text'])
    expect(doubts(found)).toEqual([])
    for (const { original, text } of found.reports) {
      const { start = -1, bytes } = original
      expect(Buffer.from(channel).subarray(start, start + bytes.length)).toEqual(bytes)
      expect(bytes.toString()).toContain(text)
    }
  })

  test('runs of one sender are one report, but not across who they come from', async () => {
    const found = await read('result.json', channel, { joinMinutes: 10 })
    expect(found.reports.map(({ text }) => text)).toEqual([
      'ارتفع منسوب النهر في القرية.',
      'وأُغلق الجسر القديم.',
      'عبرت أول شاحنة.',
    ])
    const joined = await read('chat.txt', chat, { joinMinutes: 5, zone: 'Asia/Damascus' })
    expect(joined.reports.map(({ text }) => text)).toEqual(['وصلت القافلة\nإلى القرية\n\nوتوزّع الخبز الآن', 'تم'])
  })

  test('pages of an HTML export are read as such, without what would run', async () => {
    const found = await read('messages.html', page)
    expect(found.reports).toMatchObject([
      { kind: 'telegram-html', source: 'مرصد النهر', publishedAt: '2026-11-03T14:05:11+03:00' },
    ])
    expect(found.reports[0]?.text).toContain('فاض النهر')
  })

  test('a message that no database takes loses that character, and says so', async () => {
    const found = await read('result.json', channel.replace('ارتفع', 'ار\\u0000ت\\ud800فع'))
    expect(found.reports[0]?.text).toContain('ار\ufffdت\ufffdفع')
    expect(found.reports[0]?.doubts).toMatchObject([{ code: 'lost-characters', count: 2 }])
  })
})

describe('WhatsApp', () => {
  test('times are asked for where nobody said the zone, and read in the one that somebody said', async () => {
    const asked = await read('WhatsApp Chat with الجسر.txt', chat)
    expect(asked.reports).toMatchObject([
      {
        kind: 'whatsapp',
        source: 'هدى',
        publishedAt: '2026-09-15T17:46:00.000Z',
        doubts: [{ code: 'chat-zone', zone: 'Asia/Damascus' }],
      },
      { source: 'هدى' },
      { source: 'سامر' },
    ])
    expect(asked.left).toEqual(['× 1 service', '× 1 no-text'])
    const said = await read('chat.txt', chat, { zone: 'Europe/Berlin' })
    expect(said.reports[0]).toMatchObject({ publishedAt: '2026-09-15T18:46:00.000Z', doubts: [] })
  })

  test('day and month are asked for where nothing tells', async () => {
    const unclear = chat.replaceAll('15/09/2026', '5/9/2026')
    expect(doubts(await read('chat.txt', unclear, { zone: 'UTC' }))).toEqual(['chat-day-order'])
    const said = await read('chat.txt', unclear, { zone: 'UTC', dayOrder: 'month-first' })
    expect([doubts(said), said.reports[0]?.publishedAt]).toEqual([[], '2026-05-09T20:46:00.000Z'])
  })

  test('keeps the own bytes of each message, also behind a byte order mark', async () => {
    const file = Buffer.from(`\ufeff${chat}`)
    for (const { original } of (await read('chat.txt', file)).reports)
      expect(file.subarray(original.start, (original.start ?? 0) + original.bytes.length)).toEqual(original.bytes)
  })
})

describe('tables', () => {
  test('nothing is read before somebody said which column is the text', async () => {
    for (const [name, content] of [
      ['a.csv', csv],
      ['a.xlsx', xlsx],
      ['a.json', JSON.stringify(rows)],
    ] as const)
      expect(await read(name, content)).toMatchObject({ reports: [], issue: 'needs-mapping' })
  })

  test('rows are reports; what a cell cannot be is told by row and column, and the report has nothing in its place', async () => {
    const found = await read('a.csv', csv, { mapping: { ...mapping, address: 'الرابط', verdict: 'التقييم' } })
    expect(found.reports).toMatchObject([
      {
        name: '#2',
        text: 'فاض النهر',
        source: 'مرصد',
        publishedAt: '2026-03-05',
        address: 'https://example.org/1',
        said: { verdict: 'confirmed' },
        doubts: [],
      },
      {
        name: '#4',
        publishedAt: '',
        address: '',
        said: { verdict: '' },
        doubts: [
          { code: 'row-cell', line: 4, column: 'الرابط', cause: 'address', value: 'javascript:alert(1)' },
          { code: 'row-cell', line: 4, column: 'التقييم', cause: 'verdict', value: 'نصف صحيح' },
          { code: 'row-cell', line: 4, column: 'التاريخ', cause: 'day', value: 'someday' },
        ].toSorted((a, b) => Number(b.cause === 'day') - Number(a.cause === 'day')),
      },
    ])
    expect(found.left).toEqual(['#3 empty'])
  })

  test('days that could be either way round are asked for, and read as somebody says', async () => {
    const unclear = 'النص,التاريخ\nأول,1/3/2026\nثان,2/4/2026\n'
    expect(doubts(await read('a.csv', unclear, { mapping }))).toEqual(['row-cell'])
    const said = await read('a.csv', unclear, { mapping, dayOrder: 'month-first' })
    expect([doubts(said), said.reports[0]?.publishedAt]).toEqual([[], '2026-01-03'])
    // One day of the column tells for all.
    expect((await read('a.csv', `${unclear}ثالث,25/4/2026\n`, { mapping })).reports[0]?.publishedAt).toBe('2026-03-01')
  })

  test.each([
    ['a.xlsx', xlsx, ['2026-03-05', '2026-03-06'], true],
    ['a.json', JSON.stringify({ items: rows }), ['2026-03-05', '2026-03-05T11:00:00.000Z'], undefined],
    [
      'a.jsonl',
      rows.map((row) => JSON.stringify(row)).join('\n'),
      ['2026-03-05', '2026-03-05T11:00:00.000Z'],
      undefined,
    ],
  ])('%s', async (name, content, days, shared) => {
    const found = await read(name, content, { mapping })
    expect(found.reports.map(({ text, publishedAt, original }) => [text, publishedAt, original.shared])).toEqual([
      ['فاض النهر', days[0], shared],
      ['أُغلق الجسر', days[1], shared],
    ])
  })

  test('columns can be taken by their names, which is told', async () => {
    const found = await read('a.csv', csv, { mapping: 'guess' })
    expect(found.reports[0]?.doubts).toMatchObject([
      { code: 'guessed-mapping', mapping: { text: 'النص', published_at: 'التاريخ' } },
    ])
    expect(await read('a.csv', 'x,y\n1,2\n', { mapping: 'guess' })).toMatchObject({
      reports: [],
      issue: 'needs-mapping',
    })
  })
})

const macro = makeArchive([
  {
    name: 'xl/workbook.xml',
    bytes: Buffer.from(
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><workbook><sheets><sheet name="&f;" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    bytes: Buffer.from(
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>&f;</t></is></c></row></sheetData></worksheet>',
    ),
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    bytes: Buffer.from(
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
  },
  {
    name: '[Content_Types].xml',
    bytes: Buffer.from(
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
  },
])
const bomb = makeArchive([
  { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
  ...[1, 2, 3].map((at) => ({ name: `xl/worksheets/sheet${at}.xml`, bytes: Buffer.alloc(100 * 1024 * 1024, ' ') })),
])

describe('what is wrong is told, and nothing else is given', () => {
  test.each([
    [
      'an empty channel',
      'result.json',
      JSON.stringify({ name: 'مرصد', type: 'public_channel', messages: [] }),
      'empty',
      0,
    ],
    ['a channel that is cut off', 'result.json', channel.slice(0, -2), 'damaged', 3],
    ['a page that is cut off', 'messages.html', page.slice(0, -20), 'damaged', 1],
    ['a table that is cut off within quotation marks', 'a.csv', 'النص\n"فاض\nالنهر', 'damaged', 0],
    ['a workbook that is cut off', 'a.xlsx', xlsx.subarray(0, -80), 'damaged', 0],
    ['a list that is cut off', 'a.json', JSON.stringify(rows).slice(0, -9), 'damaged', 0],
    ['a line that is cut off', 'a.jsonl', `${JSON.stringify(rows[0])}\n{"x"`, 'damaged', 0],
    ['an empty table', 'a.csv', 'النص,المصدر\n', 'empty', 0],
    ['a list of no objects', 'a.json', '[1,2,3]', 'empty', 0],
    ['a workbook that unpacks to more than any has', 'a.xlsx', bomb, 'burst', 0],
  ])('%s', async (_, name, content, issue, reports) => {
    const from = performance.now()
    const found = await read(name, content, { mapping })
    expect([found.issue || found.left.join(), found.reports.length]).toEqual([issue, reports])
    expect(performance.now() - from).toBeLessThan(2000)
  })

  test.each([
    ['a channel called a text', 'notes.txt', channel, 'telegram'],
    ['a chat called a page', 'chat.html', chat, 'whatsapp'],
    ['a workbook called a table of values', 'a.csv', xlsx, 'xlsx'],
    ['lines of JSON called a text', 'a.txt', rows.map((row) => JSON.stringify(row)).join('\n'), 'jsonl'],
  ])('%s is read as what it is, and says so', async (_, name, content, kind) => {
    const found = await read(name, content, { mapping, zone: 'UTC' })
    expect([...new Set(found.reports.map((report) => report.kind))]).toEqual([kind])
    expect(doubts(found)).toEqual(['other-kind'])
  })

  test('entities of a workbook are not read from anywhere', async () => {
    const found = await read('a.xlsx', macro, { mapping: { text: 'text' } })
    expect(JSON.stringify(found)).not.toMatch(/root:/)
  })
})

import { describe, expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { channel, chat, doubts, mapping, page, read, rows, xlsx } from './read-for-tests'

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

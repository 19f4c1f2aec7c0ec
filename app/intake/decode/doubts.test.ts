import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { encodeText } from '../../testing/encode'
import { sampleReports } from '../../testing/sample-reports'
import { decode } from './decode.server'

const report = sampleReports().find((text) => /[\u0621-\u064a]{3}/.test(text)) ?? ''

function doubtsOf(bytes: Uint8Array) {
  return decode(bytes).doubts.map(({ code }) => code)
}

describe('a bad byte in a file of UTF-8', () => {
  it.each([[0xff], [0xc8], [0x80], [0xe0, 0x80]])('stays one bad byte, wherever it stands: %s', (...bad) => {
    const bytes = Buffer.from(report)
    for (const at of [0, bytes.indexOf('\n') + 1, bytes.length]) {
      const read = decode(Buffer.concat([bytes.subarray(0, at), Buffer.from(bad), bytes.subarray(at)]))
      expect(read.encoding).toBe('utf-8')
      expect(read.text.replaceAll('\ufffd', '')).toBe(report)
      expect(read.doubts).toMatchObject([{ code: 'bad-bytes', count: bad.length }])
    }
  })

  it('is named by its line and column, apart from characters that were lost before', () => {
    const bytes = Buffer.concat([
      Buffer.from('وصلت قافلة\nإلى \ufffdالبلدة '),
      Buffer.from([0xff]),
      Buffer.from(' صباح اليوم.'),
    ])
    expect(decode(bytes).doubts).toEqual([
      { code: 'bad-bytes', count: 1, places: [{ line: 2, column: 13 }] },
      { code: 'lost-characters', count: 1, places: [{ line: 2, column: 5 }] },
    ])
  })

  it('may be a letter that was cut off at the end of the file', () => {
    expect(doubtsOf(Buffer.from(report.trimEnd()).subarray(0, -1).subarray(0))).toEqual(
      report.trimEnd().endsWith('.') ? [] : ['bad-bytes'],
    )
    expect(decode(Buffer.from('وصلت القافلة').subarray(0, -1)).doubts).toMatchObject([{ code: 'bad-bytes', count: 1 }])
    expect(decode(Buffer.from('وصلت القافلة', 'utf16le').subarray(0, -1)).doubts.map(({ code }) => code)).toEqual([
      'guessed-encoding',
      'bad-bytes',
    ])
  })
})

test('control characters are kept and named by their places; line ends and tabs are none', () => {
  const text = 'وصلت\tقافلة\u000bإلى البلدة\u0001 صباح اليوم.\r\nوعادت\u0085منها\u0092 مساءً.'
  const read = decode(Buffer.from(text))
  expect(read.text).toBe(text)
  expect(read.doubts).toEqual([
    {
      code: 'control-characters',
      count: 2,
      places: [
        { line: 2, column: 11 },
        { line: 4, column: 5 },
      ],
    },
  ])
})

describe('text that was encoded twice', () => {
  const utf8 = Buffer.from(report)
  const through = {
    'utf-8-twice-1252': [new TextDecoder('windows-1252').decode(utf8), utf8.toString('latin1')],
    'utf-8-twice-1256': [new TextDecoder('windows-1256').decode(utf8)],
  }
  it.each(Object.entries(through))('is read as it was meant: %s', (encoding, broken) => {
    for (const text of broken) {
      expect(decode(Buffer.from(text))).toMatchObject({ encoding, text: report, doubts: [{ code: 'encoded-twice' }] })
      expect(decode(Buffer.from(text), 'utf-8').text).toBe(text)
    }
  })

  it('in one line alone is said and left as it is', () => {
    const text = `${report}\n${Buffer.from('قصفت الطائرات حي جوبر').toString('latin1')}\n`
    expect(decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8', doubts: [{ code: 'broken-letters' }] })
  })

  const sentence = 'أكدت مصادر محلية سقوط ثلاثة جرحى في بلدة كفرزيتا.'
  const readAs = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)
  const twice = readAs('windows-1252', Buffer.from(sentence))
  it.each([
    ['windows-1256 read as windows-1252', readAs('windows-1252', encodeText(sentence, 'windows-1256'))],
    ['ISO 8859-6 read as windows-1252', readAs('windows-1252', encodeText(sentence, 'iso-8859-6'))],
    ['UTF-8 read as Cyrillic', readAs('windows-1251', Buffer.from(sentence))],
    ['UTF-8 read as an old Mac does', readAs('macintosh', Buffer.from(sentence))],
    ['UTF-8 read as DOS does', '╪ú┘â╪»╪¬ ┘à╪╡╪º╪»╪▒'],
    ['encoded three times', readAs('windows-1252', Buffer.from(twice))],
    ['codes of HTML', sentence.replace(/[^ -~]/g, (letter) => `&#${letter.charCodeAt(0)};`)],
    ['codes of JSON', sentence.replace(/[^ -~]/g, (letter) => `\\u0${letter.charCodeAt(0).toString(16)}`)],
    ['codes of mail', '=D8=A3=D9=83=D8=AF=D8=AA =D9=85'],
  ])('in another way is said and left as it is: %s', (_name, text) => {
    expect(decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' })
    expect(doubtsOf(Buffer.from(text))).toEqual(['broken-letters'])
  })

  it('is nothing that sound text is taken for', () => {
    for (const text of [
      ...sampleReports(),
      'Ø is the empty set; Ùna città, Ø 12 mm, ½ Ø',
      'طˆ is no letter',
      'Créée à l’été, naïf, Ærø, ÉTÉ',
      'Шшш, Щука, ┘ █ ▄',
      'C:\\users &#39;x&#39; %D8%A3%D9%83%D8%AF',
    ])
      expect(decode(Buffer.from(text)).doubts).toEqual([])
  })
})

test.each([
  ['html.txt', ['html', 'guessed-encoding']],
  ['rtf.txt', ['rtf']],
  ['twice.txt', ['encoded-twice']],
])('a file that another program saved: %s', (file, codes) => {
  expect(doubtsOf(readFileSync(new URL(`./test-files/${file}`, import.meta.url)))).toEqual(codes)
})

test.each([
  ['<!DOCTYPE html>\n<p>قصف', 'html'],
  ['\ufeff\n  <HTML dir="rtl"><body>قصف', 'html'],
  ['<div class="post"><p>قصفت الطائرات</p><br><p>حي جوبر</p></div>', 'html'],
  ['{\\rtf1\\ansi \\u1602?}', 'rtf'],
  ['قال إن <المصدر> لم يرد على 3 < 5 و 7 > 2.', 'text'],
  ['He wrote <b> for bold and <i> for italics.', 'text'],
])('%s is %s', (text, format) => {
  expect(decode(Buffer.from(text)).format).toBe(format)
})

test('a Word file in windows-1256 letters with HTML in it says both', () => {
  expect(
    doubtsOf(encodeText('<html><body><p>قصفت الطائرات الحربية حي طريق الباب</p></body></html>', 'windows-1256')),
  ).toEqual(['html', 'guessed-encoding'])
})

import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { sampleReports } from '../../testing/sample-reports'
import { encodeText } from '../../testing/encode'
import { decode } from './decode.server'
import { singleByteEncodings, type SingleByteEncoding } from './encodings'
import { guessSingleByte } from './guess-encoding'

/** What an encoding has of a text: DOS and Mac have no dashes and quotes of typography. */
function inEncoding(text: string, encoding: SingleByteEncoding): string {
  return decode(encodeText(text, encoding), encoding).text
}

/** With fewer letters two encodings may both spell something that could be a word. */
const lines = sampleReports()
  .flatMap((text) => text.split('\n'))
  .filter((line) => (line.match(/[\u0621-\u064a]/g) ?? []).length >= 10)

describe.each(singleByteEncodings)('%s', (encoding) => {
  it('is told from the other encodings by what reads as Arabic, line by line', () => {
    const wrong = lines.filter((line) => {
      const bytes = encodeText(line, encoding)
      return decode(bytes, guessSingleByte(bytes).encoding).text !== inEncoding(line, encoding)
    })
    expect(lines.length).toBeGreaterThan(40)
    expect(wrong).toEqual([])
  })

  it.each(['تقرير أول', 'تقرير ثان', 'نشرة المساء', 'قصف جوبر', 'حلب', 'وكالة الفرات', 'بيان رقم 12'])(
    'is told by the name %s',
    (name) => {
      const bytes = encodeText(name, encoding)
      expect(decode(bytes, guessSingleByte(bytes).encoding).text).toBe(inEncoding(name, encoding))
    },
  )
})

test('text in ASCII with a few Latin letters stays readable', () => {
  const bytes = encodeText('The café on the corner was hit; a résumé follows.', 'windows-1256')
  expect(decode(bytes)).toMatchObject({
    text: 'The café on the corner was hit; a résumé follows.',
    encoding: 'windows-1256',
  })
})

test.each([
  [
    'iso8859-6.txt',
    'iso-8859-6',
    'قصفت الطائرات الحربية حي طريق الباب في مدينة حلب ظهر الثلاثاء، وقتل خمسة مدنيين وجرح طفل.\n',
  ],
  [
    'mac-arabic.txt',
    'mac-arabic',
    'قصفت الطائرات الحربية حي طريق الباب في مدينة حلب ظهر الثلاثاء، وقتل خمسة مدنيين وجرح طفل.\n',
  ],
  ['cp720.txt', 'cp720', 'قصفت الطائرات الحربية حي طريق الباب في مدينة حلب ظهر الثلاثاء وقتل خمسة مدنيين وجرح طفل.\n'],
])('a file that another program saved: %s', (file, encoding, text) => {
  const read = decode(readFileSync(new URL(`./test-files/${file}`, import.meta.url)))
  expect(read).toMatchObject({ encoding, text })
  expect(read.doubts.map(({ code }) => code)).toEqual(['guessed-encoding'])
})

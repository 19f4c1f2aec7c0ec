import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { encodeText } from '../../testing/encode'
import { ManifestError, manifestOf, readManifest, readTable } from './read-manifest'

const told = 'file,title,source,published_at,language\nm2.txt,عنوان النشرة,مصدر المدينة,2024-03-01,ar\n'
const row = {
  line: 2,
  file: 'm2.txt',
  title: 'عنوان النشرة',
  source: 'مصدر المدينة',
  day: { known: '2024-03-01' },
  written: '2024-03-01',
  language: 'ar',
}

describe('a manifest is read', () => {
  it.each([
    ['in UTF-8', Buffer.from(told), 'utf-8'],
    ['with a byte order mark', Buffer.from(`\ufeff${told}`), 'utf-8'],
    ['in windows-1256', encodeText(told, 'windows-1256'), 'windows-1256'],
    ['in the Arabic of DOS', encodeText(told, 'cp720'), 'cp720'],
    [
      'in UTF-16 with tabs, as Excel saves Unicode text',
      Buffer.from(`\ufeff${told.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`, 'utf16le'),
      'utf-16le',
    ],
    [
      'with columns of the day of the week and of the hour, which is none',
      Buffer.from(told.replace('title', 'اليوم,الساعة,title').replace('عنوان', 'الجمعة,,عنوان')),
      'utf-8',
    ],
    ['with semicolons', Buffer.from(told.replaceAll(',', ';')), 'utf-8'],
    [
      'with the separator in quotes',
      Buffer.from(
        told
          .replaceAll(',', '","')
          .replaceAll('\n', '"\n')
          .replaceAll(/^(?=.)/gm, '"'),
      ),
      'utf-8',
    ],
    ['with heads in capitals', Buffer.from(told.replace(/^.*/, (head) => head.toUpperCase())), 'utf-8'],
    ['with heads in Arabic', Buffer.from(told.replace(/^.*/, 'الملف,العنوان,المصدر,تاريخ النشر,اللغة')), 'utf-8'],
    [
      'with heads in Arabic that are written otherwise',
      Buffer.from(told.replace(/^.*/, ' اسم الملف ,عنوان,مصدر,التّاريخ,لغة')),
      'utf-8',
    ],
    [
      'with heads in French and notes in brackets',
      Buffer.from(told.replace(/^.*/, 'Nom du fichier,Titre *,Éditeur,Publié le (jour/mois/année),Langue')),
      'utf-8',
    ],
    ...[
      'اسم الوثيقة,عنوان الوثيقة,جهة النشر,التاريخ والوقت,لغة النص',
      'Document,Report title,News agency,Date & time,Language code',
      'File_Path,Headline,Website,Date posted,lang',
    ].map((heads): [string, Buffer, string] => [
      `with the heads ${heads}`,
      Buffer.from(told.replace(/^.*/, heads)),
      'utf-8',
    ]),
    ...['\u0085', '\u2028', '\u2029'].map((end): [string, Buffer, string] => [
      `with the line end U+${end.charCodeAt(0).toString(16)}`,
      Buffer.from(told.replaceAll('\n', end)),
      'utf-8',
    ]),
    ['with line ends of old Macs', Buffer.from(told.replaceAll('\n', '\r')), 'utf-8'],
  ])('%s', (_name, bytes, encoding) => {
    expect(readManifest(bytes)).toMatchObject({ rows: [row], issues: [], encoding })
  })

  it.each(['arabic.csv', 'capital.csv', 'utf16.csv'])('as another program saved it: %s', (file) => {
    expect(readManifest(readFileSync(new URL(`./test-files/${file}`, import.meta.url))).rows).toMatchObject([
      { line: 2, file: 'm2.txt', title: 'عنوان', source: 'مصدر' },
    ])
  })

  it('below a line that says the separator, which counts as a line', () => {
    expect(readManifest(readFileSync(new URL('./test-files/sep.csv', import.meta.url))).rows).toMatchObject([
      { line: 3, file: 'm2.txt' },
    ])
    expect(readTable(`sep=|\n${told.replaceAll(',', '|')}`).rows).toMatchObject([{ ...row, line: 3 }])
  })

  it('below lines that say what it is', () => {
    expect(readTable(`تقارير آذار\n\nأعدها المكتب;;\n${told.replaceAll(',', ';')}`).rows).toMatchObject([
      { ...row, line: 5 },
    ])
  })

  it('with the file alone: title and source are for the person to give', () => {
    expect(readTable('file\na.txt\n').rows).toMatchObject([{ file: 'a.txt', title: '', source: '' }])
  })
})

test('each invalid cell is named by its line in the file, its column and its cause', () => {
  const table = readTable(
    'file,title,source,published_at,language\n\n"a.txt","two\nlines",x,2024-01-01,ar\nb.txt,,x,,\nc.txt,t,x,someday,\nd.txt,t,x,,Klingon\n,t,x,,\ne.txt,t,x,2024-01-01,ar,more\n',
  )
  expect(table.rows.map(({ line, file }) => [line, file])).toEqual([
    [3, 'a.txt'],
    [5, 'b.txt'],
    [6, 'c.txt'],
    [7, 'd.txt'],
    [9, 'e.txt'],
  ])
  expect(table.issues).toEqual([
    { line: 5, column: 'title', cause: 'missing', value: '' },
    { line: 6, column: 'published_at', cause: 'day', value: 'someday' },
    { line: 7, column: 'language', cause: 'language', value: 'Klingon' },
    { line: 8, column: 'file', cause: 'missing', value: '' },
    { line: 9, column: 'language', cause: 'too-many-cells', value: 'ar' },
  ])
  // Its year may stand first or last.
  expect(readTable('file,title,date\na.txt,t,24-03-05\n').issues).toEqual([
    { line: 2, column: 'published_at', cause: 'day', value: '24-03-05' },
  ])
})

test.each([
  ['no column of files', 'title,source\nx,y\n', 'no-column', 1],
  ['a quote without an end', 'file,title\na.txt,x\nb.txt,"y\nc.txt,z\n', 'quotes', 3],
  ['nothing', ' \n', 'empty', 1],
  ['a character that no text has', 'file,title\na.txt,x\nb.txt,y\0z\n', 'null-character', 3],
  ['the bytes of a workbook', `PK\x03\x04${'\0\x01file,title'.repeat(9)}`, 'encoding', 1],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'encoding', 1],
])('a file with %s is no manifest', (_name, text, cause, line) => {
  expect(() => readManifest(Buffer.from(text, 'latin1'))).toThrow(
    expect.objectContaining({ cause, line }) as ManifestError,
  )
  expect(manifestOf(Buffer.from(text, 'latin1'))).toBeNull()
})

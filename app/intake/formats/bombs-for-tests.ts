import { makeArchive } from '../../testing/archive'
import type { BadFile } from './bad-files-for-tests'
import { archive, manifestPath, openDocument, pdf, wordDocument, workbook } from './made-files-for-tests'
import { channel, page } from './read-for-tests'
import { mail, soundFiles } from './sound-files-for-tests'

const text = (content: string) => () => Buffer.from(content)
const deep = 20_000
const nested = (open: string, close: string, times = deep) => open.repeat(times) + close.repeat(times)
const laughs = (root: string, body: string) =>
  `<!DOCTYPE ${root} [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(99)}"><!ENTITY c "${'&b;'.repeat(99)}">]>${body}`
/** The archive says of one of its files that it unpacks to gigabytes. */
const swollen = (...names: string[]) =>
  makeArchive(names.map((name, at) => ({ name, bytes: Buffer.from('x'), ...(at === 0 && { saidSize: 3e9 }) })))

/** Small files that would become large, or that are nested to overflow whoever reads them. */
export const bombed: BadFile[] = [
  ['docx that unpacks to gigabytes', 'a.docx', () => swollen('word/document.xml'), 'burst'],
  ['docx that lies of its size', 'a.docx', () => wordDocument('', [liar('word/styles.xml')]), 'damaged'],
  ['docx whose bytes are not those that were packed', 'a.docx', () => otherSum(wordDocument('')), 'damaged'],
  ['docx with entities', 'a.docx', () => archive({ 'word/document.xml': laughs('w', '<w>&c;</w>') }), 'entities'],
  [
    'docx, deep',
    'a.docx',
    () => wordDocument(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 5_000)),
    'too-deep',
  ],
  ['odt that unpacks to gigabytes', 'a.odt', () => swollen('content.xml', manifestPath), 'burst'],
  ['odt with entities', 'a.odt', () => openDocument('text', laughs('o', '<o><text:p>&c;</text:p></o>')), 'entities'],
  ['odt, deep', 'a.odt', () => openDocument('text', nested('<text:span>', '</text:span>')), 'too-deep'],
  ['xlsx that unpacks to gigabytes', 'a.xlsx', () => swollen('xl/workbook.xml'), 'burst'],
  ['xlsx with entities', 'a.xlsx', () => workbook(laughs('worksheet', '<worksheet/>')), 'entities'],
  ['ods that unpacks to gigabytes', 'a.ods', () => swollen('content.xml', manifestPath), 'burst'],
  ['ods with entities', 'a.ods', () => openDocument('spreadsheet', laughs('o', '<o>&c;</o>')), 'entities'],
  ['ods, deep', 'a.ods', () => openDocument('spreadsheet', nested('<table:table>', '</table:table>')), 'too-deep'],
  ['ods of a million equal rows', 'a.ods', () => openDocument('spreadsheet', equalRows), '1 guessed-mapping row-cell'],
  ['rtf, deep', 'a.rtf', text(`{\\rtf1 ${nested('{', '}')}}`), 'too-deep'],
  ['html of hundreds of levels', 'a.html', text(`<html><body>${'<div>'.repeat(390)}قصف`), '1 cut-off no-main-text'],
  ['html, deep', 'a.html', text(`<html><body>${'<div>'.repeat(deep)}قصف`), 'too-deep'],
  ['Telegram page, deep', 'messages.html', text(page.replace('<div class="text">', '<b>'.repeat(deep))), 'too-deep'],
  [
    'feed with entities',
    'a.rss',
    text(laughs('rss', '<rss><channel><item><title>&c;</title></item></channel></rss>')),
    'entities',
  ],
  [
    'feed, deep',
    'a.rss',
    text(`<rss><channel><item><description>${'&lt;i&gt;'.repeat(deep)}x</description></item></channel></rss>`),
    'too-deep',
  ],
  ['json, deep', 'a.json', text(`[{"text":${nested('[', ']')}}]`), 'too-deep'],
  ['jsonl, deep', 'a.jsonl', text(`{"text":${nested('[', ']')}}\n`), 'too-deep'],
  [
    'Telegram, deep',
    'result.json',
    text(channel.replace('"text":""', `"text":${nested('[', ']')}`)),
    'too-deep after 2',
  ],
  ['mail, deep', 'a.eml', () => Buffer.from(mailWithin(60)), 'too-deep'],
  ['mail of very many parts', 'a.eml', text(mail.replace('--b--', '--b\n\nx\n'.repeat(deep))), 'too-many-parts'],
  ['mail to very many', 'a.eml', text(`To: ${'g: '.repeat(90_000)}\n${mail}`), 'too-large'],
  ['pdf whose page unpacks to more than any', 'a.pdf', () => pdf(Buffer.alloc(25 * 1024 * 1024, 0x20)), 'burst'],
  [
    'pdf with more letters than any page',
    'a.pdf',
    () => pdf(`BT /F 9 Tf (${'raid '.repeat(41_000)}) Tj ET`),
    'too-large',
  ],
  ['pdf of one line of very many letters', 'a.pdf', () => pdf(`BT /F 1 Tf ${manyLetters} ET`), '1 pdf'],
  ['pdf of forms that draw each other twice', 'a.pdf', () => doubledForms(), 'burst'],
  [
    'pdf of ranges of all letters',
    'a.pdf',
    () => pdf(`beginbfrange ${'<0000> <ffff> <0041> '.repeat(1_000)}`),
    'burst',
  ],
  [
    'pdf of very many references',
    'a.pdf',
    () =>
      Buffer.from(
        pdf('')
          .toString('latin1')
          .replace('/Contents 4 0 R', `/Contents[${'4 0 R '.repeat(100_002)}]`),
      ),
    'burst',
  ],
  // Its check of streams knows no such filter: the process that reads it ends itself.
  ['pdf of runs of letters that grow to gigabytes', 'a.pdf', () => runs(), 'burst'],
  [
    'pdf of pages that are their own',
    'a.pdf',
    () => Buffer.from(pdf('').toString('latin1').replace('[3 0 R]', '[2 0 R]'), 'latin1'),
    'damaged',
  ],
  ['picture of very many points', 'a.png', () => largePicture(), 'burst'],
]

/** Of one line, wherever they stand. */
const manyLetters = Array.from({ length: 60_000 }, (_, at) => `1 0 0 1 ${(at * 7919) % 600} 9 Tm (a) Tj`).join('\n')

const equalRows = `<office:spreadsheet><table:table><table:table-row><table:table-cell><text:p>text</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"><text:p>قصف</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`

/** Each form draws the next one twice. */
function doubledForms(): Buffer {
  const page = pdf('/A5 Do').toString('latin1').replace('/Resources<<', '/Resources<</XObject<</A5 5 0 R>>')
  const forms = Array.from({ length: 20 }, (_, at) => {
    const [own, next] = [at + 5, at + 6]
    const content = `/A${next} Do /A${next} Do`
    return `${own} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</A${next} ${next} 0 R>>>>/Length ${content.length}>>stream\n${content}\nendstream endobj\n`
  })
  return Buffer.from(page.replace(/xref[^]*/, `${forms.join('')}trailer<</Root 1 0 R/Size 26>>\n%%EOF`), 'latin1')
}

function runs(): Buffer {
  const page = pdf(Buffer.alloc(8 * 1024 * 1024, '\x81 ', 'latin1')).toString('latin1')
  return Buffer.from(page.replace('/Filter/FlateDecode', '/Filter[/FlateDecode/RunLengthDecode]'), 'latin1')
}

function liar(name: string) {
  return { name, bytes: Buffer.alloc(1_000_000, 0x20), saidSize: 100 }
}

/** Each file of the archive with another check sum. */
function otherSum(packed: Buffer): Buffer {
  for (let at = packed.indexOf('PK\x01\x02'); at >= 0; at = packed.indexOf('PK\x01\x02', at + 4))
    packed.writeUInt32LE(7, at + 16)
  return packed
}

function mailWithin(levels: number): string {
  let inner = 'Subject: x\n\nقصف'
  for (let at = 0; at < levels; at += 1)
    inner = `Subject: x\nMessage-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n${inner}\n--b${at}--\n`
  return inner
}

/** Its head says that it has a hundred thousand points each way. */
function largePicture(): Buffer {
  const bytes = Buffer.from(soundFiles.picture.bytes())
  bytes.writeUInt32BE(100_000, 16)
  bytes.writeUInt32BE(100_000, 20)
  return bytes
}

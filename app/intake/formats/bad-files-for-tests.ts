import { makeArchive } from '../../testing/archive'
import { archive, openDocument, pdf, wordDocument, workbook } from './made-files-for-tests'
import { csv, page, rows } from './read-for-tests'
import { soundFiles } from './sound-files-for-tests'

/** A file with what is wrong with it, and what has to be said of it. */
export type BadFile = [what: string, name: string, bytes: () => Buffer, told: string]

const text = (content: string) => () => Buffer.from(content)
const start = (kind: keyof typeof soundFiles, share: number) => () => {
  const bytes = soundFiles[kind].bytes()
  return bytes.subarray(0, share < 1 ? Math.floor(bytes.length * share) : bytes.length - share)
}

/** What was cut off is refused, or comes with what came of it and a doubt that says so. */
export const cutOff: BadFile[] = [
  ['html', 'a.html', start('html', 0.6), '1 bad-bytes cut-off'],
  ['docx', 'a.docx', start('docx', 0.6), 'damaged'],
  ['docx, in its XML', 'a.docx', () => wordDocument('<w:p><w:r><w:t>قصف'), 'damaged'],
  ['odt', 'a.odt', start('odt', 0.6), 'damaged'],
  ['odt, in its XML', 'a.odt', () => openDocument('text', '<a><text:p>قصف حي'), 'damaged'],
  ['rtf', 'a.rtf', start('rtf', 9), '1 cut-off'],
  ['rtf, before its text', 'a.rtf', start('rtf', 0.3), 'damaged'],
  ['pdf', 'a.pdf', start('pdf', 0.6), 'damaged'],
  ['pdf, its last line', 'a.pdf', start('pdf', 9), '1 cut-off pdf'],
  ['picture', 'a.png', start('picture', 16), 'damaged'],
  ['feed, in its first item', 'a.rss', start('feed', 0.5), 'damaged'],
  ['feed', 'a.rss', start('feed', 30), '1 rest-unread, without cut-off'],
  ['feed, between its items', 'a.rss', start('feed', 16), '2 rest-unread, without cut-off'],
  [
    'Atom',
    'a.atom',
    text('<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>فاض النهر</content></entry><entry><cont'),
    '1 rest-unread, without cut-off',
  ],
  [
    'JSON feed, in a later item',
    'a.json',
    text('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"فاض النهر"},{"id":"2"'),
    '1 rest-unread, without cut-off',
  ],
  ['JSON feed', 'a.json', text('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","con'), 'damaged'],
  ['mail, before its text', 'a.eml', start('eml', 0.5), 'damaged'],
  ['mail, in its parts', 'a.eml', start('eml', 9), '2 cut-off'],
  ['mailbox', 'a.mbox', start('mbox', 9), '4 cut-off'],
  ['Telegram', 'result.json', start('telegram', 9), '2 rest-unread, without cut-off'],
  ['Telegram page', 'messages.html', text(page.slice(0, -40)), 'damaged'],
  ['Telegram page, in a later message', 'messages.html', () => laterMessage(60), '1 rest-unread, without cut-off'],
  ['csv', 'a.csv', text('النص,المصدر\nفاض النهر,مرصد\nأُغلق الج'), '2 cut-off guessed-mapping'],
  ['csv, in quotation marks', 'a.csv', text('النص\n"فاض\nالنهر'), 'damaged'],
  [
    'csv, in quotation marks of its last row',
    'a.csv',
    text('النص,المصدر\nأُغلق الجسر,مرصد\n"فاض\nالنهر'),
    '1 guessed-mapping rest-unread, without cut-off',
  ],
  ['xlsx', 'a.xlsx', start('xlsx', 0.6), 'damaged'],
  ['xlsx, in its XML', 'a.xlsx', () => workbook('<worksheet><sheetData><row><c t="inlineStr"><is><t>te'), 'damaged'],
  ['ods', 'a.ods', start('ods', 0.6), 'damaged'],
  ['ods, in its XML', 'a.ods', () => openDocument('spreadsheet', '<a><table:table><table:table-row>'), 'damaged'],
  ['json', 'a.json', start('json', 9), '1 guessed-mapping rest-unread, without cut-off'],
  ['jsonl', 'a.jsonl', start('jsonl', 9), '1 guessed-mapping rest-unread, without cut-off'],
]

/** Nothing in it, or a form without words. */
export const empty: BadFile[] = [
  ...Object.entries(soundFiles).map(([kind, { name }]): BadFile => [kind, name, () => Buffer.alloc(0), 'empty']),
  ['html without words', 'a.html', text('<html><body><p> </p></body></html>'), 'empty'],
  ['docx without words', 'a.docx', () => wordDocument('<w:p/>'), 'empty'],
  ['odt without words', 'a.odt', () => openDocument('text', '<a><text:p/></a>'), 'empty'],
  ['rtf without words', 'a.rtf', text('{\\rtf1 }'), 'empty'],
  ['pdf without words', 'a.pdf', () => pdf('BT ET'), 'needs-ocr'],
  ['feed without items', 'a.rss', text('<rss><channel><title>x</title></channel></rss>'), 'empty'],
  ['mail without words', 'a.eml', text('From: a@b\nSubject: x\nMessage-ID: <1@b>\n\n'), 'empty'],
  ['channel without messages', 'result.json', text('{"name":"x","type":"public_channel","messages":[]}'), 'empty'],
  ['table without rows', 'a.csv', text('النص,المصدر\n'), 'empty'],
  ['list of no objects', 'a.json', text('[1,2,3]'), 'empty'],
]

/** What is behind a password, or for whoever has a key. */
export const encrypted: BadFile[] = [
  ['docx', 'a.docx', () => lockedOffice(), 'left out encrypted'],
  ['xlsx', 'a.xlsx', () => lockedOffice(), 'left out encrypted'],
  [
    'docx in a locked archive',
    'a.docx',
    () => makeArchive([{ name: 'word/document.xml', bytes: Buffer.from('x'), encrypted: true }]),
    'encrypted',
  ],
  [
    'pdf in a way that nobody knows',
    'a.pdf',
    () =>
      Buffer.from(pdf('').toString('latin1').replace('/Size 5', '/Size 5/Encrypt<</Filter/Standard/V 99>>'), 'latin1'),
    'encrypted',
  ],
  ['odt', 'a.odt', () => openDocument('text', '?', '<manifest:encryption-data/>'), 'encrypted'],
  ['ods', 'a.ods', () => openDocument('spreadsheet', '?', '<manifest:encryption-data/>'), 'encrypted'],
  [
    'odt as a whole',
    'a.odt',
    () => archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'encrypted-package': '?' }),
    'encrypted',
  ],
  ['text by OpenPGP', 'a.txt', text('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n'), 'encrypted'],
  [
    'mail by S/MIME',
    'a.eml',
    text(
      'From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\nContent-Transfer-Encoding: base64\n\nMIIB\n',
    ),
    'encrypted',
  ],
  [
    'mail by OpenPGP',
    'a.eml',
    text(
      'From: a@b\nSubject: x\nMessage-ID: <1@b>\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n',
    ),
    'encrypted',
  ],
]

/** Called what they are not. They are read as what they are, with a doubt. */
export const mislabelled: BadFile[] = [
  ['a web page called a table', 'a.csv', soundFiles.html.bytes, '1 other-kind'],
  ['a mail called a table', 'a.csv', soundFiles.eml.bytes, '2 other-kind'],
  ['JSON called a table', 'a.csv', text(JSON.stringify(rows)), '2 guessed-mapping other-kind'],
  ['RTF called a table', 'a.csv', soundFiles.rtf.bytes, '1 other-kind'],
  ['a table called a document', 'a.docx', soundFiles.ods.bytes, '2 guessed-mapping other-kind'],
  ['a LibreOffice table whose program writes its kind last', 'a.ods', soundFiles.ods.bytes, '2 guessed-mapping'],
  ['a Word document called PDF', 'a.pdf', soundFiles.docx.bytes, '1 other-kind'],
  ['PDF called a text', 'a.txt', soundFiles.pdf.bytes, '1 other-kind pdf'],
  ['a channel called a text', 'notes.txt', soundFiles.telegram.bytes, '3 other-kind'],
  ['a chat called a page', 'chat.html', soundFiles.whatsapp.bytes, '3 other-kind'],
  ['a workbook called a table', 'a.csv', soundFiles.xlsx.bytes, '2 guessed-mapping other-kind'],
  ['lines of JSON called a text', 'a.txt', soundFiles.jsonl.bytes, '2 guessed-mapping other-kind'],
  ['a picture called a document', 'a.docx', soundFiles.picture.bytes, 'needs-ocr'],
  ['a presentation', 'a.odt', () => openDocument('presentation', '<a/>'), 'left out presentation'],
  ['slides', 'a.pptx', () => archive({ 'ppt/presentation.xml': '<p/>' }), 'left out presentation'],
  ['an e-book', 'a.epub', () => archive({ mimetype: 'application/epub+zip' }), 'left out ebook'],
  ['a document of Pages', 'a.pages', () => archive({ 'Index/Document.iwa': 'x' }), 'left out apple-document'],
  ['a voice message', 'a.txt', text(`OggS\0\x02${'\0'.repeat(40)}OpusHead`), 'left out recording'],
  ['sound by its name', 'a.amr', text('\0\x01\x02\0\0\0\0\0'), 'left out recording'],
  ['a picture of the web', 'a.avif', text('\0\0\0\x18ftypavif\0\0\0\0mif1'), 'left out kind'],
  ['a picture of a telephone', 'a.jpg', text('\0\0\0\x18ftypheic\0\0\0\0mif1'), 'left out heic'],
  ['a package of Outlook', 'winmail.dat', () => Buffer.from('789f3e220100', 'hex'), 'left out outlook'],
  ['a message of Outlook', 'a.msg', () => oldOffice('__substg1.0_0037001F'), 'left out outlook'],
  ['an old Excel table', 'a.xls', () => oldOffice('Workbook'), 'left out old-office'],
  ['a binary workbook', 'a.xlsx', () => archive({ 'xl/workbook.bin': 'x' }), 'left out old-office'],
  [
    'a workbook of Excel in XML',
    'a.xml',
    text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    'left out old-office',
  ],
  [
    'a document of Word in XML',
    'a.doc',
    text('<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">فاض النهر</w:wordDocument>'),
    'left out old-office',
  ],
  ['a web page called a document of Word', 'a.doc', soundFiles.html.bytes, '1 other-kind'],
  ['a web page called a workbook', 'a.xls', text(`<table><tr><td>${csv}</table>`), '1 no-main-text other-kind'],
  [
    'a table with tabs called an old workbook',
    'a.xls',
    text(csv.replaceAll(',', '\t')),
    '2 guessed-mapping row-cell, without empty',
  ],
  ['a table called a workbook', 'a.xlsx', text(csv), '2 guessed-mapping other-kind row-cell, without empty'],
  ['words called a workbook', 'a.xlsx', text('the river rose, and fell'), '1 other-kind'],
  ['an archive called a text', 'a.txt', () => archive({ 'b.txt': 'فاض النهر' }), 'left out zip-archive'],
  ['an archive called a document', 'a.docx', () => archive({ 'b.txt': 'فاض النهر' }), 'left out zip-archive'],
  ['an empty archive', 'a.docx', () => archive({}), 'left out zip-archive'],
  ['an old presentation', 'a.ppt', () => oldOffice('PowerPoint Document'), 'left out presentation'],
  [
    'noise called a document',
    'a.docx',
    () => Buffer.from(Array.from({ length: 999 }, (_, at) => (at * at * 7919) & 255)),
    'damaged',
  ],
  ['a film', 'a.mp4', text('\0\0\0\x18ftypmp42'), 'left out recording'],
  [
    'rows with more cells than columns',
    'a.csv',
    text('text,source\nthe bridge, closed, x\n'),
    '1 guessed-mapping row-cell',
  ],
  ['a sound table', 'a.csv', text(csv.split('\n').slice(0, 2).join('\n')), '1 guessed-mapping'],
]

/** A page of Telegram with a second message, without its last bytes. */
function laterMessage(without: number): Buffer {
  const message = /<div class="message [^]*?<\/div><\/div><\/div>/.exec(page)?.[0] ?? ''
  return Buffer.from(page.replace(message, () => message + message.replace('message9', 'message10')).slice(0, -without))
}

/** Office keeps a file with a password in a container of its own. */
function lockedOffice(): Buffer {
  return oldOffice('EncryptedPackage')
}

/** The container of Office before 2007, with the name of a stream in it. */
function oldOffice(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')])
}

import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { encodeText } from '../../testing/encode'
import { archive, openDocument, wordDocument } from './made-files-for-tests'
import { partsOf } from './parts-for-tests'

const file = (name: string) => readFileSync(new URL(`./test-files/documents/${name}`, import.meta.url))

const lines = [
  'نشرة مسائية',
  'أفاد الدفاع المدني في مدينة الرستن بأن ١٢ شخصاً أُصيبوا عند الساعة 18:40، بينهم 3 أطفال.',
  'وقالت اللجنة (UNICEF) إن «القافلة» لم تصل؛ فهل تصل غداً؟ لا إجابة!',
  'حي السوق: خمسة جرحى',
  'حي المحطة: سبعة جرحى',
  'الحي | الجرحى',
  'السوق | 5',
  'المحطة | 7',
  'Second language: the convoy left at 07:15.',
]

test.each<[string, string, string]>([
  [
    'SubRip, sentences over several captions',
    'a.srt',
    '1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>سقطت قذيفتان</i>\r\nعلى حي\r\n\r\n2\r\n00:00:03,100 --> 00:00:05,000\r\nالسوق.\r\n\r\n3\r\n00:00:05,100 --> 00:00:06,000\r\nأُصيب خمسة\r\n\r\n4\r\n00:00:09,000 --> 00:00:11,000\r\nوصلت القافلة\r\n',
  ],
  [
    'WebVTT with notes, names and a caption that rolls up',
    'a.vtt',
    'WEBVTT\n\nNOTE من المحطة\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v هدى>سقطت قذيفتان على حي\n\n00:03.000 --> 00:03.100\nسقطت قذيفتان على حي\n\n00:03.100 --> 00:05.000\nالسوق.\n\n00:05.100 --> 00:06.000\nأُصيب خمسة\n\n00:09.000 --> 00:11.000\nوصلت القافلة',
  ],
])('captions are read as what is said in them: %s', async (_, name, content) => {
  const { reports, told } = await partsOf(name, content)
  expect(told).toEqual(['captions'])
  expect(reports[0]?.text).toBe('سقطت قذيفتان على حي السوق.\nأُصيب خمسة\nوصلت القافلة\n')
})

describe('a bulletin with a list and a table reads the same, whatever program made it', () => {
  it.each([
    'bulletin.html',
    'libreoffice.html',
    'pandoc.html',
    'libreoffice.docx',
    'abiword.docx',
    'pandoc.docx',
    'libreoffice.odt',
    'abiword.odt',
    'pandoc.odt',
    'libreoffice.rtf',
    'abiword.rtf',
    'pandoc.rtf',
  ])('%s', async (name) => {
    const { reports, told } = await partsOf(name, file(name))
    expect(told).toEqual([name.split('.').at(-1)])
    const read = reports[0]?.text.split('\n').map((line) => line.replace(/^[•·]?\s*/, '').trim())
    expect(read?.filter((line) => line !== '')).toEqual(lines)
    expect(Buffer.from(reports[0]?.original.bytes ?? []).equals(file(name))).toBe(true)
  })
})

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

const vanishing = (text: string, value = '') => `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>${text}</w:t></w:r>`
const wordStyles = [
  {
    name: 'word/styles.xml',
    bytes: Buffer.from(
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Shown"><w:basedOn w:val="Note"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Notes"><w:basedOn w:val="Note"/></w:style></w:styles>',
    ),
  },
]
const shownRun = '<w:r><w:t>قصف حي السوق</w:t></w:r>'
const secret = 'اسم الشاهد'

test.each<[string, string, string | Uint8Array, string]>([
  ['a hidden run of Word', 'a.docx', wordDocument(`<w:p>${shownRun}${vanishing(secret)}</w:p>`), secret],
  [
    'a deleted run of Word',
    'a.docx',
    wordDocument(`<w:p><w:del><w:r><w:delText>${secret}</w:delText></w:r></w:del>${shownRun}</w:p>`),
    secret,
  ],
  [
    'what Word moved away',
    'a.docx',
    wordDocument(`<w:p><w:moveFrom><w:r><w:t>${secret}</w:t></w:r></w:moveFrom>${shownRun}</w:p>`),
    secret,
  ],
  [
    'a paragraph of Word whose mark alone is hidden',
    'a.docx',
    wordDocument(`<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${shownRun}</w:p>`),
    '',
  ],
  [
    'a run of Word that is hidden no more',
    'a.docx',
    wordDocument(`<w:p>${vanishing('قصف حي السوق', ' w:val="false"')}</w:p>`),
    '',
  ],
  [
    'a run of Word in a hidden style, and one in a style of that which shows',
    'a.docx',
    wordDocument(
      `<w:p><w:r><w:rPr><w:rStyle w:val="Shown"/></w:rPr><w:t>قصف حي السوق</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Note"/></w:rPr><w:t>${secret}</w:t></w:r></w:p>`,
      wordStyles,
    ),
    secret,
  ],
  [
    'a paragraph of Word in a hidden style, with a run that shows',
    'a.docx',
    wordDocument(
      `<w:p><w:pPr><w:pStyle w:val="Notes"/></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>قصف حي السوق</w:t></w:r><w:r><w:t>${secret}</w:t></w:r></w:p>`,
      wordStyles,
    ),
    secret,
  ],
  [
    'a run of Word that was hidden before a tracked change',
    'a.docx',
    wordDocument(
      '<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>قصف حي السوق</w:t></w:r></w:p>',
    ),
    '',
  ],
  [
    'a run of Word that was struck out',
    'a.docx',
    wordDocument(`<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>${secret}</w:t></w:r>${shownRun}</w:p>`),
    secret,
  ],
  [
    'struck RTF',
    'a.rtf',
    `{\\rtf1 {\\strike secret}\\u1602?\\u1589?\\u1601? \\u1581?\\u1610? \\u1575?\\u1604?\\u1587?\\u1608?\\u1602?}`,
    'secret',
  ],
  [
    'a struck style',
    'a.odt',
    openDocument(
      'text',
      `<o><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles><text:p>قصف حي السوق<text:span text:style-name="T1">${secret}</text:span></text:p></o>`,
    ),
    secret,
  ],
  ['what a page strikes out', 'a.html', `<html><body><p><s>${secret}</s>قصف حي السوق</p></body></html>`, secret],
  [
    'hidden RTF',
    'a.rtf',
    `{\\rtf1 {\\v secret}\\u1602?\\u1589?\\u1601? \\u1581?\\u1610? \\u1575?\\u1604?\\u1587?\\u1608?\\u1602?}`,
    'secret',
  ],
  [
    'RTF that is hidden no more',
    'a.rtf',
    `{\\rtf1 \\v secret\\v0 \\u1602?\\u1589?\\u1601? \\u1581?\\u1610? \\u1575?\\u1604?\\u1587?\\u1608?\\u1602?}`,
    'secret',
  ],
  [
    'a hidden section',
    'a.odt',
    openDocument(
      'text',
      `<o><text:p>قصف حي السوق</text:p><text:section text:display="none"><text:p>${secret}</text:p></text:section></o>`,
    ),
    secret,
  ],
  [
    'a hidden style',
    'a.odt',
    openDocument(
      'text',
      `<o><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><text:p>قصف حي السوق<text:span text:style-name="T1">${secret}</text:span></text:p></o>`,
    ),
    secret,
  ],
  [
    'a hidden style with a name',
    'a.odt',
    archive({
      'content.xml': `<o><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Note"/></office:automatic-styles><text:p>قصف حي السوق</text:p><text:p text:style-name="P1">${secret}</text:p></o>`,
      'styles.xml': `<o><style:style style:name="Note" style:family="paragraph"><style:text-properties text:display="none"/></style:style><style:style style:name="Note" style:family="text"/></o>`,
      'META-INF/manifest.xml': '<m/>',
      mimetype: 'application/vnd.oasis.opendocument.text',
    }),
    secret,
  ],
  [
    'what OpenDocument tracks as deleted',
    'a.odt',
    openDocument(
      'text',
      `<o><text:tracked-changes><text:changed-region><text:deletion><text:p>${secret}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>قصف حي السوق</text:p></o>`,
    ),
    secret,
  ],
  [
    'what a page does not display',
    'a.html',
    `<html><body><p>قصف حي السوق</p><p style="display: none">${secret}</p></body></html>`,
    secret,
  ],
  [
    'a page that is hidden as a whole until a script shows it',
    'a.html',
    '<html hidden><body style="display:none"><p>قصف حي السوق</p></body></html>',
    '',
  ],
  ...(
    [
      ['by a class', '.x{color:red;display:none}', secret],
      [
        'by a number, with a comment and a condition before',
        '/*{*/@media print{.y{display:none}}#n{display:none}',
        secret,
      ],
      ['by several classes', 'p.x.y , .z{visibility:hidden !important}p.x{visibility:visible}', secret],
      ['by the last of two rules', '.x{display:block}.y{display:none}', secret],
      ['by no rule that holds', '@media print{.x{display:none}}.q .x{display:none}', ''],
      ['until a later rule shows it', '.x{display:none}p.x{display:block}', ''],
      ['until a rule about its place shows it', '.x{display:none}main > .x{display:block}', ''],
      ['below the pointer alone', '.x{display:none}.x:hover{display:block}', secret],
      ['with the whole page, until a script shows it', 'body{display:none}', ''],
    ] as const
  ).map(([what, css, hidden]): [string, string, string, string] => [
    `what a page hides ${what}`,
    'a.html',
    `<html><head><style>${css}</style></head><body><main>${hidden === '' ? '<p class="x y" id="n">قصف حي السوق</p>' : `<p>قصف حي السوق</p><p class="x y" id="n">${secret}</p>`}</main></body></html>`,
    hidden,
  ]),
  [
    'what a mail does not display',
    'a.eml',
    `From: a@b\nSubject: x\nMessage-ID: <1@b>\nContent-Type: text/html; charset=utf-8\n\n<style>.p{display:none}</style><p class="p">${secret}</p><p>قصف حي السوق</p>`,
    secret,
  ],
  [
    'what an item of a feed does not display',
    'a.rss',
    `<rss><channel><item><description><![CDATA[<p>قصف حي السوق</p><p hidden>${secret}</p>]]></description></item></channel></rss>`,
    secret,
  ],
])('%s is left out and told', async (_, name, bytes, hidden) => {
  const { reports } = await partsOf(name, bytes)
  expect(reports.map(({ text }) => text)).toEqual(['قصف حي السوق\n'])
  const doubt = reports[0]?.doubts.find(({ code }) => code !== 'no-main-text')
  expect(doubt).toEqual(hidden === '' ? undefined : { code: 'hidden-text', count: hidden.length, beginning: hidden })
})

const cellOf = (content: string) =>
  `<table:table><table:table-row><table:table-cell>${content}</table:table-cell></table:table-row></table:table>`
const newBox = (text: string) =>
  `<w:drawing><wps:wsp xmlns:wps="x"><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`
const choice = (more: string) =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${newBox('قصف')}</mc:Choice>${more}</mc:AlternateContent></w:r></w:p>${paragraph('حي السوق')}`
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`

test.each<[string, string, string | Uint8Array]>([
  [
    'a field of Word',
    'a.docx',
    wordDocument(`<w:p>${run('قصف')}<w:fldSimple w:instr="x">${run(' حي السوق')}</w:fldSimple></w:p>`),
  ],
  [
    'text of Word with a direction of its own',
    'a.docx',
    wordDocument(`<w:p><w:bdo w:val="rtl">${run('قصف ')}</w:bdo><w:dir w:val="rtl">${run('حي السوق')}</w:dir></w:p>`),
  ],
  [
    'ruby of Word',
    'a.docx',
    wordDocument(
      `<w:p><w:r><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('قصف')}</w:rubyBase></w:ruby></w:r>${run(' حي السوق')}</w:p>`,
    ),
  ],
  ['a line end of Word', 'a.docx', wordDocument('<w:p><w:r><w:t>قصف</w:t><w:cr/><w:t>حي السوق</w:t></w:r></w:p>')],
  ['a text box of new programs', 'a.docx', wordDocument(choice(''))],
  ['one with a picture for old programs', 'a.docx', wordDocument(choice('<mc:Fallback><w:pict/></mc:Fallback>'))],
  [
    'one in both forms',
    'a.docx',
    wordDocument(
      choice(
        `<mc:Fallback><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:oval><v:textbox><w:txbxContent>${paragraph('قصف')}</w:txbxContent></v:textbox></v:oval></w:pict></mc:Fallback>`,
      ),
    ),
  ],
  [
    'a formula',
    'a.docx',
    wordDocument(
      `<w:p>${run('قصف')}<m:oMathPara><m:oMath><m:r><m:t> حي</m:t></m:r></m:oMath></m:oMathPara>${run(' السوق')}</w:p>`,
    ),
  ],
  ...(
    [
      ['page', 'html', '<html><body><nav>قصف</nav><p>حي السوق</p></body></html>'],
      ['Word document', 'docx', wordDocument(paragraph('قصف') + paragraph('حي السوق'))],
      ['text', 'txt', 'قصف\nحي السوق\n'],
    ] as const
  ).map(([what, ending, bytes]): [string, string, Uint8Array] => [
    `a ${what} that a Word document takes in as a whole`,
    'a.docx',
    wordDocument('<w:altChunk r:id="c1"><w:altChunkPr/></w:altChunk>', [
      {
        name: 'word/_rels/document.xml.rels',
        bytes: Buffer.from(`<Relationships><Relationship Id="c1" Target="/word/chunk.${ending}"/></Relationships>`),
      },
      { name: `word/chunk.${ending}`, bytes: Buffer.from(bytes) },
    ]),
  ]),
  [
    'one that nothing stands around',
    'a.docx',
    wordDocument(`<w:p><w:r>${newBox('قصف')}</w:r></w:p>${paragraph('حي السوق')}`),
  ],
  [
    'a text box',
    'a.odt',
    openDocument(
      'text',
      '<o><text:p>قصف<draw:frame><draw:text-box><text:p>حي السوق</text:p></draw:text-box></draw:frame></text:p></o>',
    ),
  ],
  [
    'a table within a cell',
    'a.odt',
    openDocument('text', `<o>${cellOf(`<text:p>قصف</text:p>${cellOf('<text:p>حي السوق</text:p>')}`)}</o>`),
  ],
  [
    'a text box of RTF',
    'a.rtf',
    '{\\rtf1\\uc0 \\u1602\\u1589\\u1601{\\shp{\\*\\shpinst{\\sp{\\sv x}}{\\shptxt \\u1581\\u1610  \\u1575\\u1604\\u1587\\u1608\\u1602\\par}}{\\shprslt{\\*\\do{\\dptxbxtext y}}}}\\par}',
  ],
  [
    'text of RTF in code pages and in letters of its own',
    'a.rtf',
    '{\\rtf1\\uc0 \\u1602\\u1589\\u1601 {\\upr{xx}{\\*\\ud{ \\u1581\\u1610  \\u1575\\u1604\\u1587\\u1608\\u1602}}}\\par}',
  ],
  [
    'what a browser draws from a template',
    'a.html',
    '<html><body><p>قصف</p><div><template shadowrootmode="open"><p>حي السوق</p></template></div></body></html>',
  ],
  [
    'ruby of OpenDocument',
    'a.odt',
    openDocument(
      'text',
      '<o><text:p><text:ruby><text:ruby-base>قصف</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby> حي السوق</text:p></o>',
    ),
  ],
  [
    'what an object of RTF shows',
    'a.rtf',
    '{\\rtf1\\uc0 \\u1602\\u1589\\u1601  {\\object{\\*\\objdata 01}{\\result \\u1581\\u1610  \\u1575\\u1604\\u1587\\u1608\\u1602}}\\par}',
  ],
  [
    'what a page in XML writes without escapes',
    'a.xhtml',
    '<?xml version="1.0"?><html><body><p><![CDATA[قصف]]> حي السوق</p></body></html>',
  ],
  ['a table within a cell', 'a.html', '<table><tr><td>قصف<table><tr><td>حي السوق</td></tr></table></td></tr></table>'],
])('no words of a document are lost or joined: %s', async (_, name, bytes) => {
  const { reports } = await partsOf(name, bytes)
  expect(reports.map(({ text }) => text.trim().replace(/\s+/g, ' '))).toEqual(['قصف حي السوق'])
})

const formula = (inner: string) => `<w:p>${run('أُصيب ')}<m:oMath>${inner}</m:oMath></w:p>`
const sign = (text: string) => `<m:r><w:rPr><w:rFonts w:ascii="x"/></w:rPr><m:t>${text}</m:t></m:r>`
test.each<[string, string, string]>([
  ['a fraction', `<m:f><m:num>${sign('3')}</m:num><m:den>${sign('4')}</m:den></m:f>`, '3/4'],
  [
    'a sum below a line',
    `<m:f><m:num>${sign('أ')}${sign('+')}${sign('ب')}</m:num><m:den>${sign('2')}</m:den></m:f>`,
    '(أ+ب)/2',
  ],
  ['a power', `<m:sSup><m:e>${sign('10')}</m:e><m:sup>${sign('3')}</m:sup></m:sSup>${sign('&lt;5')}`, '10^3<5'],
])('a formula of Word is a line of text: %s', async (_, inner, line) => {
  const { reports, told } = await partsOf('a.docx', wordDocument(formula(inner)))
  expect([told, reports[0]?.text]).toEqual([['docx'], `أُصيب ${line}\n`])
})

const besideText = paragraph('مكتب حلب')
test.each<[string, string, string | Uint8Array, string[]]>([
  [
    'Word',
    'a.docx',
    wordDocument(paragraph('قصف حي السوق'), [
      { name: 'word/header1.xml', bytes: Buffer.from(`<w:hdr>${besideText}</w:hdr>`) },
      {
        name: 'word/footer1.xml',
        bytes: Buffer.from('<w:ftr><w:p><w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p></w:ftr>'),
      },
      { name: 'word/comments.xml', bytes: Buffer.from(`<w:comments>${paragraph('7؟')}</w:comments>`) },
      { name: 'word/diagrams/data1.xml', bytes: Buffer.from('<x><a:t>مدير</a:t></x>') },
      { name: 'word/embeddings/list.xlsx', bytes: Buffer.from('x') },
      { name: 'word/embeddings/chart.xlsx', bytes: Buffer.from('x') },
      { name: 'word/charts/_rels/chart1.xml.rels', bytes: Buffer.from('<r Target="../embeddings/chart.xlsx"/>') },
      { name: 'word/charts/chart1.xml', bytes: Buffer.from('<x><c:v>جرحى</c:v><c:v>7</c:v></x>') },
    ]),
    ['header1: مكتب حلب', 'comments: 7؟', 'data1: مدير', 'chart1: جرحى 7', 'list.xlsx'],
  ],
  [
    'OpenDocument',
    'a.odt',
    archive({
      'content.xml':
        '<o><text:p>قصف حي السوق<office:annotation><text:p>غير مؤكد</text:p></office:annotation></text:p></o>',
      'styles.xml': '<o><style:header><text:p>مكتب حلب</text:p></style:header></o>',
      'META-INF/manifest.xml': '<m/>',
      mimetype: 'application/vnd.oasis.opendocument.text',
    }),
    ['styles.xml: مكتب حلب', 'comments: غير مؤكد'],
  ],
  [
    'RTF',
    'a.rtf',
    '{\\rtf1{\\header\\pard Desk{\\pict 00}\\par}{\\footer{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}} raid{\\*\\annotation not sure}}',
    ['header: Desk 1not sure'],
  ],
])('headers, footers and comments of %s are no text of it, and told', async (_, name, bytes, beside) => {
  const { reports, told } = await partsOf(name, bytes)
  expect(told.slice(1)).toEqual(beside.map((said) => `left out ${said} beside-text`))
  expect(reports.map(({ text }) => text.trim())).toEqual([name === 'a.rtf' ? 'raid' : 'قصف حي السوق'])
})

test.each<[string, string, string[]]>([
  [
    'words of a drawing and a formula',
    '<p>قصف حي السوق</p><svg><title>x</title><text>جرحى</text><text>7</text></svg><math><mi>أ</mi><annotation>x</annotation></math>',
    ['html', 'left out svg: جرحى 7 أ beside-text'],
  ],
  [
    'frames',
    '<p>قصف حي السوق</p><iframe src="https://x.example/post/1"></iframe><iframe src="//t.example" width="1"></iframe><div hidden><iframe src="/a"></iframe></div><iframe srcdoc="&lt;p&gt;بيان&lt;/p&gt;&lt;p&gt;الدفاع&lt;/p&gt;"></iframe>',
    ['html', 'left out frame: x.example/post/1 frame', 'left out frame: بيان الدفاع beside-text'],
  ],
])('what a page shows beside its text is told: %s', async (_, body, told) => {
  const found = await partsOf('a.html', `<html><body>${body}</body></html>`)
  expect([found.reports[0]?.text, found.told]).toEqual(['قصف حي السوق\n', told])
})

test('a page of frames alone names them', async () => {
  const { told } = await partsOf(
    'a.html',
    '<html><frameset cols="20%,80%"><frame src="menu.html"><frame src="news.html"></frameset></html>',
  )
  expect(told).toEqual(['left out frame: menu.html, news.html frame'])
})

const odt = (content: string) => openDocument('text', `<o>${content}</o>`)

test.each<[string, string, string | Uint8Array, string[]]>([
  ['a Word document', 'a.docx', wordDocument(paragraph('قصف حي السوق')), ['docx']],
  ['without text', 'a.docx', wordDocument(''), ['refused empty']],
  [
    'a scan',
    'a.docx',
    wordDocument('', [{ name: 'word/media/1.png', bytes: Buffer.from('x') }]),
    ['refused needs-ocr'],
  ],
  ['called a text', 'a.txt', wordDocument(paragraph('قصف حي السوق')), ['docx other-kind']],
  ['that is a text', 'a.docx', 'قصف حي السوق', ['text other-kind']],
  [
    'behind a password',
    'a.docx',
    wordDocument('', [{ name: 'word/styles.xml', bytes: Buffer.from('x'), encrypted: true }]),
    ['refused encrypted'],
  ],
  [
    'with macros',
    'a.docm',
    wordDocument(paragraph('قصف حي السوق'), [{ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }]),
    ['docx', 'left out word/vbaProject.bin program'],
  ],
  [
    'with macros of LibreOffice',
    'a.odt',
    archive({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': '<a><text:p>قصف</text:p></a>',
      'META-INF/manifest.xml': '<m/>',
      'Basic/Standard/Module1.xml': 'x',
      'Basic/Standard/script-lb.xml': 'x',
    }),
    ['odt', 'left out Basic/Standard/Module1.xml program'],
  ],
  ['an OpenDocument', 'a.odt', odt('<text:p>قصف حي السوق</text:p>'), ['odt']],
  ['without text', 'a.odt', odt('<text:p/>'), ['refused empty']],
  ['with a count of spaces below nothing', 'a.odt', odt('<text:p>قصف<text:s text:c="-5"/>حي السوق</text:p>'), ['odt']],
  ['RTF that is cut off', 'a.rtf', '{\\rtf1 qasf', ['rtf cut-off']],
  ['RTF without text', 'a.rtf', '{\\rtf1 }', ['refused empty']],
  ['RTF called a Word document', 'a.doc', '{\\rtf1 qasf}', ['rtf']],
  ['a web page without text', 'a.html', '<html><body></body></html>', ['refused empty']],
  ['a web page called a text', 'a.txt', '<html><body><p>قصف</p></body></html>', ['html other-kind']],
  ['a web page that is no page', 'a.html', 'قصف حي السوق', ['text other-kind']],
])('%s, %s', async (_what, name, bytes, told) => {
  expect((await partsOf(name, bytes)).told).toEqual(told)
})

test('a document of LibreOffice in one XML file is read as one in an archive', async () => {
  const flat = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="o" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles/><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:master-styles><style:master-page><style:header><text:p>مكتب حلب</text:p></style:header></style:master-page></office:master-styles><office:body><office:text><text:p>قصف حي السوق<text:span text:style-name="T1">${secret}</text:span><draw:frame><draw:image><office:binary-data>iVBORw0K</office:binary-data></draw:image></draw:frame></text:p></office:text></office:body></office:document>`
  const { reports, told } = await partsOf('a.fodt', flat)
  expect([reports[0]?.text, told]).toEqual([
    'قصف حي السوق\n',
    ['odt hidden-text', 'left out styles.xml: مكتب حلب beside-text'],
  ])
  expect((await partsOf('a.fodt', flat.slice(0, -40))).told).toEqual(['refused damaged'])
})

test('a document that unpacks to gigabytes is given up before it does', async () => {
  const bomb = wordDocument('', [{ name: 'word/styles.xml', bytes: Buffer.alloc(40 * 1024 * 1024, 0x20) }])
  expect(bomb.length).toBeLessThan(200_000)
  expect((await partsOf('a.docx', bomb)).told).toEqual(['refused burst'])
})

test('RTF gives the letters of its code pages and of its codes, and nothing that is hidden', async () => {
  const rtf =
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset178 Arial;}}{\\info{\\title Secret}}' +
    "{\\field{\\*\\fldinst HYPERLINK \"file:///etc/passwd\"}{\\fldrslt link}}\\par\\f1\\'de\\'d5\\'dd\\f0  caf\\'e9\\par" +
    "\\uc1\\u1581?\\u1604\\'e1\\u1576?\\par{\\*\\secret x}{\\v hidden}{\\object{\\objdata 41}}\\{ok\\}\\par{\\pict\\bin4 }}{{}1F600:" +
    '\\u-10179?\\u-8704?}'
  const { reports } = await partsOf('a.rtf', rtf)
  expect(reports[0]?.text).toBe('link\nقصف café\nحلب\n{ok}\n1F600:😀\n')
})

test('a note of OpenDocument stands in brackets behind its word, and its number is no digit of the figure before', async () => {
  const note =
    '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>ليلاً</text:p><text:p>وفجراً</text:p></text:note-body></text:note>'
  const { reports } = await partsOf('a.odt', odt(`<text:p>قُتل 5${note} في حي السوق</text:p>`))
  expect(reports[0]?.text).toBe('قُتل 5 (ليلاً وفجراً) في حي السوق\n')
})

const super58 =
  '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles>'
test.each<[string, string, string | Uint8Array]>([
  ['a page', 'a.html', '<html><body><p>5<sup>1</sup> جرحى</p></body></html>'],
  [
    'Word',
    'a.docx',
    wordDocument(
      `<w:p>${run('5')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>${run(' جرحى')}</w:p>`,
    ),
  ],
  ['OpenDocument', 'a.odt', odt(`${super58}<text:p>5<text:span text:style-name="T1">1</text:span> جرحى</text:p>`)],
  ['RTF', 'a.rtf', "{\\rtf1\\ansi\\ansicpg1256 5{\\super 1} \\'cc\\'d1\\'cd\\'ec\\par}"],
])('a raised number of %s is no digit of the figure before it', async (_, name, bytes) => {
  expect((await partsOf(name, bytes)).reports[0]?.text).toBe('5¹ جرحى\n')
})

test('formulas of RTF are text, and those of OpenDocument are told', async () => {
  const rtf = await partsOf(
    'a.rtf',
    '{\\rtf1 raid {\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mtype bar}}{\\mnum{\\mr 3}}{\\mden{\\mr 4}}}}}\\par}',
  )
  expect(rtf.reports[0]?.text).toBe('raid 3/4\n')
  const packed = archive({
    'content.xml': '<o><text:p>قصف<draw:object xlink:href="./Object 1"/></text:p></o>',
    'Object 1/content.xml': '<math><mn>3</mn><mo>/</mo><mn>4</mn></math>',
    'META-INF/manifest.xml': '<m/>',
    mimetype: 'application/vnd.oasis.opendocument.text',
  })
  expect((await partsOf('a.odt', packed)).told).toEqual(['odt', 'left out Object 1: 3 / 4 beside-text'])
})

test('a note of RTF stands in brackets behind its word', async () => {
  const { reports } = await partsOf('a.rtf', '{\\rtf1 raid{\\footnote\\pard {\\i at night}} on the market\\par}')
  expect(reports[0]?.text).toBe('raid (at night) on the market\n')
})

test('a page that declares its encoding is read in it, and bytes that are UTF-8 are UTF-8', async () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>قصف حي السوق</p></body></html>`
  const old = await partsOf('a.html', encodeText(page('windows-1256'), 'windows-1256'))
  expect(old.reports[0]).toMatchObject({ text: 'قصف حي السوق\n', encoding: 'windows-1256', confidence: 1 })
  const wrong = await partsOf('a.html', page('windows-1256'))
  expect(wrong.reports[0]).toMatchObject({ text: 'قصف حي السوق\n', encoding: 'utf-8', confidence: 1 })
})

const sentence =
  'قالت مصادر محلية إن فرق الإسعاف نقلت المصابين إلى المشفى الوطني في المدينة بعد سقوط القذائف على السوق، وبينهم نساء.'

test('of a web page the main text is taken with what the page says of itself, and all of it where somebody asks', async () => {
  const page = `<html><head><title>قصف السوق - وكالة الخبر</title><meta property="og:site_name" content="وكالة الخبر">
    <meta property="article:published_time" content="2024-03-05T18:30:00+03:00"><link rel="canonical" href="https://agency.example/1">
    <script>document.write('x')</script></head><body><nav><a href="/">الصفحة الأولى</a></nav>
    <article><h1>قصف السوق</h1>${`<p>${sentence}</p>`.repeat(4)}</article><footer>كل الحقوق محفوظة</footer></body></html>`
  const { reports, told } = await partsOf('a.html', page)
  expect(told).toEqual(['html'])
  expect(reports[0]).toMatchObject({
    title: 'قصف السوق',
    source: 'وكالة الخبر',
    publishedAt: '2024-03-05T18:30:00+03:00',
    address: 'https://agency.example/1',
  })
  expect(reports[0]?.text.split('\n').filter((line) => line !== '')).toEqual([
    'قصف السوق',
    ...Array<string>(4).fill(sentence),
  ])
  const whole = await partsOf('a.html', page, { whole: true })
  expect(whole.reports[0]?.text).toMatch(/^الصفحة الأولى\n[^]*كل الحقوق محفوظة\n$/)
})

test('a note of Word stands behind the text, without the arrow that leads back from it', async () => {
  const bytes = wordDocument(`<w:p>${run('قصف')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, [
    {
      name: 'word/_rels/document.xml.rels',
      bytes: Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
      ),
    },
    {
      name: 'word/footnotes.xml',
      bytes: Buffer.from(
        `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph('حي السوق')}</w:footnote></w:footnotes>`,
      ),
    },
  ])
  expect((await partsOf('a.docx', bytes)).reports[0]?.text).toBe('قصف[1]\n• حي السوق\n')
})

test.each([
  ['a browser', '<!-- saved from url=(0025)https://agency.example/1 -->', ''],
  [
    'SingleFile',
    '',
    '<!--\n Page saved with SingleFile \n url: https://agency.example/1 \n saved date: Fri Mar 06 2026 13:00:00 GMT+0300\n-->',
  ],
])('the address of a page is the one that %s saved it from', async (_, before, within) => {
  const page = `<!DOCTYPE html>\n${before}\n<html>${within}<head><title>قصف</title></head><body><article>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`
  expect((await partsOf('a.html', page)).reports[0]?.address).toBe('https://agency.example/1')
})

test.each([
  ['a head', '<meta itemprop="datePublished" content="2024-03-05T18:30:00+03:00">', ''],
  ['a head by another name', '<meta name="pubdate" content="2024-03-05T18:30:00+03:00">', ''],
  ['a head, as mails write it', '<meta name="date" content="Tue, 05 Mar 2024 18:30:00 +0300">', ''],
  ['a head, in words', '<meta name="date" content="الثلاثاء، 5 مارس 2024 - 6:30 م">', ''],
  ['a time', '', '<time itemprop="datePublished" datetime="2024-03-05T18:30:00+03:00">اليوم</time>'],
])('the day of a web page is read from %s', async (_, meta, time) => {
  const page = `<html><head><title>قصف</title>${meta}</head><body><article>${time}${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`
  expect((await partsOf('a.html', page)).reports[0]?.publishedAt).toMatch(/^2024-03-05T18:30(?::00)?(?:\+03:00)?$/)
})

const consent = 'نستخدم ملفات تعريف الارتباط لنعرف كم زائراً قرأ الخبر. لك أن تقبلها أو ترفضها متى شئت.'
test.each<[string, string, boolean]>([
  ['by its class', `<div class="site-cookie-banner open"><p>${consent.repeat(4)}</p></div>`, false],
  ['by its id', `<div id="CybotCookiebotDialog"><div><p>${consent.repeat(4)}</p></div></div>`, false],
  ['in a form', `<form class="cmplz show"><p>${consent.repeat(4)}</p><button>موافق</button></form>`, false],
  ['of no such name', `<div class="intro"><p>${consent.repeat(4)}</p></div>`, true],
])('a notice that asks for consent, known %s, is no part of a short text', async (_, notice, kept) => {
  for (const page of [
    `${notice}<article><p>${sentence}</p><p>${sentence}</p></article>`,
    `<div class="has-cookie-banner">${notice}<article><p>${sentence}</p><p>${sentence}</p></article></div>`,
    `<div class="cookie-recipe"><p>${sentence}</p>${notice}<p>${sentence}</p></div>`,
  ]) {
    const { reports } = await partsOf('a.html', `<html><head><title>قصف</title></head><body>${page}</body></html>`)
    expect([reports[0]?.text.includes('الارتباط'), reports[0]?.text.split(sentence).length]).toEqual([kept, 3])
  }
})

const hiddenName = `<p hidden>${secret}</p>`
const dialog = `<div style="display:none"><p>${secret}</p><button>x</button></div>`
const [paragraphs, article] = [`<p>${sentence}</p>`.repeat(3), `<article>${`<p>${sentence}</p>`.repeat(3)}</article>`]
test.each<[string, string, boolean]>([
  [
    'a menu elsewhere',
    `<div><ul><li><a href="/a">السوق</a><ul hidden><li>${secret}</li></ul></li></ul></div>${article}`,
    false,
  ],
  ['a dialog after the main text', `${article}${dialog}`, false],
  ['the end of the main text', `<article>${paragraphs}<footer hidden>${secret}</footer></article>`, false],
  [
    'words of a paragraph',
    `<article>${paragraphs}<p>${sentence} <b><span hidden>${secret}</span></b></p></article>`,
    true,
  ],
  [
    'words of a paragraph between ends of lines',
    `<div>${sentence}<br><br>قال <i hidden>${secret}</i> إن<br><br>${sentence}</div>`,
    true,
  ],
  ['the first paragraph', `<article>${hiddenName}${paragraphs}</article>`, true],
  ['a paragraph by a stylesheet', `<article>${paragraphs}<p class="x">${secret}</p>${paragraphs}</article>`, true],
  ['the last paragraph', `<article>${paragraphs}<div>شارك</div>${hiddenName}</article>`, true],
  [
    'one of many boxes',
    `<main>${`<div>${paragraphs}</div>`.repeat(4)}<div>${hiddenName}</div><div>${paragraphs}</div></main>`,
    true,
  ],
  ['a paragraph between two boxes', `<div><div>${paragraphs}</div>${hiddenName}<div>${paragraphs}</div></div>`, true],
  [
    'a paragraph of a page that is a form',
    `<form>${dialog.replace(secret, '')}<div>${paragraphs}${hiddenName}</div></form>`,
    true,
  ],
])('what a page hides is told where its main text is, and of a whole page everywhere: %s', async (_, body, inMain) => {
  const page = `<html><head><title>قصف</title><style>.x{display:none}</style></head><body>${body}</body></html>`
  const doubts = async (whole: boolean) => (await partsOf('a.html', page, { whole })).reports[0]?.doubts
  const told = { code: 'hidden-text', beginning: expect.stringContaining(secret) as string }
  expect(await doubts(false)).toEqual(inMain ? [expect.objectContaining(told)] : [])
  expect(await doubts(true)).toEqual([expect.objectContaining(told)])
})

test('a page made to be slow is read in time', async () => {
  const wide = `<html><body>${'<p>قصف حي السوق <b>x</b></p>'.repeat(6_000)}`
  const from = performance.now()
  expect((await partsOf('a.html', wide)).told).toEqual(['html no-main-text'])
  expect(performance.now() - from).toBeLessThan(5_000)
})

import { expect, test } from 'vitest'
import { encodeText } from '../../testing/encode'
import { partsOf } from './parts-for-tests'

const words = 'سقطت قذيفتان على حي السوق في المدينة، وأُصيب ثلاثة.'
const long = `${words} `.repeat(6).trim()
const old = (text: string) => encodeText(text, 'windows-1256')
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) =>
      byte === 0x0a
        ? '\n'
        : byte > 0x7e || byte === 0x3d || byte < 0x20
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=..|[^=\n]){70}/g, '$&=\n')
const head = (more: string) =>
  `From: a@b.example\nMessage-ID: <1@b.example>\nDate: Tue, 5 Mar 2024 18:30:00 +0300\nMIME-Version: 1.0\n${more}`
const body = (type: string, content: string | Uint8Array, transfer = '8bit') =>
  Buffer.concat([
    Buffer.from(head(`Content-Type: ${type}\nContent-Transfer-Encoding: ${transfer}\n\n`)),
    Buffer.from(content),
    Buffer.from('\n'),
  ])

test.each<[string, Uint8Array | string, string]>([
  ['base64', body('text/plain; charset=utf-8', base64(long), 'base64'), long],
  ['quoted-printable', body('text/plain; charset=UTF-8', quoted(Buffer.from(long)), 'quoted-printable'), long],
  [
    'quoted-printable in windows-1256',
    body('text/plain; charset="windows-1256"', quoted(old(words)), 'quoted-printable'),
    words,
  ],
  [
    'quoted-printable in windows-1256 below a name in UTF-8',
    Buffer.concat([
      Buffer.from('Subject: نشرة\n'),
      body('text/plain; charset="windows-1256"', quoted(old(words)), 'quoted-printable'),
    ]),
    words,
  ],
  ['base64 in windows-1256', body('text/plain; charset=windows-1256', base64(old(words)), 'base64'), words],
  ['cp1256, as some programs call it', body('text/plain; charset=cp1256', old(words)), words],
  ['x-cp1256', body('text/plain; charset=x-cp1256', old(words)), words],
  ['ISO-8859-6', body('text/plain; charset=iso-8859-6', encodeText(words, 'iso-8859-6')), words],
  ['letters that nobody declares', body('text/plain', words), words],
  ['letters that are declared as ASCII', body('text/plain; charset=us-ascii', words), words],
  ['an encoding that nobody knows', body('text/plain; charset=unknown-8bit', old(long)), long],
  ['UTF-8 that is declared as windows-1256', body('text/plain; charset=windows-1256', words), words],
  [
    'lines that flow',
    body('text/plain; charset=utf-8; format=flowed', 'سقطت قذيفتان \nعلى حي السوق.\nولا إصابات.'),
    'سقطت قذيفتان على حي السوق.\nولا إصابات.',
  ],
  [
    'lines that flow, without their spaces',
    body('text/plain; charset=utf-8; format=flowed; delsp=yes', 'سقطت قذيفتان  \nعلى حي السوق.'),
    'سقطت قذيفتان على حي السوق.',
  ],
  [
    'a text and its page',
    head(
      `Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${words}\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>${words}</p>\n--b--\n`,
    ),
    words,
  ],
  [
    'a page in windows-1256 that says so itself',
    body('text/html', old(`<html><head><meta charset="windows-1256"></head><body><p>${words}</p></body></html>`)),
    words,
  ],
  [
    'a page beside pictures, in a related part',
    head(
      `Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>${words}</p>\n--b--\n--r\nContent-Type: image/png\nContent-ID: <1>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--r--\n`,
    ),
    words,
  ],
  ['lines of Windows', body('text/plain; charset=utf-8', words).toString().replaceAll('\n', '\r\n'), words],
])('a mail with %s', async (_, bytes, expected) => {
  const { reports } = await partsOf('a.eml', bytes)
  expect(reports[0]?.text.trim()).toBe(expected)
})

const encoded = (text: string, how: 'B' | 'Q', charset = 'utf-8', bytes: Uint8Array = Buffer.from(text)) =>
  `=?${charset}?${how}?${
    how === 'B'
      ? Buffer.from(bytes).toString('base64')
      : [...bytes]
          .map((byte) => `=${byte.toString(16).toUpperCase()}`)
          .join('')
          .replaceAll('=20', '_')
  }?=`
const subject = 'نشرة المساء من مكتب حلب'
const bytes = Buffer.from(subject)

test.each<[string, string | Uint8Array]>([
  ['one word in base64', encoded(subject, 'B')],
  ['one word in Q', encoded(subject, 'Q')],
  ['words on folded lines', `${encoded('نشرة المساء ', 'B')}\n ${encoded('من مكتب حلب', 'B')}`],
  [
    'a letter cut in two by a fold',
    `${encoded('', 'B', 'UTF-8', bytes.subarray(0, 13))}\r\n\t${encoded('', 'B', 'UTF-8', bytes.subarray(13))}`,
  ],
  ['windows-1256', encoded('', 'Q', 'Windows-1256', old(subject))],
  ['cp1256', encoded('', 'B', 'cp1256', old(subject))],
  ['plain UTF-8', subject],
])('a subject as %s', async (_, written) => {
  const mail = head(
    `Subject: ${typeof written === 'string' ? written : ''}\nContent-Type: text/plain; charset=utf-8\n\n${words}\n`,
  )
  expect((await partsOf('a.eml', mail)).reports[0]?.title).toBe(subject)
})

test.each<[string, string, Uint8Array, readonly string[]]>([
  ['its text declares', 'windows-1256', old(words), []],
  ['nobody declares', 'unknown-8bit', old(words), ['guessed-encoding']],
  ['its text is not in', 'utf-8', Buffer.from(words), ['guessed-encoding']],
])('a head without encoded words, in an encoding that %s', async (_, charset, said, expected) => {
  const before = old(`From: مكتب الميناء <a@b.example>\nSubject: ${subject}\n`)
  const { reports } = await partsOf(
    'a.eml',
    Buffer.concat([before, body(`text/plain; charset=${charset}`, said).subarray('From: a@b.example\n'.length)]),
  )
  expect(reports.map(({ source, title, text }) => [source, title, text.trim()])).toEqual([
    ['مكتب الميناء', subject, words],
  ])
  expect([...new Set(reports[0]?.doubts.map(({ code }) => code))]).toEqual(expected)
})

const passedOn = `From: إذاعة السنديان <r@s.example>\nDate: Thu, Mar 5, 2026\nSubject: خبر\n\n${words}`
test.each([
  ['Gmail', `---------- Forwarded message ---------\n${passedOn}`, 'إذاعة السنديان'],
  [
    'Gmail in Arabic',
    `للنشر\n\n---------- رسالة مُعاد توجيهها ----------\nمن: إذاعة السنديان <r@s.example>\n\n${words}`,
    'إذاعة السنديان',
  ],
  [
    'Apple Mail',
    `> Begin forwarded message:\n> \n> Subject: x\n> From: "Sindyan FM" <r@s.example>\n> \n> ${words}`,
    'Sindyan FM',
  ],
  ['Outlook', `-----Original Message-----\nFrom: r@s.example [mailto:r@s.example]\n\n${words}`, 'r@s.example'],
  [
    'Outlook, below a line',
    `________________________________\nمن: إذاعة السنديان <r@s.example>\nتاريخ الإرسال: x\n\n${words}`,
    'إذاعة السنديان',
  ],
  ['nobody: a text that quotes another', `${long}\n${long}\n---------- Forwarded message ---------\n${passedOn}`, ''],
  ['nobody', `From: x\n${words}`, ''],
])('a mail that is passed on by %s', async (_, text, from) => {
  const { reports } = await partsOf('a.eml', body('text/plain; charset=utf-8', text))
  expect(reports[0]?.forwardedFrom).toBe(from)
})

const name = 'تقرير حلب.txt'
const percent = (text: string) => encodeURIComponent(text)

test.each([
  ['RFC 2231', `filename*=utf-8''${percent(name)}`],
  ['RFC 2231 in pieces', `filename*0*=utf-8''${percent('تقرير')};\n filename*1*=${percent(' حلب')}; filename*2=".txt"`],
  [
    'RFC 2231 in windows-1256',
    `filename*=windows-1256''${[...old(name)].map((byte) => `%${byte.toString(16)}`).join('')}`,
  ],
  ['words of RFC 2047', `filename="${encoded(name, 'B')}"`],
  ['plain UTF-8', `filename="${name}"`],
])('the name of a file as %s', async (_, disposition) => {
  const mail = head(
    `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${words}\n--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; ${disposition}\nContent-Transfer-Encoding: base64\n\n${base64(`${words}\n`)}\n--b--\n`,
  )
  expect((await partsOf('a.eml', mail)).reports.map((report) => report.name)).toEqual(['', name])
})

test.each([
  ['Tue, 5 Mar 2024 18:30:00 +0300', '2024-03-05T18:30+03:00'],
  ['Tue, 5 Mar 2024 18:30:00 +0300 (EEST)', '2024-03-05T18:30+03:00'],
  ['5 Mar 2024 18:30 GMT', '2024-03-05T18:30Z'],
  ['Tue, 05 Mar 24 18:30:00 +0300', '2024-03-05T18:30+03:00'],
  ['Tue, 5 Mar 2024 18:30:00 +03:00', '2024-03-05T18:30+03:00'],
  ['Tue, 5 Mar 2024 18:30:00 EST', '2024-03-05T18:30-05:00'],
  ['Tue, 5 Mar 2024 18:30:00 -0000', '2024-03-05T18:30Z'],
  ['Tue, 5 Mar 2024 18:30:00 XYZ', '2024-03-05'],
  ['Tuesday, 5 March 2024 18:30:00 +0300', '2024-03-05T18:30+03:00'],
  ['Tue, 31 Feb 2024 18:30:00 +0300', ''],
  ['someday', ''],
])('the time %s is %s', async (written, expected) => {
  const mail = head(`Content-Type: text/plain; charset=utf-8\n\n${words}\n`).replace(/^Date: .*$/m, `Date: ${written}`)
  expect((await partsOf('a.eml', mail)).reports[0]?.publishedAt).toBe(expected)
})

test('a folder of mails: quoted From lines, lines of Windows, no empty line at its end', async () => {
  const mail = (text: string) => head(`Subject: s\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`)
  const from = 'From a@b.example Tue Mar  5 18:30:00 2024\n'
  const folder = `${from}${mail(`>From the field: raid\n>>From twice\nFrom here on: calm\n${words}`)}\n${from}${mail('ثان')}`
  for (const content of [folder, folder.replaceAll('\n', '\r\n')]) {
    const { reports } = await partsOf('a.mbox', content)
    expect(reports.map(({ text }) => text.trim())).toEqual([
      `From the field: raid\n>From twice\nFrom here on: calm\n${words}`,
      'ثان',
    ])
  }
})

test('a folder of mails that writes their lengths leaves lines as they are', async () => {
  const mail = (text: string) =>
    head(
      `Subject: s\nContent-Length: ${Buffer.byteLength(text) + 1}\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`,
    )
  const from = 'From a@b.example Tue Mar  5 18:30:00 2024\n'
  const text = `${words}\n\nFrom the field: raid\nTime: 18:30\n\nFrom 18:30 on calm\nagain`
  const { reports } = await partsOf('a.mbox', `${from}${mail(text)}\n${from}${mail('ثان')}`)
  expect(reports.map((report) => report.text.trim())).toEqual([text, 'ثان'])
})

test('a mail of Apple Mail and a page that a browser saved as a mail are read as what they are', async () => {
  const mail = 'From: desk@halab.example\nSubject: x\nMessage-ID: <1@b>\n\nسقطت قذيفتان على حي السوق.\n'
  const apple = await partsOf(
    '1.emlx',
    `${Buffer.byteLength(mail)}      \n${mail}<?xml version="1.0"?><plist><dict/></plist>\n`,
  )
  expect(apple.told).toEqual(['eml'])
  expect(apple.reports[0]?.text).toBe('سقطت قذيفتان على حي السوق.\n')
  const page = `<html><head><title>خبر</title></head><body><article><p>${'وصلت القافلة إلى القرية بعد الظهر. '.repeat(20)}</p></article></body></html>`
  const saved = await partsOf(
    'page.mhtml',
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/1\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/a.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`,
  )
  expect(saved.told).toEqual(['html'])
  expect(saved.reports[0]).toMatchObject({ title: 'خبر', address: 'https://example.org/1' })
  expect(saved.reports[0]?.original.fileName).toBe('page.mhtml')
  for (const from of ['From: "Saved by Internet Explorer 11"\n', '']) {
    const old = `${from}Subject: x\nDate: Fri, 6 Mar 2026 10:00:00 +0300\nMIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\nContent-Location: https://example.org/1\n\n${page}`
    const { reports } = await partsOf('page.mht', old)
    expect(reports).toMatchObject([{ title: 'خبر', source: '', publishedAt: '', address: 'https://example.org/1' }])
  }
})

const both = (text: string, html: string) =>
  head(
    `Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--\n`,
  )

test.each<[string, string, string, string, string[]]>([
  [
    'which say the same',
    `${words} <https://x.example/1>`,
    `<p>${words}</p>`,
    `${words} <https://x.example/1>`,
    ['eml'],
  ],
  [
    'of which the text says that the other is to be opened',
    'This mail is HTML: view it in your browser.',
    `<p>${words}</p>`,
    words,
    ['eml', 'left out text/plain: This mail is HTML: view it in your browser. beside-text'],
  ],
  ['of which the text is the beginning', 'سقطت قذيفتان على حي السوق', `<p>${words}</p>`, words, ['eml']],
  [
    'of which the page says something else',
    long,
    '<p>افتح المرفق لقراءة البيان كاملاً</p>',
    long,
    ['eml', 'left out text/html: افتح المرفق لقراءة البيان كاملاً beside-text'],
  ],
  ['of which the page is a picture alone', words, '<img src="cid:1">', words, ['eml']],
])('a mail in two forms, %s', async (_, text, html, expected, told) => {
  const found = await partsOf('a.eml', both(text, html))
  expect([found.reports[0]?.text.trim(), found.told]).toEqual([expected, told])
})

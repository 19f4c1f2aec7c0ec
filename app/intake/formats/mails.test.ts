import { expect, test } from 'vitest'
import { encodeText } from '../../testing/encode'
import { partsOf } from './parts-for-tests'

const head = `From: =?utf-8?B?${Buffer.from('مكتب حلب').toString('base64')}?= <desk@halab.example>
Subject: =?windows-1256?B?${Buffer.from(encodeText('نشرة المساء', 'windows-1256')).toString('base64')}?=
Date: Tue, 5 Mar 2024 18:30:00 +0300
Message-ID: <1@halab.example>
MIME-Version: 1.0
`
const mixed = (...parts: string[]) =>
  `${head}Content-Type: multipart/mixed; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`
const plain = 'Content-Type: text/plain; charset=utf-8\n\nسقطت قذيفتان على حي السوق.'
const attached = (name: string, content: string) =>
  `Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(content).toString('base64')}`

test('a mail gives its text with its sender, subject and time', async () => {
  const { reports, told } = await partsOf('a.eml', mixed(plain))
  expect(told).toEqual(['eml'])
  expect(reports[0]).toMatchObject({
    text: 'سقطت قذيفتان على حي السوق.\n',
    title: 'نشرة المساء',
    source: 'مكتب حلب',
    publishedAt: '2024-03-05T18:30+03:00',
  })
})

test('attachments are read by what they hold, and nested mails with them', async () => {
  const nested = `Content-Type: message/rfc822\n\nFrom: field@idlib.example\nSubject: inner\n\nسيطر المقاتلون على الحاجز.`
  const { reports, told } = await partsOf(
    'a.eml',
    mixed(
      plain,
      attached('b.html', '<p>قصف <b>حي</b></p><p>السوق</p>'),
      nested,
      attached('c.mp4', '\0\0\0\x18ftypmp42'),
      attached('d.txt', ''),
    ),
  )
  expect(told).toEqual([
    'eml',
    'html b.html no-main-text',
    'eml 2.eml',
    'left out c.mp4 recording',
    'left out d.txt empty',
  ])
  // An attachment is from who sent it, a mail within from its own sender.
  expect(reports.map(({ source, publishedAt }) => [source, publishedAt])).toEqual([
    ['مكتب حلب', '2024-03-05T18:30+03:00'],
    ['مكتب حلب', '2024-03-05T18:30+03:00'],
    ['field@idlib.example', ''],
  ])
})

test.each<[string, string | Uint8Array, string[]]>([
  ['cut off', mixed(plain).slice(0, -6), ['eml cut-off']],
  ['without text', `${head}\n`, ['refused empty']],
  ['called a text', mixed(plain), ['eml']],
  ['a text called a mail', 'قصف حي السوق', ['text other-kind']],
  [
    'in an encoding that it does not name',
    encodeText(`${head}\nسقطت قذيفتان على حي السوق في المدينة وأصيب رجلان وامرأة.`, 'windows-1256'),
    ['eml guessed-encoding'],
  ],
  ['a letter to an editor', 'Dear editor: this\nis no mail: at all\nand it is read: as a text', ['text other-kind']],
])('a mail %s', async (_what, bytes, told) => {
  expect((await partsOf('a.eml', bytes)).told).toEqual(told)
})

test('mails within mails end at a depth, and nothing is read twice', async () => {
  let mail = `${head}\nقصف`
  for (let level = 0; level < 8; level += 1)
    mail = `${head}Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}\nContent-Type: message/rfc822\n\n${mail}\n--b${level}--\n`
  const { told } = await partsOf('a.eml', mail)
  expect(told).toEqual(['left out 1.eml/1.eml/1.eml/1.eml too-deep'])
})

test('a folder of mails gives each with its bytes and its place', async () => {
  const from = 'From desk@halab.example Tue Mar  5 18:30:00 2024\n'
  const second = `${head}\n>From the field: raid\n`
  const silent = `${from}${head}\n`
  const folder = `${silent}\n${from}${mixed(plain)}\n${from}${second}\n${silent}`
  const { reports, told } = await partsOf('inbox', folder)
  expect(told).toEqual(['eml 2 نشرة المساء', 'eml 3 نشرة المساء', 'left out × 2 no-text'])
  expect(reports[1]?.text).toBe('From the field: raid\n')
  const { original } = reports[1] ?? {}
  const start = original?.start ?? 0
  expect(Buffer.from(folder).subarray(start, start + (original?.bytes.length ?? 0))).toEqual(original?.bytes)
  expect(original?.bytes.toString()).toContain('>From the field')
})

test('what a mail program has deleted, an appointment and a day that nobody understands are told', async () => {
  const mail = (more: string, said: string) =>
    `From a@b Tue Mar  5 18:30:00 2024\nFrom: a@b.example\nMessage-ID: <1@b>\nSubject: x\n${more}\n\n${said}\n`
  const calendar = '--b\n\nraid\n--b\nContent-Type: text/calendar; name=a.ics\n\nBEGIN:VCALENDAR\n--b--'
  const { told } = await partsOf(
    'Inbox',
    [
      mail('X-Mozilla-Status: 0009\nX-Mozilla-Status2: 00000000', 'gone'),
      mail('X-Mozilla-Status: 0001\nDate: yesterday', 'raid'),
      mail('MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b', calendar),
    ].join('\n'),
  )
  expect(told).toEqual(['eml 2 x row-cell', 'eml 3 x', 'left out 3/a.ics kind', 'left out × 1 deleted'])
})

import { expect, test } from 'vitest'
import { bytesInput } from '../reader'
import { ReadBudget } from '../read-budget'
import { readInput } from '../read-for-tests'
import { readWhatsAppChat } from './read-for-tests'

const messages = Array.from({ length: 300 }, (_, at) => {
  const time = `${String(10 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  return `4/${at < 290 ? 3 : 4}/26, ${time} - ${at % 7 === 0 ? 'مكتب: النهر' : 'هدى'}: ${at % 7 === 0 && at % 2 === 0 ? '<Media omitted>' : `خبر ${at}\nسطر ثانٍ`}`
})
const chat = `ما قبل المحادثة\n${messages.join('\n')}\n5/4/26, 09:00 - سامر: انتهى\n5/14/26, 09:00 - سامر: تم`

/** A file that nobody may take as a whole. */
const inPieces = (bytes: Buffer) => ({
  name: '_chat.txt',
  size: bytes.length,
  bytes: () => Promise.reject(new Error('read as a whole')),
  stream: async function* () {
    for (let at = 0; at < bytes.length; at += 500) yield await Promise.resolve(bytes.subarray(at, at + 500))
  },
})
const small = () => new ReadBudget({ piece: 512 })

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(chat)],
  ['UTF-8 behind a mark', Buffer.from(`\ufeff${chat}`)],
  ['lines of Windows', Buffer.from(chat.replaceAll('\n', '\r\n'))],
  ['UTF-16', Buffer.from(`\ufeff${chat}`, 'utf16le')],
  ['plain letters at first', Buffer.from(`${'1/2/26, 10:00 - A: B\n'.repeat(40)}${chat}`)],
])('a chat of many pieces is what it is in one, the order of its days told by its end: %s', async (_, bytes) => {
  const pieces = await readInput(inPieces(bytes), { zone: 'UTC', budget: small() })
  const whole = await readInput(bytesInput('_chat.txt', bytes), { zone: 'UTC' })
  expect(pieces).toEqual(whole)
  expect(pieces.reports.at(-1)).toMatchObject({ publishedAt: '2026-05-14T09:00:00.000Z', source: 'سامر', doubts: [] })
  expect(pieces.reports.filter(({ source }) => source === 'مكتب: النهر').length).toBe(21)
  if (bytes.includes('\0')) return
  for (const { original } of pieces.reports)
    expect(bytes.subarray(original.start, (original.start ?? 0) + original.bytes.length)).toEqual(original.bytes)
})

test('a part that is damaged takes no other message with it', async () => {
  const bytes = Buffer.concat([
    Buffer.from(messages.slice(0, 100).join('\n')),
    Buffer.alloc(3000, 1),
    Buffer.from('\n0 هدى'),
    Buffer.from([0xff, 0xfe, 0]),
    Buffer.from(`\n${messages.slice(100).join('\n')}`),
  ])
  const found = await readInput(inPieces(bytes), { zone: 'UTC', budget: small() })
  expect([found.issue, found.reports.length]).toEqual(['', 278])
  expect(found.reports.filter(({ doubts }) => doubts.some(({ code }) => code === 'lost-characters')).length).toBe(1)
})

test('a message that is larger than any report is named as such, however it goes on', async () => {
  const lines = `${'ع'.repeat(1000)}\n`.repeat(1100)
  const text = ['1/1/2026, 10:00 - هدى: قبل', `1/1/2026, 10:01 - هدى: ${lines}`, '1/1/2026, 10:02 - هدى: بعد'].join(
    '\n',
  )
  const found = await readInput(bytesInput('a.txt', Buffer.from(text)), { zone: 'UTC' })
  expect([found.left, found.reports.map(({ text: said }) => said)]).toEqual([['× 1 too-large'], ['قبل', 'بعد']])
})

test('lines that name nobody wait for a bounded number of others, and names that come once are forgotten', () => {
  const head = (at: number) => `1/1/2026, 10:${String(Math.floor(at / 300)).padStart(2, '0')} - `
  const noted = Array.from({ length: 3000 }, (_, at) => `${head(at)}شيء رقم ${at}`).join('\n')
  expect(readWhatsAppChat(noted).messages.length).toBe(3000)
  const quoted = Array.from({ length: 10_100 }, (_, at) => `${head(at)}هدى ${at} "غيّر": الاسم`).join('\n')
  expect(readWhatsAppChat(quoted).messages.every(({ kind }) => kind === 'service')).toBe(true)
})

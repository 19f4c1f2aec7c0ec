import { expect, test } from 'vitest'
import { UploadError } from '../decode/decode.server'
import { ReadBudget, type BudgetLimits } from './read-budget'
import type { FormatKind } from './kinds'
import { channel, read } from './read-for-tests'
import { readFile, type ReadOptions } from './read-file.server'
import { bytesInput } from './reader'
import { soundFiles } from './sound-files-for-tests'

async function told(
  name: string,
  content: string | Uint8Array,
  limits: Partial<BudgetLimits> = {},
  options: Partial<ReadOptions> = {},
): Promise<string[]> {
  const found: string[] = []
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  try {
    for await (const part of readFile(bytesInput(name, bytes), {
      timeZone: 'UTC',
      budget: new ReadBudget(limits),
      ...options,
    }))
      found.push('report' in part ? `${part.report.kind} ${part.report.text}` : part.leftOut.issue)
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    found.push(`! ${error.issue}`)
  }
  return found
}

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

test('a file is told by what it holds, and what cannot be read says why', async () => {
  expect(await told('نشرة.txt', 'قصف على حلب\n')).toEqual(['text قصف على حلب\n'])
  expect(await told('README', 'قصف على حلب')).toEqual(['text قصف على حلب'])
  expect(await told('a.txt', '')).toEqual(['! empty'])
  expect(await told('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toEqual(['! damaged'])
  expect(await told('old.doc', Buffer.from([...ole, 0, 0]))).toEqual(['old-office'])
  expect(
    await told('locked.docx', Buffer.concat([Buffer.from(ole), Buffer.from('EncryptedPackage', 'utf16le')])),
  ).toEqual(['encrypted'])
})

test.each([
  ['a.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]],
  ['a.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0]],
  ['a.tar.gz', [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0]],
  ['a.txt', [0x42, 0x5a, 0x68, 0x39, 0x31]],
  ['a.Z', [0x1f, 0x9d, 0x90, 0]],
  ['a.iso', [0, 0, 0, 0]],
  ['a.tar', [...Buffer.alloc(257, 'a.txt\0'), ...Buffer.from('ustar\0')]],
])('%s is an archive of another kind, and says so', async (name, bytes) => {
  expect(await told(name, Buffer.from(bytes))).toEqual(['other-archive'])
})

/** What a reader would see of a file, whatever its bytes. */
async function seen(name: string, bytes: Uint8Array) {
  const { reports, issue } = await read(name, bytes, { mapping: 'guess', zone: 'UTC' })
  return { issue, reports: reports.map(({ text, source, publishedAt }) => [text, source, publishedAt]) }
}

test.each(['html', 'rtf', 'feed', 'eml', 'mbox', 'telegram', 'whatsapp', 'csv', 'json', 'jsonl'] as const)(
  'UTF-16, with its mark or without, is read as the same file in UTF-8: %s',
  async (kind) => {
    const { name, bytes } = soundFiles[kind]
    const plain = await seen(name, bytes())
    expect(plain.reports.length).toBeGreaterThan(0)
    for (const mark of ['', '\ufeff']) {
      const little = Buffer.from(mark + bytes().toString(), 'utf16le')
      expect(await seen(name, little)).toEqual(plain)
      expect(await seen(name, Buffer.from(little).swap16())).toEqual(plain)
      const { reports } = await read(name, little, { mapping: 'guess', zone: 'UTC' })
      const whole = reports.filter(({ original }) => little.equals(original.bytes))
      if (kind === 'telegram' || kind === 'mbox' || kind === 'jsonl') expect(whole.length).toBeGreaterThan(1)
    }
  },
)

test('what one file costs is bounded', async () => {
  expect(await told('a.txt', 'قصف', { parts: 0 })).toEqual(['! too-many-parts'])
  expect(await told('a.txt', 'قصف', { milliseconds: -1 })).toEqual(['! too-slow'])
  const deep = new ReadBudget()
  for (let level = 0; level < 4; level += 1) deep.enter()
  expect(() => deep.enter()).toThrow('too-deep')
  expect(() => new ReadBudget({ unpacked: 10 }).spend(11)).toThrow('burst')
})

test.each<[FormatKind, string, string, string[]]>([
  ['csv', 'a.txt', 'text;source\nفاض النهر;مرصد\n', ['csv فاض النهر']],
  [
    'telegram',
    'a.txt',
    channel,
    [
      'telegram ارتفع منسوب النهر في القرية.',
      'telegram وأُغلق الجسر القديم.',
      'telegram عبرت أول شاحنة.',
      'service',
      'no-text',
    ],
  ],
  ['whatsapp', 'a.log', '15/09/2026, 20:46 - هدى: تم\n', ['whatsapp تم']],
  ['text', 'a.html', '<p>قصف</p>', ['text <p>قصف</p>']],
  ['html', 'a.txt', 'قصف <b>حي</b> السوق', ['html قصف حي السوق\n']],
  ['json', 'a.txt', '[{"text":"فاض النهر"}]', ['json فاض النهر']],
  ['telegram', 'a.json', '[{"text":"فاض النهر"}]', ['! empty']],
  ['whatsapp', 'a.txt', 'فاض النهر', ['! empty']],
  ['pdf', 'a.pdf', 'فاض النهر', ['! damaged']],
  ['xlsx', 'a.xlsx', 'فاض النهر', ['! damaged']],
  ['jsonl', 'a.txt', 'فاض النهر', ['! damaged']],
])('a file that somebody says is %s (%s) is read as that, or refused', async (as, name, content, expected) => {
  expect(await told(name, content, {}, { as, mapping: 'guess' })).toEqual(expected)
})

test('what stands before the first message of a chat is told', async () => {
  const chat =
    'From the phone of the desk\n15/09/2026, 20:46 - هدى: the river rose\n15/09/2026, 20:47 - هدى: all calm\n'
  const { reports, left } = await read('chat.txt', chat, { zone: 'UTC' })
  expect([reports.length, left]).toEqual([2, ['#0: From the phone of the desk beside-text']])
})

test.each([
  ['a.csv', 'text,source\nthe river\0 rose,desk\nthe bridge is shut,desk\n'],
  ['chat.txt', '15/09/2026, 20:46 - هدى: the river\0 rose\n15/09/2026, 20:47 - هدى: the bridge is shut\n'],
])('one U+0000 is a doubt about its report, and takes no other with it: %s', async (name, content) => {
  const { reports, left, issue } = await read(name, content, { mapping: 'guess', zone: 'UTC' })
  expect([issue, left]).toEqual(['', []])
  expect(reports.map(({ text }) => text)).toEqual(['the river\ufffd rose', 'the bridge is shut'])
  expect(reports.map((report) => report.doubts.some(({ code }) => code === 'lost-characters'))).toEqual([true, false])
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ReadBudget } from '../../intake/formats/read-budget'
import { readFile } from '../../intake/formats/read-file.server'
import { bytesInput } from '../../intake/formats/reader'
import { hashedInput } from './hashed-input'

const days = Array.from({ length: 1000 }, (_, at) => `${(at % 12) + 1}/3/2026`)
const table = `text,published_at\n${days.map((day, at) => `raid ${at},${day}`).join('\n')}\nraid,25/3/2026\n`
const chat = `${days.map((day, at) => `${day}, 10:00 - هدى: خبر ${at}`).join('\n')}\n25/3/2026, 10:00 - هدى: خبر\n`

test.each([
  ['a chat', 'chat.txt', chat],
  ['a table whose last day tells how the others are read', 'a.csv', table],
])('a large file is surveyed once, read to be looked at and read to be stored: %s', async (_what, name, content) => {
  const bytes = Buffer.from(content)
  let whole = 0
  const stream = async function* () {
    for (let at = 0; at < bytes.length; at += 500) yield await Promise.resolve(bytes.subarray(at, at + 500))
    whole += 1
  }
  const input = hashedInput({ ...bytesInput(name, bytes), stream })
  const found: string[][] = []
  for (let time = 0; time < 2; time += 1) {
    const budget = new ReadBudget({ whole: 0, piece: 600 })
    const days: string[] = []
    for await (const part of readFile(input, { timeZone: 'UTC', zone: 'UTC', mapping: 'guess', budget }))
      if ('report' in part) days.push(part.report.publishedAt)
    found.push(days)
  }
  expect(found[0]?.slice(0, 2).map((day) => day.slice(0, 10))).toEqual(['2026-03-01', '2026-03-02'])
  expect(found[1]).toEqual(found[0])
  expect(await input.sha256()).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(whole).toBe(3)
})

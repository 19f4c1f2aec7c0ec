import { expect, test } from 'vitest'
import { UploadError } from '../decode/decode.server'
import { ReadBudget, type BudgetLimits } from './read-budget'
import { readFile } from './read-file.server'
import { bytesInput } from './reader'

async function told(name: string, content: string | Uint8Array, limits: Partial<BudgetLimits> = {}): Promise<string[]> {
  const found: string[] = []
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  try {
    for await (const part of readFile(bytesInput(name, bytes), { timeZone: 'UTC', budget: new ReadBudget(limits) }))
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

test('what one file costs is bounded', async () => {
  expect(await told('a.txt', 'قصف', { parts: 0 })).toEqual(['! too-many-parts'])
  expect(await told('a.txt', 'قصف', { milliseconds: -1 })).toEqual(['! too-slow'])
  const deep = new ReadBudget()
  for (let level = 0; level < 4; level += 1) deep.enter()
  expect(() => deep.enter()).toThrow('too-deep')
  expect(() => new ReadBudget({ unpacked: 10 }).spend(11)).toThrow('burst')
})

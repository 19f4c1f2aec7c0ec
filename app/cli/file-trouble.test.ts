import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fileTrouble } from './explains-itself'

const thrown = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a file or folder that the command line names and that cannot be used is told in a sentence', async () => {
  const argv = ['backup', '/tmp/is-not-there/desk.backup']
  expect(fileTrouble(await thrown(writeFile('/tmp/is-not-there/desk.backup.incomplete', '')), argv)).toBe(
    '/tmp/is-not-there/desk.backup.incomplete: there is no such file or folder.',
  )
  expect(fileTrouble(await thrown(readFile('/tmp')), ['restore', '/tmp'])).toBeNull()
  expect(fileTrouble(await thrown(writeFile('/tmp', '')), ['backup', '/tmp'])).toBe(
    '/tmp: this is a folder, not a file.',
  )
  expect(fileTrouble(Object.assign(new Error('write'), { code: 'ENOSPC' }), argv)).toMatch(/disk is full/)
})

test('any other error keeps its stack', async () => {
  expect(fileTrouble(await thrown(readFile('/tmp/is-not-there')), ['backup', 'desk.backup'])).toBeNull()
  expect(fileTrouble(new Error('a fault'), ['backup', 'desk.backup'])).toBeNull()
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bulk as arabicReasons } from '../../i18n/messages/ar/intake/bulk'
import { bulk as englishReasons } from '../../i18n/messages/en/intake/bulk'
import { cutOff, empty, encrypted, mislabelled, type BadFile } from './bad-files-for-tests'
import { bombed } from './bombs-for-tests'
import { hostileFiles } from './hostile-files-for-tests'
import { doubts, read, readInput } from './read-for-tests'
import { soundFiles } from './sound-files-for-tests'

/** Far beyond what a person waits: the tests of several people may share two cores. */
const longestMs = 20_000
const mostMemory = 300 * 1024 * 1024

// The libraries of some formats take seconds to load.
beforeAll(async () => {
  for (const { name, bytes } of Object.values(soundFiles)) await read(name, bytes(), { mapping: 'guess' })
})

/** Why a file was refused, or how many reports it gave and what is doubtful about them. */
async function told(name: string, bytes: Buffer): Promise<{ told: string; issue: string }> {
  const found = await read(name, bytes, { mapping: 'guess', zone: 'UTC' })
  const { reports, issue, left } = found
  if (issue !== '') return { told: `${issue}${reports.length > 0 ? ` after ${reports.length}` : ''}`, issue }
  const issues = left.map((one) => `left out ${one.split(' ').at(-1)}`)
  const unread = left.filter((one) => !one.startsWith('×')).map((one) => `, without ${one.split(' ').at(-1)}`)
  const words = reports.length === 0 ? issues : [String(reports.length), ...doubts(found).toSorted()]
  return {
    told: `${words.join(' ')}${reports.length > 0 ? unread.join('') : ''}`,
    issue: left[0]?.split(' ').at(-1) ?? '',
  }
}

const kinds: [string, BadFile[]][] = [
  ['cut off', cutOff],
  ['empty', empty],
  ['bombed', bombed],
  ['encrypted', encrypted],
  ['mislabelled', mislabelled],
]

describe.each(kinds)('a file that is %s is told in its own words, soon, and takes no memory', (_kind, files) => {
  test.each(files)('%s', async (_what, name, bytes, expected) => {
    const content = bytes()
    const [from, before] = [performance.now(), process.memoryUsage().rss]
    const answer = await told(name, content)
    expect(answer.told).toBe(expected)
    expect(performance.now() - from).toBeLessThan(longestMs)
    expect(process.memoryUsage().rss - before).toBeLessThan(mostMemory)
    if (answer.issue === '') return
    expect(englishReasons).toHaveProperty([`bulk.reason.${answer.issue}`])
    expect(arabicReasons).toHaveProperty([`bulk.reason.${answer.issue}`])
  })
})

test.each(Object.entries(soundFiles))(
  'a file that is larger than its format allows is not read: %s',
  async (kind, file) => {
    const size = 64 * 1024 * 1024 * 1024
    const head = file.bytes().subarray(0, 16 * 1024)
    const bytes = () => Promise.reject(new Error('it was read'))
    const stream = async function* () {
      yield await Promise.resolve(head)
    }
    const found = await readInput({ name: file.name, size, bytes, stream }, { mapping: 'guess', zone: 'UTC' })
    // Channels and tables of text may be larger than memory: they are read as they stream in.
    expect(found.issue).toBe(['telegram', 'csv', 'json', 'jsonl'].includes(kind) ? '' : 'too-large')
  },
)

describe('a file that asks for other files gets none', () => {
  const secret = 'root:secret-of-this-machine'
  const directory = mkdtempSync(join(tmpdir(), 'hostile-'))
  const path = join(directory, 'secret.txt')
  let server: Server
  let asked = 0

  beforeAll(async () => {
    writeFileSync(path, secret)
    server = createServer((_request, response) => {
      asked += 1
      response.end(secret)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })

  afterAll(() => {
    server.close()
    rmSync(directory, { recursive: true })
  })

  test('in any format', async () => {
    const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`
    for (const [name, bytes] of hostileFiles(web, `file://${path}`)) {
      const found = await read(name, bytes, { mapping: 'guess', zone: 'UTC', whole: true })
      const texts = found.reports.map((report) => report.text).join('\n')
      expect(`${name} ${found.issue}`).toBe(`${name} ${name.startsWith('entities') ? 'entities' : ''}`)
      if (found.issue === '') expect(`${name} ${texts}`).toMatch(/السوق|raid/)
      expect(`${name} ${JSON.stringify(found)}`).not.toContain(secret)
      expect(`${name} ${texts}`).not.toMatch(/alert\(|WEBSERVICE|AutoOpen/)
    }
    expect(asked).toBe(0)
  })
})

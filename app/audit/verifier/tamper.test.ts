import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setImmediate as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../../testing/database'
import { exportTo, signedTrail, verifierDirectory, witnessedTrail, type SignedTrail } from '../export/export-for-tests'
import { mutate } from './mutate-for-tests'
import { withManifest, type Files } from './mutations-for-tests'
import { VerificationError, readKey, readWitness, verifyExport } from './verify.mjs'

/** `THOROUGH=1` tries ten thousand. */
const mutations = process.env.THOROUGH === '1' ? 10_000 : 1_000

let database: TestDatabase
let desk: SignedTrail
let base: Files
let held: Buffer
let witness: string

beforeAll(async () => {
  database = await emptyDatabase()
  desk = await signedTrail(database)
  witness = await witnessedTrail(database, desk)
  const directory = join(desk.directory, 'export')
  await exportTo(database, directory)
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !['evidence', 'time-stamps', 'witnesses'].includes(name) && !name.startsWith('verify.'),
  )
  base = withManifest(new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(directory, name))])))
  held = base.get('checkpoint.note') ?? Buffer.alloc(0)
})

afterAll(async () => {
  desk.clean()
  await database.close()
})

async function check(files: Files): Promise<[code: string, entry: number | null] | null> {
  try {
    const { unchecked } = await verifyExport(
      { names: () => [...files.keys()], read: (name) => [files.get(name) ?? Buffer.alloc(0)] },
      { keys: [readKey(desk.key)], witnesses: [readWitness(witness)], held: [held] },
    )
    // A signature under another name is not taken for that of the witness asked about, and the words say so.
    return unchecked > 0 ? ['unchecked', null] : null
  } catch (error) {
    if (error instanceof VerificationError) return [error.code, error.entry]
    throw error
  }
}

/** A damage as the difference from the base, which is small. */
function difference(files: Files) {
  const splices: [string, number, number, string][] = []
  const added: Record<string, string> = {}
  for (const [name, bytes] of files) {
    const before = base.get(name)
    if (!before) added[name] = bytes.toString('base64')
    if (!before || before.equals(bytes)) continue
    const shorter = Math.min(before.length, bytes.length)
    let start = 0
    while (start < shorter && before[start] === bytes[start]) start++
    let end = 0
    while (end < shorter - start && before[before.length - 1 - end] === bytes[bytes.length - 1 - end]) end++
    splices.push([
      name,
      start,
      before.length - start - end,
      bytes.subarray(start, bytes.length - end).toString('base64'),
    ])
  }
  return { splices, added, removed: [...base.keys()].filter((name) => !files.has(name)) }
}

/** verify.py, fed while the test goes on. */
function secondVerifier() {
  const child = spawn('python3', ['-B', join(verifierDirectory, 'batch.py')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const output = text(child.stdout)
  return {
    send: (value: unknown) => child.stdin.write(`${JSON.stringify(value)}\n`),
    async end() {
      child.stdin.end()
      return (await output)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as [string, number | null] | null)
    },
  }
}

test(`${mutations} damaged exports: both programs find every one, and name the same entry`, async () => {
  const other = secondVerifier()
  other.send({
    files: Object.fromEntries([...base].map(([name, bytes]) => [name, bytes.toString('base64')])),
    key: desk.key,
    witness,
    held: [held.toString('base64')],
  })
  const names = ['nothing']
  const first = [await check(base)]
  other.send(difference(base))
  for (const { name, files } of mutate(base, 20_240)) {
    names.push(name)
    first.push(await check(files))
    other.send(difference(files))
    if (names.length % 100 === 0) await pause()
    if (names.length > mutations) break
  }
  const second = await other.end()
  expect([first.shift(), second.shift()], 'the export itself').toEqual([null, null])
  names.shift()
  expect(
    names.filter((_, at) => first[at] === null || second[at] === null),
    'not found',
  ).toEqual([])
  expect(
    names.flatMap((name, at) =>
      JSON.stringify(first[at]) === JSON.stringify(second[at]) ? [] : [{ name, first: first[at], second: second[at] }],
    ),
    'not agreed on',
  ).toEqual([])
  expect(first).toHaveLength(mutations)
  expect(new Set(names).size).toBeGreaterThan(120)
}, 120_000)

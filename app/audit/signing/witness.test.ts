import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../../testing/database'
import { openCheckpoint } from './checkpoint'
import { verifyDatabase } from '../export/export-live.server'
import {
  exportTo,
  signedTrail,
  signNext,
  verifierDirectory,
  witnessedTrail,
  type SignedTrail,
} from '../export/export-for-tests'
import { parseNote, signatureOf } from './note'
import { formatVerifyingKey, makeSigningKey, parseVerifyingKey } from './note-key'
import { checkpointAge } from './witness-age.server'
import { isClosedAddress } from './witness-request.server'
import { startWitness } from './witness-server-for-tests'
import { publishCheckpoint } from './witness.server'

let database: TestDatabase
let desk: SignedTrail

beforeAll(async () => {
  database = await emptyDatabase()
  desk = await signedTrail(database)
})

afterAll(async () => {
  desk.clean()
  await database.close()
})

test('a directory holds every checkpoint and the last one, a mailbox a message for each', async () => {
  const [directory, mailbox] = [join(desk.directory, 'handed'), join(desk.directory, 'mail')]
  const places = [
    { way: 'directory', place: directory },
    { way: 'mailbox', place: mailbox },
  ] as const
  let size = 0
  for (const said of ['one', 'two']) {
    const signed = await signNext(database, desk, said)
    size = signed.size
    expect(await publishCheckpoint(database.owner.db, signed, places)).toEqual(
      places.map((place) => ({ ...place, error: null })),
    )
    expect(readFileSync(join(directory, 'checkpoint.note'), 'utf8')).toBe(signed.note)
  }
  expect(readdirSync(directory)).toHaveLength(3)
  const messages = readFileSync(mailbox, 'utf8')
    .split(/^From /m)
    .slice(1)
  expect(messages).toHaveLength(2)
  expect(openCheckpoint(messages[1]?.split('\n\n').slice(1).join('\n\n').replace(/\n$/, '') ?? '')).toMatchObject({
    size,
  })
  expect(await checkpointAge(database.app.db, new Date())).toMatchObject({
    left: { size, way: 'directory', place: directory },
    uncovered: 0,
    late: false,
  })
})

test('one place that fails keeps no other from its checkpoint, and is not said to have one', async () => {
  const signed = await signNext(database, desk, 'three')
  const before = await database.owner.db.selectFrom('audit.hand_out').select('id').execute()
  const blocked = join(desk.directory, 'mail', 'below-a-file')
  const results = await publishCheckpoint(database.owner.db, signed, [
    { way: 'mailbox', place: blocked },
    { way: 'directory', place: join(desk.directory, 'still') },
  ])
  expect(results.map(({ error }) => error === null)).toEqual([false, true])
  expect(existsSync(join(desk.directory, 'still', 'checkpoint.note'))).toBe(true)
  expect(await database.owner.db.selectFrom('audit.hand_out').select('id').execute()).toHaveLength(before.length + 1)
})

describe('a witness', () => {
  test('gets each checkpoint with the proof that the log grew from what it saw, and its signature is kept', async () => {
    const key = makeSigningKey('witness.example/w1')
    const witness = await startWitness(parseVerifyingKey(desk.key), key)
    const place = { way: 'witness', place: witness.address } as const
    try {
      for (const said of ['four', 'five', 'six']) {
        const signed = await signNext(database, desk, said)
        expect(await publishCheckpoint(database.owner.db, signed, [place], { allowPrivate: true })).toEqual([
          { ...place, error: null },
        ])
        expect(witness.seen()).toBe(signed.size)
        const { answer } = await database.owner.db
          .selectFrom('audit.hand_out')
          .select('answer')
          .orderBy('id', 'desc')
          .executeTakeFirstOrThrow()
        const cosigned = parseNote(`${signed.note}${answer?.toString() ?? ''}`)
        expect(signatureOf({ ...key, kind: 'cosignature' }, cosigned)).toEqual({ valid: true, time: 1_800_000_000n })
      }
    } finally {
      await witness.close()
    }
  })

  test('speaks in an export and in the database, where its signature is held against its own key', async () => {
    const fresh = await emptyDatabase()
    const own = await signedTrail(fresh)
    try {
      const key = await witnessedTrail(fresh, own)
      const directory = join(own.directory, 'witnessed')
      await exportTo(fresh, directory, { withoutFiles: true })
      const cosigned = join(directory, 'witnesses', readdirSync(join(directory, 'witnesses')).sort().at(-1) ?? '')
      const stranger = formatVerifyingKey({ ...makeSigningKey('witness.example/w1'), kind: 'cosignature' })
      const say = (...args: string[]) => {
        const [first, second] = [
          [process.execPath, 'verify.mjs'],
          ['python3', 'verify.py'],
        ].map(([program = '', file = '']) => {
          const { stdout, status } = spawnSync(
            program,
            [join(verifierDirectory, file), directory, '--key', own.key, ...args],
            { encoding: 'utf8' },
          )
          return { status, stdout: stdout.replaceAll('\r', '').trim() }
        })
        expect(second).toEqual(first)
        return first
      }
      expect(say()).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(
          '2 checkpoints also carry signatures of witnesses, which nobody has checked here',
        ) as string,
      })
      const holds = {
        status: 0,
        stdout: expect.stringContaining(
          'The witness witness.example/w1 signed the log of 10 entries, by its own clock at 2027-01-15T08:00:00.000Z',
        ) as string,
      }
      expect(say('--witness', key)).toMatchObject(holds)
      expect(say('--witness', key, '--held', cosigned)).toMatchObject(holds)
      expect(say('--held', cosigned)).toMatchObject({ status: 1 })
      expect(say('--witness', stranger)).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('signed none of these checkpoints') as string,
      })
      const inPlace = (...witnesses: string[]) => verifyDatabase(fresh.owner.db, { keys: [own.key], witnesses })
      expect(await inPlace(key)).toMatchObject({ witnesses: [{ name: 'witness.example/w1', size: 10 }] })
      await expect(inPlace(stranger)).rejects.toMatchObject({ code: 'witness' })
      await expect(inPlace('not a key')).rejects.toThrow('is not the key of a witness')
    } finally {
      own.clean()
      await fresh.close()
    }
  })

  test('that refuses is told of', async () => {
    const witness = await startWitness(parseVerifyingKey(desk.oldKey), makeSigningKey('witness.example/w1'))
    try {
      const [result] = await publishCheckpoint(
        database.owner.db,
        await signNext(database, desk, 'seven'),
        [{ way: 'witness', place: witness.address }],
        { allowPrivate: true },
      )
      expect(result?.error).toMatch(/answered 403/)
    } finally {
      await witness.close()
    }
  })

  test('in a private network, or over plain http, is not written to unless that was allowed', async () => {
    let hits = 0
    const canary = createServer((_, response) => {
      hits += 1
      response.end()
    })
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
    const { port } = canary.address() as AddressInfo
    const signed = await signNext(database, desk, 'eight')
    try {
      for (const place of [
        `http://127.0.0.1:${port}/`,
        `https://127.0.0.1:${port}/`,
        `https://localhost:${port}/`,
        `https://[::1]:${port}/`,
        `https://[::ffff:127.0.0.1]:${port}/`,
        `https://2130706433:${port}/`,
      ]) {
        const [result] = await publishCheckpoint(database.owner.db, signed, [{ way: 'witness', place }])
        expect(result?.error, place).toMatch(/private address|only https/)
      }
      expect(hits).toBe(0)
    } finally {
      canary.close()
    }
    expect(
      [
        '10.0.0.1',
        '172.20.0.1',
        '169.254.169.254',
        '::ffff:10.0.0.1',
        '::ffff:a00:1',
        'fd00::1',
        'fe80::1',
        '0.0.0.0',
        '::',
        'not an address',
      ].filter((address) => !isClosedAddress(address)),
    ).toEqual([])
    expect(isClosedAddress('9.9.9.9')).toBe(false)
  })
})

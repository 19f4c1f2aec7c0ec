import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../../testing/database'
import { exportTo, signedTrail, signNext, verifierDirectory, type SignedTrail } from '../export/export-for-tests'
import type { Signed } from './sign.server'
import { hasOpenssl, startTimeStampServer, type TimeStampServer } from './time-stamp-server-for-tests'
import { publishCheckpoint } from './witness.server'

const openssl = hasOpenssl()
if (!openssl) process.stderr.write('openssl is not installed: time stamps are not tested against a real authority.\n')

describe.runIf(openssl)('a time stamp of an authority (RFC 3161)', () => {
  let database: TestDatabase
  let desk: SignedTrail
  let authority: TimeStampServer
  let signed: Signed
  const verifyStamp = (directory: string, ...args: string[]) =>
    spawnSync('openssl', ['ts', '-verify', ...args, '-CAfile', authority.certificate], {
      cwd: directory,
      encoding: 'utf8',
    })

  beforeAll(async () => {
    database = await emptyDatabase()
    desk = await signedTrail(database)
    const directory = join(desk.directory, 'authority')
    mkdirSync(directory)
    authority = await startTimeStampServer(directory)
    signed = await signNext(database, desk, 'stamped')
  }, 60_000)
  afterAll(async () => {
    await authority.close()
    desk.clean()
    await database.close()
  })

  test('is kept with its request, and openssl accepts it over the checkpoint', async () => {
    const place = { way: 'time-stamp', place: authority.address } as const
    expect(await publishCheckpoint(database.owner.db, signed, [place], { allowPrivate: true })).toEqual([
      { ...place, error: null },
    ])
    const { request, answer } = await database.owner.db
      .selectFrom('audit.hand_out')
      .select(['request', 'answer'])
      .where('way', '=', 'time-stamp')
      .executeTakeFirstOrThrow()
    const files = {
      'stamp.note': Buffer.from(signed.note),
      'stamp.tsq': request ?? Buffer.alloc(0),
      'stamp.tsr': answer ?? Buffer.alloc(0),
      'other.note': Buffer.from(signed.note.replace('desk', 'dusk')),
    }
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(desk.directory, name), bytes)
    expect(
      execFileSync('openssl', ['ts', '-query', '-in', 'stamp.tsq', '-text'], { cwd: desk.directory, encoding: 'utf8' }),
    ).toMatch(/Hash Algorithm: sha256[^]*Nonce: 0x01[^]*Certificate required: yes/)
    expect(verifyStamp(desk.directory, '-data', 'stamp.note', '-in', 'stamp.tsr').stdout).toContain('Verification: OK')
    expect(verifyStamp(desk.directory, '-queryfile', 'stamp.tsq', '-in', 'stamp.tsr').stdout).toContain(
      'Verification: OK',
    )
    expect(verifyStamp(desk.directory, '-data', 'other.note', '-in', 'stamp.tsr').status).not.toBe(0)
  })

  test('is part of the export, where both programs hold it against its checkpoint and openssl against its authority', async () => {
    const directory = join(desk.directory, 'stamped')
    await exportTo(database, directory)
    const [name = ''] = readdirSync(join(directory, 'time-stamps')).map((file) => file.replace(/\.\w+$/, ''))
    expect(verifyStamp(join(directory, 'time-stamps'), '-data', `${name}.note`, '-in', `${name}.tsr`).stdout).toContain(
      'Verification: OK',
    )
    const run = (program: string, file: string) => {
      const { stdout, status } = spawnSync(
        program,
        [join(verifierDirectory, file), directory, '--key', desk.key, '--json'],
        { encoding: 'utf8' },
      )
      return { status, found: JSON.parse(stdout) as Record<string, unknown> }
    }
    const both = () => [run(process.execPath, 'verify.mjs'), run('python3', 'verify.py')] as const
    const [first, second] = both()
    expect(first).toMatchObject({ status: 0, found: { ok: true, timeStamps: 1 } })
    expect(second).toEqual(first)
    // A stamp over something else, with a manifest that fits it.
    const file = join(directory, 'time-stamps', `${name}.note`)
    const manifest = readFileSync(join(directory, 'manifest.json'), 'utf8')
    const sum = (path: string) =>
      execFileSync('openssl', ['dgst', '-sha256', '-r', path], { encoding: 'utf8' }).slice(0, 64)
    const before = sum(file)
    writeFileSync(file, signed.note.replace(/— /, '—  '))
    writeFileSync(
      join(directory, 'manifest.json'),
      manifest.replace(`${name}.note": "${before}`, `${name}.note": "${sum(file)}`),
    )
    const [third, fourth] = both()
    expect(third).toMatchObject({ status: 1, found: { code: 'time-stamp' } })
    expect(fourth).toEqual(third)
  })

  test('that answers another question, or refuses, is none', async () => {
    const place = { way: 'time-stamp', place: authority.address } as const
    const replies = [
      readFileSync(join(desk.directory, 'stamp.tsr')),
      Buffer.from('3003020102', 'hex'),
      Buffer.from('no answer at all'),
      Buffer.alloc(0),
    ]
    const liar = createServer((_, response) => response.end(replies.shift()))
    await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve))
    try {
      for (let count = replies.length; count > 0; count--) {
        const [result] = await publishCheckpoint(
          database.owner.db,
          signed,
          [{ ...place, place: `http://127.0.0.1:${(liar.address() as AddressInfo).port}/` }],
          { allowPrivate: true },
        )
        expect(result?.error).toMatch(/without a time stamp over this checkpoint/)
      }
    } finally {
      liar.close()
    }
  })
})

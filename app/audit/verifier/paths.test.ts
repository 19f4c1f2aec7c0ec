import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifierDirectory } from '../export/export-for-tests'
import { formatVerifyingKey, makeSigningKey } from '../signing/note-key'

const programs = { 'verify.mjs': process.execPath, 'verify.py': 'python3' }
let folder: string
let key: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verifier-paths-'))
  writeFileSync(join(folder, 'export.zip'), 'PK\u0003\u0004')
  key = formatVerifyingKey(makeSigningKey('desk.example/audit'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(Object.entries(programs))('%s exits with 2 and says what to give', (program, runner) => {
  const run = (...given: string[]) =>
    spawnSync(
      runner,
      [...(runner === 'python3' ? ['-B'] : []), join(verifierDirectory, program), ...given, '--key', key],
      { encoding: 'utf8' },
    )

  test.each([
    ['an archive that nobody unpacked', () => [join(folder, 'export.zip')], 'unpack the archive first'],
    ['a directory that holds no export', () => [folder], 'is not an export'],
    ['a directory as a proof', () => ['--proof', folder], 'is a directory: give the path of a file'],
    ['a directory as what was held', () => [folder, '--held', folder], 'is a directory: give the path of a file'],
  ])('for %s', (_what, given, says) => {
    const { status, stdout, stderr } = run(...given())
    expect(stderr).toContain(says)
    expect(stderr).not.toMatch(/Traceback|at .*verify\.mjs:/)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })
})

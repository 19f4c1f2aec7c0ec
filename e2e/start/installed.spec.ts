import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

interface Packages {
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
}

/** A module that is imported at the beginning of a line, or later by a call. */
const imports = /^(?:import|export)\b[^"'()]*["']([^"']+)["']|\bimport\("([^"]+)"\)/gm

const run = promisify(execFile)

test('what the build imports is installed with it, without the development dependencies', () => {
  const directory = join('build', 'server')
  const names = new Set<string>()
  for (const file of readdirSync(directory).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(join(directory, file), 'utf8')
    for (const [, atOnce, later] of code.matchAll(imports)) {
      const name = atOnce ?? later ?? ''
      if (!/^[./]|^node:/.test(name)) names.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
    }
  }
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Packages
  expect([...names].filter((name) => !(name in { ...dependencies, ...optionalDependencies }))).toEqual([])
  expect(names.size).toBeGreaterThan(10)
})

test('an installed package runs as it was built: it has no sources and never builds', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-package-'))
  try {
    await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', directory])
    const archive = readdirSync(directory)[0] ?? ''
    await run('tar', ['-xzf', archive], { cwd: directory })
    const installed = join(directory, 'package')
    expect(readdirSync(join(installed, 'app'), { recursive: true })).toEqual(['cli', join('cli', 'bin.mjs')])
    symlinkSync(resolve('node_modules'), join(installed, 'node_modules'))
    const claims = join(directory, 'claims.tsv')
    writeFileSync(claims, '7\tقصفت مروحيات حي الميسر بحلب\n')
    const bin = join(installed, 'app', 'cli', 'bin.mjs')
    const { stdout, stderr } = await run(process.execPath, [bin, 'rank', '--corpus', claims, '--queries', claims])
    expect(stdout).toMatch(/^7\b.*\b7\b/)
    expect(stderr).toBe('')
    expect(readdirSync(installed)).not.toContain('.cache')
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
})

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'

/** Files of the build that one file loads before it runs, itself among them, and the packages that these load. */
function loadedBy(file: string, files = new Map<string, string>(), packages = new Set<string>()) {
  if (files.has(file)) return { files, packages }
  const program = readFileSync(file, 'utf8')
  files.set(file, program)
  for (const [, name = ''] of program.matchAll(/^(?:import|export)\b[^"'()]*["']([^"']+)["']/gm)) {
    if (name.startsWith('.')) loadedBy(join(dirname(file), name), files, packages)
    else if (!name.startsWith('node:')) packages.add(name)
  }
  return { files, packages }
}

test('what is loaded for every command is the reader of the command line alone', () => {
  const { files, packages } = loadedBy('build/server/main.js')
  expect([...packages]).toEqual(['commander'])
  expect([...files.values()].join('').length).toBeLessThan(50_000)
})

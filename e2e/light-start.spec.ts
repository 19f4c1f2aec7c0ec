import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

test('what is loaded for every command is the reader of the command line alone', () => {
  const program = readFileSync('build/server/main.js', 'utf8')
  const loaded = [...program.matchAll(/^(?:import|export)\b[^"'()]*["']([^"']+)["']/gm)].map(([, name]) => name)
  expect(loaded).toEqual(['commander'])
})

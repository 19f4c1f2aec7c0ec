import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const shown = ['app/components', 'app/routes', 'app/site', 'app/i18n/messages', 'app/styles']

test('what is shown has no middle dot: beside Arabic digits it looks like a zero, ٠', () => {
  const files = shown.flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((file) => join(directory, file)),
  )
  const dotted = files.filter(
    (file) => /\.(tsx?|css)$/.test(file) && !file.includes('.test.') && readFileSync(file, 'utf8').includes('\u00b7'),
  )
  expect(dotted).toEqual([])
})

test('a text from outside is shown with its control characters, not bare', () => {
  const outside = /<bdi[^>]*>\{(?:\w+\.)*(?:title|section|note|quote|reason|rationale|fileName)\}<\/bdi>/
  const bare = ['app/components', 'app/routes'].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .filter((file) => outside.test(readFileSync(join(directory, file), 'utf8'))),
  )
  // The title there is an element, which the caller makes.
  expect(bare.filter((file) => !file.endsWith('compare-texts.tsx'))).toEqual([])
})

test('short facts in a line are MetaParts, which leaves no bar at the edge of a line', () => {
  const byHand = /\{' \| '\}|(?:>|\)\}) \|(?: [<{]|\{' '\}|\n)|\n *\| </
  const barred = ['app/components', 'app/routes'].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && byHand.test(readFileSync(join(directory, file), 'utf8')))
      .map((file) => join(directory, file)),
  )
  expect(barred).toEqual([])
})

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

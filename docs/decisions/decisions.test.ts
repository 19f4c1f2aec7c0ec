import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const files = readdirSync(import.meta.dirname)
  .filter((name) => /^\d{4}-.*\.md$/u.test(name))
  .sort()

/** `Decided 2026-11-23. Status: accepted.` or `… superseded by 42.` */
const statusLine = /^Decided (\d{4}-\d\d-\d\d)\. Status: (accepted|superseded by \d+)\.$/u

test.each(files)('%s has a number, a date, a status, a context, a decision and its consequences', (file) => {
  const [title = '', , status = ''] = read(file).split('\n')
  expect(title).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. \\S`, 'u'))
  expect(status).toMatch(statusLine)
  const parts = Array.from(read(file).matchAll(/^\*\*(Context|Decision|Consequences)\.\*\* \S/gmu), ([, part]) => part)
  expect(parts).toEqual(['Context', 'Decision', 'Consequences'])
})

test('the index names each decision with its title, date and status, in order', () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| ['))
  const expected = files.map((file) => {
    const [title = '', , status = ''] = read(file).split('\n')
    const [, date = '', state = ''] = statusLine.exec(status) ?? []
    return `| [${title.slice(2)}](${file}) | ${date} | ${state} |`
  })
  expect(rows).toEqual(expected)
})

test('a decision that is superseded names one that is there', () => {
  const numbers = files.map((file) => Number(file.slice(0, 4)))
  for (const file of files) {
    const by = /Status: superseded by (\d+)/u.exec(read(file))?.[1]
    if (by !== undefined) expect(numbers, file).toContain(Number(by))
  }
})

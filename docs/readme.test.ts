import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

/** The packages that a cell names: `a-{b,c}` are two, `a-*` stands for all that begin so. */
function packagesIn(cell: string): string[] {
  return Array.from(cell.matchAll(/`([^`]+)`/gu), ([, name = '']) => name).flatMap((name) => {
    const [before = '', choices, after = ''] = name.split(/[{}]/u)
    return choices === undefined ? [name] : choices.split(',').map((choice) => `${before}${choice}${after}`)
  })
}

const stands = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name

test('the README says of each dependency why it is there, and of none that is not', () => {
  const table = read('README.md').split('## Why each dependency')[1]?.split('\n## ')[0] ?? ''
  const rows = table.split('\n').filter((line) => line.startsWith('| `'))
  const named = rows.flatMap((row) => packagesIn(row.split('|')[1] ?? ''))
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >
  const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(installed.filter((name) => !named.some((pattern) => stands(pattern, name)))).toEqual([])
  expect(named.filter((pattern) => !installed.some((name) => stands(pattern, name)))).toEqual([])
  for (const row of rows) expect(row.split('|')[2]?.trim(), row).not.toBe('')
})

test('every file and folder that the documents name is there', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    ...readdirSync(join(root, 'docs', 'decisions'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/decisions/${name}`),
  ]
  const missing = documents.flatMap((document) =>
    Array.from(read(document).matchAll(/`((?:app|bench|db|docs|e2e)\/[\w./-]+)`/gu), ([, path = '']) => path)
      .filter((path) => !['', '.ts', '.server.ts'].some((ending) => existsSync(join(root, `${path}${ending}`))))
      .map((path) => `${document}: ${path}`),
  )
  expect(missing).toEqual([])
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { addCommands } from '../app/cli/commands'

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

const inFolder = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))

const documents = [...inFolder('.'), ...inFolder('docs'), ...inFolder('docs/decisions')]

test('every file and folder that the documents name is there', () => {
  const missing = documents.flatMap((document) =>
    Array.from(read(document).matchAll(/`((?:app|bench|db|docs|e2e)\/[\w./-]+)`/gu), ([, path = '']) => path)
      .filter((path) => !path.includes('NNNN'))
      .filter((path) => !['', '.ts', '.server.ts'].some((ending) => existsSync(join(root, `${path}${ending}`))))
      .map((path) => `${document}: ${path}`),
  )
  expect(missing).toEqual([])
})

/** The anchor that a heading gets where Markdown is shown: lower case, no punctuation, hyphens for spaces. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (document: string) =>
  Array.from(read(document).matchAll(/^#+ (.+)$/gmu), ([, heading = '']) => anchor(heading))

test('every link between the documents leads somewhere', () => {
  const broken = documents.flatMap((document) =>
    Array.from(read(document).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/gu))
      .filter(([, path = '', section]) => {
        const target = path === '' ? document : join(dirname(document), path)
        if (!existsSync(join(root, target))) return true
        return section !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(section)
      })
      .map(([link]) => `${document}: ${link}`),
  )
  expect(broken).toEqual([])
})

/** Each command that does something, as it is typed: `evidence check`. */
function namesOf(command: Command, before = ''): string[] {
  return command.commands.flatMap((inner) => {
    const name = `${before}${inner.name()}`
    return inner.commands.length === 0 ? [name] : namesOf(inner, `${name} `)
  })
}

test('docs/command-line.md has every command, and every option of the import', () => {
  const program = new Command('muqabala')
  addCommands(program)
  const reference = read('docs/command-line.md')
  const options = program.commands.find((command) => command.name() === 'import')?.options ?? []
  expect(options).not.toEqual([])
  const names = [...namesOf(program), ...options.map(({ long }) => long ?? '')]
  expect(names.filter((name) => !new RegExp(`\`${name}[ \`]`, 'u').test(reference))).toEqual([])
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The lines of `code` that the linter refuses by one of the house's rules. */
function refusedLines(rule: string, code: string): number[] {
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-lint-'))
  try {
    writeFileSync(join(directory, 'code.ts'), code)
    const config = {
      categories: { correctness: 'off' },
      jsPlugins: [{ name: 'own', specifier: join(import.meta.dirname, 'own.js') }],
      rules: { [`own/${rule}`]: 'error' },
    }
    writeFileSync(join(directory, 'oxlint.json'), JSON.stringify(config))
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/oxlint/bin/oxlint', '--config', join(directory, 'oxlint.json'), '--format', 'json', directory],
      { encoding: 'utf8' },
    )
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { labels: { span: { line: number } }[] }[] }
    return diagnostics.flatMap(({ labels }) => labels.map(({ span }) => span.line)).toSorted((a, b) => a - b)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

test('a text that is cut to a fixed length is refused, and a list, a day or a hash is not', () => {
  const code = [
    'const longest = 200',
    'export const torn = [',
    'text.slice(0, 100),',
    'report.title.substring(0, longest),',
    'text.trim().slice(-longest),',
    'text.slice(0, most.title),',
    ']',
    'export const whole = [list.slice(0, 100), rows.filter(Boolean).slice(0, longest), text.slice(0, 10), text.slice(0, end), text.slice(end)]',
  ]
  expect(refusedLines('whole-letters', code.join('\n'))).toEqual([3, 4, 5, 6])
})

test('a route that asks the database itself is refused', () => {
  const code = [
    "import { sql } from 'kysely'",
    "import type { Kysely } from 'kysely'",
    "const rows = db.selectFrom('record.claim')",
    'const count = sql`select 1`',
    'const claim = await readClaim(db, id)',
  ]
  expect(refusedLines('no-sql-in-routes', code.join('\n'))).toEqual([1, 3, 4])
})

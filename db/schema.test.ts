import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../app/testing/database'
import { readDeclaredColumns, type DeclaredColumn } from './structure/schema-columns'
import { readStoredColumns, type StoredColumn } from './structure/stored-columns'

/** Tables that our queries never name, with whoever does. */
const othersOwn = new Map([
  ['audit.mandate', 'the functions of the audit trail'],
  ['audit.open_action', 'the functions of the audit trail'],
  ['audit.open_change', 'the functions of the audit trail'],
  ['working.login_attempts', 'rate-limiter-flexible'],
])

const text = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

/** What a column's declaration says otherwise than the database, one sentence a difference. */
function differences(stored: StoredColumn, declared: DeclaredColumn | undefined): string[] {
  const name = `${stored.table}.${stored.column}`
  if (!declared) return [`${name} is not declared`]
  const found: string[] = []
  if (declared.type !== stored.type) found.push(`${name} is read as ${declared.type}, the database has ${stored.type}`)
  // Parsed JSON is `unknown`, which holds null too.
  if (declared.type !== 'json' && declared.nullable !== stored.nullable)
    found.push(`${name} ${stored.nullable ? 'may be null' : 'is never null'}, and is declared otherwise`)
  if (text(declared.values) !== text(stored.values))
    found.push(`${name} is declared as ${text(declared.values)}, its check allows ${text(stored.values)}`)
  if (declared.insert === 'optional' && !stored.optional)
    found.push(`${name} may be left out of an insert, and the database has no value for it`)
  if (declared.insert !== 'never' && stored.generated)
    found.push(`${name} may be written, and the database alone writes it`)
  return found
}

async function compare(texts?: Readonly<Record<string, string>>): Promise<string[]> {
  const { owner } = await createTestDatabase()
  const stored = (await readStoredColumns(owner.db)).filter(({ table }) => !othersOwn.has(table))
  const declared = readDeclaredColumns(texts)
  const names = new Set(stored.map(({ table, column }) => `${table}.${column}`))
  const surplus = Object.entries(declared)
    .flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`))
    .filter((name) => !names.has(name))
  return [
    ...stored.flatMap((column) => differences(column, declared[column.table]?.[column.column])),
    ...surplus.map((name) => `${name} is not in the database`),
  ]
}

test('db/schema.ts declares what the database has: tables, columns, types, null, allowed words, defaults', async () => {
  expect(await compare()).toEqual([])
})

test('a declaration that drifts is seen', async () => {
  const folder = join(import.meta.dirname, 'schema')
  const texts = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const drift = (name: string, from: string, to: string) => {
    expect(texts[name]).toContain(from)
    texts[name] = texts[name]?.replace(from, to) ?? ''
  }
  drift('decisions.ts', `export type Stance = 'supports' |`, `export type Stance = 'endorses' | 'supports' |`)
  drift('reports.ts', 'wording: string | null', 'wording: string')
  drift('matching.ts', '  key: string\n  /** Days since', '  key: number\n  /** Days since')
  drift(
    'decisions.ts',
    '  rationale: string\n  basis: Json<unknown>\n  supersedes',
    '  rationale: Generated<string>\n  basis: Json<unknown>\n  supersedes',
  )
  drift('matching.ts', '  toll: Generated<number>\n', '')
  drift('matching.ts', "  'derived.reread': RereadTable\n", "  'working.queue': RereadTable\n")
  drift('matching.ts', 'export interface RereadTable {', 'export interface RereadTable {\n  colour: string')
  expect(await compare(texts)).toEqual([
    'derived.passage_facts.toll is not declared',
    'derived.passage_key.key is read as number, the database has string',
    'derived.reread.report_id is not declared',
    'record.claim.wording may be null, and is declared otherwise',
    'record.current_evidence.stance is declared as ["context","endorses","refutes","supports"], its check allows ["context","refutes","supports"]',
    'record.current_verdict.rationale may be left out of an insert, and the database has no value for it',
    'record.evidence.stance is declared as ["context","endorses","refutes","supports"], its check allows ["context","refutes","supports"]',
    'record.verdict.rationale may be left out of an insert, and the database has no value for it',
    'working.queue.report_id is not in the database',
    'working.queue.colour is not in the database',
  ])
})

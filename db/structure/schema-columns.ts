import { join } from 'node:path'
import ts from 'typescript'

/** A column as `db/schema.ts` declares it. */
export interface DeclaredColumn {
  /** What a query reads, without null: a word of TypeScript, or `json` for whatever is parsed from jsonb. */
  type: string
  nullable: boolean
  /** The values of a union of words, in order. */
  values: string[] | undefined
  insert: 'required' | 'optional' | 'never'
}

const known = new Set(['string', 'number', 'boolean', 'Date', 'Buffer', 'string[]', 'number[]'])

const schemaFolder = join(import.meta.dirname, '..', 'schema')
// A file that stands beside the schema in the compiler's eyes alone.
const probeFile = join(import.meta.dirname, 'probe.ts')
const probe = `
import type { Insertable, Selectable } from 'kysely'
import type { DB } from '../schema'
export type Read = { [Table in keyof DB]: Selectable<DB[Table]> }
export type Written = { [Table in keyof DB]: Insertable<DB[Table]> }`

/**
 * The columns of every table and view that `db/schema.ts` declares, as the compiler understands them. `texts` stand for
 * files of `db/schema`, by their names.
 */
export function readDeclaredColumns(
  texts: Readonly<Record<string, string>> = {},
): Record<string, Record<string, DeclaredColumn>> {
  const { checker, membersOf } = compileProbe(texts)
  const written = new Map(
    membersOf('Written').map(({ name, type }) => [
      name,
      new Map(type.getProperties().map((column) => [column.name, column])),
    ]),
  )
  return Object.fromEntries(
    membersOf('Read').map(({ name: table, type }) => [
      table,
      Object.fromEntries(
        membersIn(checker, type).map(({ name, type: column }) => [
          name,
          { ...describe(checker, column), insert: insertOf(written.get(table)?.get(name)) },
        ]),
      ),
    ]),
  )
}

function compileProbe(texts: Readonly<Record<string, string>>) {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
  }
  const host = ts.createCompilerHost(options)
  const given = new Map(Object.entries(texts).map(([name, text]) => [join(schemaFolder, name), text]))
  given.set(probeFile, probe)
  const { fileExists, readFile } = host
  host.fileExists = (file) => given.has(file) || fileExists(file)
  host.readFile = (file) => given.get(file) ?? readFile(file)
  const program = ts.createProgram([probeFile], options, host)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(probeFile)
  const membersOf = (name: 'Read' | 'Written') => {
    const alias = source?.statements.find(
      (statement): statement is ts.TypeAliasDeclaration =>
        ts.isTypeAliasDeclaration(statement) && statement.name.text === name,
    )
    if (!alias) throw new Error(`the compiler did not read the type ${name}`)
    return membersIn(checker, checker.getTypeAtLocation(alias))
  }
  return { checker, membersOf }
}

function membersIn(checker: ts.TypeChecker, type: ts.Type): { name: string; type: ts.Type }[] {
  return type.getProperties().map((property) => ({ name: property.name, type: checker.getTypeOfSymbol(property) }))
}

function insertOf(symbol: ts.Symbol | undefined): DeclaredColumn['insert'] {
  if (!symbol) return 'never'
  return symbol.flags & ts.SymbolFlags.Optional ? 'optional' : 'required'
}

function describe(checker: ts.TypeChecker, type: ts.Type): Omit<DeclaredColumn, 'insert'> {
  const parts = type.isUnion() ? type.types : [type]
  const nullable = parts.some((part) => part.flags & ts.TypeFlags.Null)
  const rest = checker.getNonNullableType(type)
  const words = (rest.isUnion() ? rest.types : [rest])
    .filter((part) => part.isStringLiteral())
    .map((part) => part.value)
  if (words.length > 0) return { type: 'string', nullable, values: words.sort() }
  const printed = checker.typeToString(rest)
  const name = printed.startsWith('Buffer<') ? 'Buffer' : printed
  return { type: known.has(name) ? name : 'json', nullable, values: undefined }
}

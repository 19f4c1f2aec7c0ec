import type { Role } from '../../db/schema'
import { allows } from '../auth/permissions'
import type { Locale } from '../i18n/locale'
import { summaryOf } from './document-words'
import { apiDocument } from './openapi'
import { operations } from './operations'

/** One operation as the page that tries it out shows it. */
export interface Triable {
  id: string
  method: string
  path: string
  tag: string
  summary: string
  params: string[]
  query: string[]
  /** A body to begin with; null where the operation takes none. */
  body: string | null
  conditional: boolean
}

interface Schema {
  $ref?: string
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  default?: unknown
  minimum?: number
  properties?: Record<string, Schema>
  required?: string[]
}

interface Described {
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

/** The operations that somebody with this role may ask for. */
export function triableOperations(role: Role, locale: Locale): Triable[] {
  const paths = apiDocument().paths as Record<string, Record<string, Described>>
  return operations
    .filter(({ scope }) => allows(role, scope))
    .map((operation) => {
      const { id, method, path, tag, params, query, conditional = false } = operation
      const schema = paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json'].schema
      return {
        id,
        method,
        path,
        tag,
        summary: summaryOf(operation, locale),
        params: Object.keys(params?.shape ?? {}),
        query: Object.keys(query?.shape ?? {}),
        body: schema ? JSON.stringify(exampleOf(schema), null, 2) : null,
        conditional,
      }
    })
}

/** A value of the form that a schema asks for, with its required members alone. */
function exampleOf(schema: Schema): unknown {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices?.[0]) return exampleOf(choices[0])
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object')
    return Object.fromEntries((schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name] ?? {})]))
  if (schema.type === 'integer') return Math.max(0, schema.minimum ?? 0)
  return schema.type === 'boolean' ? false : ''
}

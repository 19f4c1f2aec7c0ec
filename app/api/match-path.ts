import { apiBase } from './api-base'
import { operations } from './operations'
import type { Operation } from './operation'

interface Pattern {
  segments: string[]
  operation: Operation
}

const patterns: readonly Pattern[] = operations.map((operation) => ({ segments: operation.path.split('/'), operation }))

/** The operation of an address, with the parts of the address that its parameters name; else the methods that the address takes. */
export function matchOperation(
  method: string,
  path: string,
): { operation: Operation; params: Record<string, string> } | { allowed: string[] } {
  const asked = path.split('/')
  const fitting = patterns.filter(({ segments }) => fits(segments, asked))
  const found = fitting.find(({ operation }) => operation.method === method)
  if (!found) return { allowed: [...new Set(fitting.map(({ operation }) => operation.method))] }
  const params = found.segments.flatMap((segment, at) =>
    segment.startsWith('{') ? [[segment.slice(1, -1), asked[at] ?? '']] : [],
  )
  return { operation: found.operation, params: Object.fromEntries(params) as Record<string, string> }
}

function fits(segments: readonly string[], asked: readonly string[]): boolean {
  return (
    segments.length === asked.length &&
    segments.every((segment, at) => segment.startsWith('{') || segment === asked[at])
  )
}

/** The route of a request of a program, as the log has it: `/api/v1/claims/{claim}`; null for every other address. */
export function apiRoute(method: string, path: string): string | null {
  if (!path.startsWith(`${apiBase}/`)) return null
  const matched = matchOperation(method, path.slice(apiBase.length))
  return 'operation' in matched ? `${apiBase}${matched.operation.path}` : `${apiBase}/*`
}

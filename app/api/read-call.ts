import type { z } from 'zod'
import { receiveText, refusedCharacter } from '../text/characters/incoming-text'
import { readTags } from './conditions'
import type { Operation } from './operation'
import { Problem } from './problem'

interface Issue {
  /** Where: `query.limit`, `body.source.name`. */
  at: string
  message: string
}

const none = {} as z.ZodType

/** What a program sent, read by the schemas of the operation. Throws `Problem` that names all that is wrong. */
export function readCall(
  operation: Operation,
  sent: { params: Record<string, string>; query: URLSearchParams; body: string },
) {
  const issues: Issue[] = []
  const read = (part: 'params' | 'query' | 'body', schema: z.ZodType | undefined, value: unknown): unknown => {
    if (schema === undefined) return undefined
    const parsed = schema.safeParse(value)
    if (parsed.success) return takeTexts(parsed.data, part, issues)
    for (const { path, message } of parsed.error.issues)
      issues.push({ at: [part, ...path.map(String)].join('.'), message })
    return none
  }
  const params = read('params', operation.params, sent.params)
  // An address that is no number leads to nothing.
  if (issues.length > 0) throw new Problem('not-found')
  const query = read('query', operation.query, Object.fromEntries(sent.query))
  if (operation.query === undefined)
    for (const name of sent.query.keys())
      issues.push({ at: `query.${name}`, message: 'This operation has no such parameter.' })
  const body = operation.body === undefined ? undefined : read('body', operation.body, parseJson(sent.body))
  if (issues.length > 0) throw new Problem('bad-request', { more: { issues: issues.slice(0, 50) } })
  return { params, query, body }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('bad-request', { detail: 'The body is no JSON.' })
  }
}

/** Texts through the gate for what comes in; `text` is an original, which is kept as it came. */
function takeTexts(value: unknown, at: string, issues: Issue[]): unknown {
  if (typeof value === 'string') {
    const origin = at === 'body.text' ? 'original' : 'field'
    const refused = refusedCharacter(value, origin)
    if (refused)
      issues.push({
        at,
        message: `A character that cannot be stored, at line ${refused.line}, column ${refused.column}.`,
      })
    return receiveText(value, origin)
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one, index) => takeTexts(one, `${at}.${index}`, issues))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, takeTexts(one, `${at}.${name}`, issues)]))
}

/** The versions in If-Match. Throws `Problem` where the operation asks for them and the request has none. */
export function readConditions({ conditional }: Operation, header: string | undefined): string[] {
  if (!conditional) return []
  if (header === undefined)
    throw new Problem('precondition-required', { detail: 'Read the thing first, and send its ETag in If-Match.' })
  return readTags(header)
}

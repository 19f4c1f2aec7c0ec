import { data } from '@remix-run/node'
import type { z } from 'zod'

export type FormResult<T> =
  | { ok: true; value: T }
  /** The invalid fields, each with the code of its first issue, and what was typed, so that nothing is lost. */
  | { ok: false; issues: Record<string, string>; typed: Record<string, string> }

/** Fields that are never sent back to the page. */
const secret = new Set(['password', 'again', 'current', 'code'])

/** Reads a form by `schema`; a field that appears twice counts once, by its last value. */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<FormResult<z.infer<S>>> {
  const fields = fieldsOf(await readFormData(request))
  return resultOf(await schema.safeParseAsync(fields), fields)
}

/** The fields of a form; what is none is answered by 400. */
export async function readFormData(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw data(null, { status: 400 })
  }
}

/** The same of a form that was read already; `schema` asks nothing that takes time. */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S): FormResult<z.infer<S>> {
  const fields = fieldsOf(form)
  return resultOf(schema.safeParse(fields), fields)
}

function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function resultOf<T>(parsed: z.ZodSafeParseResult<T>, fields: Record<string, string>): FormResult<T> {
  if (parsed.success) return { ok: true, value: parsed.data }
  const issues: Record<string, string> = {}
  for (const issue of parsed.error.issues)
    issues[issue.path.join('.') || 'form'] ??= issue.code === 'custom' ? issue.message : issue.code
  const typed = Object.fromEntries(Object.entries(fields).filter(([field]) => !secret.has(field)))
  return { ok: false, issues, typed }
}

import { data } from '@remix-run/node'
import type { z } from 'zod'
import { receiveText, refusedCharacter, writeRefused } from '../../text/characters/incoming-text'

export type FormResult<T> =
  | { ok: true; value: T }
  /** The invalid fields, each with the code of its first issue, and what was typed, so that nothing is lost. */
  | { ok: false; issues: Record<string, string>; typed: Record<string, string> }

/** Fields whose values are never sent back to the page. */
const secret = new Set(['password', 'again', 'current', 'code'])

/** Whether U+FFFD may stand in a field: where the text that it is taken from has lost the character already. */
type MayBeLost = (field: string) => boolean | Promise<boolean>

/** Reads a form by `schema`; a field that appears twice counts once, by its last value. */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  mayBeLost: MayBeLost = () => false,
): Promise<FormResult<z.infer<S>>> {
  const fields = fieldsOf(await readFormData(request))
  const lost = lostCharacters(fields)
  for (const field of Object.keys(lost)) if (await mayBeLost(field)) Reflect.deleteProperty(lost, field)
  return resultOf(await schema.safeParseAsync(fields), fields, lost)
}

/** The fields of a form, through the gate for incoming text; what is no form, or has U+0000 in it, is answered by 400. */
export async function readFormData(request: Request): Promise<FormData> {
  const form = new FormData()
  for (const [name, value] of await readRaw(request)) {
    // A password is compared, never shown: its characters stay as they are.
    const text = typeof value !== 'string' || secret.has(name) ? value : receiveText(value, 'field')
    const refused =
      refusedCharacter(name, 'field') ?? (typeof text === 'string' ? refusedCharacter(text, 'field', ['lost']) : null)
    if (refused) throw data({ [name]: writeRefused(refused) }, { status: 400 })
    form.append(name, text)
  }
  return form
}

async function readRaw(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw data(null, { status: 400 })
  }
}

/** The same of a form that was read already; `schema` asks nothing that takes time. */
export function parseForm<S extends z.ZodType>(
  form: FormData,
  schema: S,
  { lost = 'refuse' }: { lost?: 'refuse' | 'keep' } = {},
): FormResult<z.infer<S>> {
  const fields = fieldsOf(form)
  return resultOf(schema.safeParse(fields), fields, lost === 'keep' ? {} : lostCharacters(fields))
}

function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** Fields with U+FFFD in them, each with the place. */
function lostCharacters(fields: Record<string, string>): Record<string, string> {
  const found = Object.entries(fields).flatMap(([name, text]) => {
    const refused = secret.has(name) ? null : refusedCharacter(text, 'field')
    return refused ? [[name, writeRefused(refused)] as const] : []
  })
  return Object.fromEntries(found)
}

function resultOf<T>(
  parsed: z.ZodSafeParseResult<T>,
  fields: Record<string, string>,
  lost: Record<string, string>,
): FormResult<T> {
  if (parsed.success && Object.keys(lost).length === 0) return { ok: true, value: parsed.data }
  const issues = { ...lost }
  for (const issue of parsed.error?.issues ?? [])
    issues[issue.path.join('.') || 'form'] ??= issue.code === 'custom' ? issue.message : issue.code
  const typed = Object.fromEntries(Object.entries(fields).filter(([field]) => !secret.has(field)))
  return { ok: false, issues, typed }
}

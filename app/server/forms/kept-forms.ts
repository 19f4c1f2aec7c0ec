import { createHash, randomBytes } from 'node:crypto'
import { redirect, type AppLoadContext, type TypedResponse } from '@remix-run/node'
import { authorField, readFormAuthor } from '../../auth/form-author'
import { dropKeptForms, keepForm, readKeptForms, type FormOwner, type KeptForm } from '../../auth/kept-forms.server'
import type { LiveSession } from '../../auth/sessions.server'
import { collect } from '../../intake/decode/receive.server'
import { readMultipart } from '../../intake/decode/multipart.server'

const daySeconds = 24 * 3600
/** What is read of one text field of a form with files. */
const longestField = 4_000_000

/** What became of what was typed into a form whose session had ended. */
export type Keeping = { typed: 'kept'; cookie: string } | { typed: 'lost' | 'none' }

/** Keeps what a form brought for the person whose page it was on. `request` is read where the body was left to the route. */
export async function keepSentForm(
  context: AppLoadContext,
  request?: Request,
  reason: KeptForm['reason'] = 'session',
): Promise<Keeping> {
  const { sent, services } = context
  if (!sent) return { typed: 'lost' }
  const fields = sent.fields ?? (request && (await readFields(request)))
  const personId = readFormAuthor(services.cookieKey, fields?.get(authorField))
  if (!fields || personId === null) return { typed: 'lost' }
  const token = readToken(context.cookieHeader, cookieName(context)) ?? randomBytes(16).toString('base64url')
  const { page, action } = sent
  const typed: KeptForm['fields'] = {}
  for (const [name, value] of fields) if (name !== authorField) (typed[name] ??= []).push(value)
  const outcome = await keepForm(
    services.db,
    { browser: hash(token), personId },
    { page, action, fields: typed, reason },
  )
  if (outcome !== 'kept') return { typed: outcome }
  const cookie = `${cookieName(context)}=${token}; Path=/; Max-Age=${daySeconds}; SameSite=Lax; HttpOnly${context.secure ? '; Secure' : ''}`
  return { typed: 'kept', cookie }
}

/** Leads back to the page of a form that would have overwritten what its sender has not seen: it is in its form again, beside what stands now. */
export async function redirectToChanged(context: AppLoadContext, to: string): Promise<TypedResponse<never>> {
  const keeping = await keepSentForm(context, undefined, 'changed')
  return redirect(to, keeping.typed === 'kept' ? { headers: { 'Set-Cookie': keeping.cookie } } : undefined)
}

/** What the reader had typed on this page when the session ended. */
export async function keptFormsOf(context: AppLoadContext, viewer: LiveSession, page: string): Promise<KeptForm[]> {
  const owner = ownerOf(context, viewer)
  return owner ? readKeptForms(context.db, owner, page) : []
}

/** A form that comes again, with a session this time, takes the place of what was kept of it. */
export async function forgetSentForm(context: AppLoadContext, viewer: LiveSession): Promise<void> {
  const owner = ownerOf(context, viewer)
  if (owner && context.sent) await dropKeptForms(context.services.db, owner, { action: context.sent.action })
}

/** Forgets what was kept of a page. */
export async function forgetKeptForms(context: AppLoadContext, viewer: LiveSession, page: string): Promise<void> {
  const owner = ownerOf(context, viewer)
  if (owner) await dropKeptForms(context.services.db, owner, { page })
}

function ownerOf(context: AppLoadContext, viewer: LiveSession): FormOwner | null {
  const token = readToken(context.cookieHeader, cookieName(context))
  return token === null ? null : { browser: hash(token), personId: viewer.personId }
}

function cookieName({ secure }: AppLoadContext): string {
  return `${secure ? '__Host-' : ''}kept-forms`
}

function readToken(header: string | null, name: string): string | null {
  const value = header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  return value !== undefined && /^[\w-]{22}$/.test(value) ? value : null
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The text fields of a form with files; the files are let go. */
async function readFields(request: Request): Promise<URLSearchParams | null> {
  const fields = new URLSearchParams()
  try {
    await readMultipart(request, async ({ name, filename, data }) => {
      const bytes = await collect(data, filename === undefined ? longestField : 0)
      if (filename === undefined && bytes) fields.append(name, new TextDecoder().decode(bytes))
    })
  } catch {
    return null
  }
  return fields
}

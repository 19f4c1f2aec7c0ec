import { createHmac, randomUUID } from 'node:crypto'
import { createCookieSessionStorage, redirect, type AppLoadContext, type TypedResponse } from '@remix-run/node'
import { z } from 'zod'
import { beginningOf } from '../../text/characters/beginning'
import type { MessageKey } from '../../i18n/catalogue'
import { madeCookie } from '../made'

/** A message that the next page shows once about the action before it, with the form that undoes the action. */
export interface Flash {
  message: MessageKey
  values?: Record<string, string | number>
  tone?: 'green' | 'brick' | 'amber'
  undo?: { action: string; values: Record<string, string | number> } | undefined
}

const values = z.record(z.string(), z.union([z.string(), z.number()]))
// A cookie can be older than this release, so its content may have another form.
const shape = z.object({
  message: z.string(),
  values: values.optional(),
  tone: z.enum(['green', 'brick', 'amber']).optional(),
  undo: z.object({ action: z.string().regex(/^\/(?!\/)/), values }).optional(),
})

const longestValue = 200
/** How long, in seconds, a message waits to be shown, and how long its undo stays on a page that is reloaded. */
const unsaidFor = 60
const undoFor = 15 * 60

interface Said {
  flash: Flash
  /** Distinguishes two messages with the same text. */
  id: string
  /** The path of the page that showed it; absent until then. */
  at?: string
}

function storage({ services, secure }: AppLoadContext) {
  const key = createHmac('sha256', services.cookieKey).update('flash').digest('hex')
  return createCookieSessionStorage<Said>({
    cookie: { name: 'flash', secrets: [key], secure, httpOnly: true, sameSite: 'lax', path: '/', maxAge: unsaidFor },
  })
}

/**
 * The Set-Cookie header that hands the message to the next page. It is signed, because the undo in it is a form that
 * one press submits.
 */
export async function flashCookie(context: AppLoadContext, flash: Flash): Promise<string> {
  const id = randomUUID()
  try {
    return await commit(context, { flash, id })
  } catch {
    // Browsers drop cookies over 4 KB. The action was done all the same, and the audit trail leads to it too.
    const short = Object.entries(flash.values ?? {}).map(
      ([name, value]) => [name, typeof value === 'string' ? beginningOf(value, longestValue) : value] as const,
    )
    return commit(context, { flash: { ...flash, values: Object.fromEntries(short), undo: undefined }, id })
  }
}

async function commit(context: AppLoadContext, { flash, id, at }: Said, maxAge = unsaidFor): Promise<string> {
  const { getSession, commitSession } = storage(context)
  const session = await getSession()
  session.set('flash', flash)
  session.set('id', id)
  if (at !== undefined) session.set('at', at)
  return commitSession(session, { maxAge })
}

/** Redirects to `to`, where `flash` is shown. */
export async function redirectSaying(context: AppLoadContext, to: string, flash: Flash): Promise<TypedResponse<never>> {
  return redirect(to, { headers: { 'Set-Cookie': await flashCookie(context, flash) } })
}

/** The same from the page of a form that made something new: where somebody goes back to it, it leads on to the thing made. */
export async function redirectToMade(
  context: AppLoadContext,
  to: string,
  flash: Flash,
  thing = to,
): Promise<TypedResponse<never>> {
  const headers = new Headers({ 'Set-Cookie': await flashCookie(context, flash) })
  headers.append('Set-Cookie', await madeCookie(context, thing))
  return redirect(to, { headers })
}

/**
 * The message for this page with the Set-Cookie header that goes with it, or null if there is none. It is shown once;
 * one that can be undone is shown again while the same page is reloaded, so that a reload does not lose the undo.
 */
export async function readFlash(
  context: AppLoadContext,
  request: Request,
): Promise<{ said: { flash: Flash; id: string } | null; cookie: string } | null> {
  const { getSession, destroySession } = storage(context)
  const session = await getSession(request.headers.get('Cookie'))
  const parsed = shape.safeParse(session.get('flash'))
  if (!parsed.success) return null
  const said = { flash: parsed.data as Flash, id: session.get('id') ?? '' }
  const { pathname, search } = new URL(request.url)
  const [page, at] = [pathname + search, session.get('at')]
  if (at !== undefined && at !== page) return { said: null, cookie: await destroySession(session) }
  return {
    said,
    cookie: said.flash.undo ? await commit(context, { ...said, at: page }, undoFor) : await destroySession(session),
  }
}

import { createHmac } from 'node:crypto'
import { createCookieSessionStorage, redirect, type AppLoadContext, type TypedResponse } from '@remix-run/node'
import { z } from 'zod'
import type { MessageKey } from '../i18n/catalogue'

/** What the next page says about the action before it, and the way back. */
export interface Flash {
  message: MessageKey
  values?: Record<string, string | number>
  tone?: 'green' | 'brick' | 'amber'
  undo?: { action: string; values: Record<string, string | number> } | undefined
}

const values = z.record(z.string(), z.union([z.string(), z.number()]))
// A cookie outlives a release: what an earlier one wrote need not be in today's form.
const shape = z.object({
  message: z.string(),
  values: values.optional(),
  tone: z.enum(['green', 'brick', 'amber']).optional(),
  undo: z.object({ action: z.string().regex(/^\/(?!\/)/), values }).optional(),
})

const longestValue = 200

function storage({ desk, secure }: AppLoadContext) {
  const key = createHmac('sha256', desk.cookieKey).update('flash').digest('hex')
  return createCookieSessionStorage<object, { flash: Flash }>({
    cookie: { name: 'flash', secrets: [key], secure, httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60 },
  })
}

/** The Set-Cookie header that hands the message to the next page: signed, since its way back is a form that one press sends. */
export async function flashCookie(context: AppLoadContext, flash: Flash): Promise<string> {
  try {
    return await commit(context, flash)
  } catch {
    // A browser keeps no cookie beyond 4 KB; the action stands, and the audit trail leads back as well.
    const short = Object.entries(flash.values ?? {}).map(
      ([name, value]) => [name, typeof value === 'string' ? value.slice(0, longestValue) : value] as const,
    )
    return commit(context, { ...flash, values: Object.fromEntries(short), undo: undefined })
  }
}

async function commit(context: AppLoadContext, flash: Flash): Promise<string> {
  const { getSession, commitSession } = storage(context)
  const session = await getSession()
  session.flash('flash', flash)
  return commitSession(session)
}

/** Leads to `to`, where `flash` is said. */
export async function redirectSaying(context: AppLoadContext, to: string, flash: Flash): Promise<TypedResponse<never>> {
  return redirect(to, { headers: { 'Set-Cookie': await flashCookie(context, flash) } })
}

/** What the action before has to say, with the Set-Cookie header that says it once; null where it says nothing. */
export async function readFlash(
  context: AppLoadContext,
  request: Request,
): Promise<{ flash: Flash; spent: string } | null> {
  const { getSession, destroySession } = storage(context)
  const session = await getSession(request.headers.get('Cookie'))
  const parsed = shape.safeParse(session.get('flash'))
  return parsed.success ? { flash: parsed.data as Flash, spent: await destroySession(session) } : null
}

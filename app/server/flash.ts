import { createHmac, randomUUID } from 'node:crypto'
import { createCookieSessionStorage, redirect, type AppLoadContext, type TypedResponse } from '@remix-run/node'
import { z } from 'zod'
import { beginningOf } from '../text/beginning'
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
/** Seconds until a message that no page has said yet is forgotten, and until the way back on a page that is loaded again. */
const unsaidFor = 60
const undoFor = 15 * 60

interface Said {
  flash: Flash
  /** Tells one message from the next where both say the same. */
  id: string
  /** The page that said it; absent before. */
  at?: string
}

function storage({ services, secure }: AppLoadContext) {
  const key = createHmac('sha256', services.cookieKey).update('flash').digest('hex')
  return createCookieSessionStorage<Said>({
    cookie: { name: 'flash', secrets: [key], secure, httpOnly: true, sameSite: 'lax', path: '/', maxAge: unsaidFor },
  })
}

/** The Set-Cookie header that hands the message to the next page: signed, since its way back is a form that one press sends. */
export async function flashCookie(context: AppLoadContext, flash: Flash): Promise<string> {
  const id = randomUUID()
  try {
    return await commit(context, { flash, id })
  } catch {
    // A browser keeps no cookie beyond 4 KB; the action stands, and the audit trail leads back as well.
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

/** Leads to `to`, where `flash` is said. */
export async function redirectSaying(context: AppLoadContext, to: string, flash: Flash): Promise<TypedResponse<never>> {
  return redirect(to, { headers: { 'Set-Cookie': await flashCookie(context, flash) } })
}

/**
 * What the action before has to say on this page, with the Set-Cookie header that goes with it; null where there is no
 * message. It is said once; what can be undone is said again while the same page is loaded anew, which keeps its way back.
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

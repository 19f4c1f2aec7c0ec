import { createHmac } from 'node:crypto'
import { createCookie, type AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { safeReturn } from './params/safe-return'

const shape = z.object({ page: z.string(), to: z.string() })
const lastingSeconds = 600

function cookie({ services, secure }: AppLoadContext) {
  const key = createHmac('sha256', services.cookieKey).update('made').digest('hex')
  return createCookie('made', {
    secrets: [key],
    secure,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: lastingSeconds,
  })
}

/** The Set-Cookie header that remembers what the form of this page has just made: a browser's Back leads to the page again, and from there to the thing. */
export function madeCookie(context: AppLoadContext, to: string): Promise<string> {
  return cookie(context).serialize({ page: context.sent?.page ?? '', to })
}

/** Where the thing is that was made from this page a moment ago; null where none was. */
export async function readMade(context: AppLoadContext, page: string): Promise<string | null> {
  const read = shape.safeParse(await cookie(context).parse(context.cookieHeader))
  return read.success && read.data.page === page ? safeReturn(read.data.to) : null
}

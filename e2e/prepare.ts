import { expect, type Cookie, type Page } from '@playwright/test'
import { password } from './command'
import type { RunningServer } from './server'
import type { Role } from './people'

/** The sessions of those who have logged in at a server: they go on in other windows, as with a browser that is opened again. */
const sessions = new WeakMap<RunningServer, Map<Role, Cookie[]>>()

/** Logs `page` in as the person of this role, in this language; null stays outside. Nobody's password is checked twice. */
export async function prepare(
  page: Page,
  server: RunningServer,
  role: Role | null,
  language: 'ar' | 'en',
): Promise<void> {
  const context = page.context()
  const headers = { Origin: server.address, 'Sec-Fetch-Site': 'same-origin' }
  if (role !== null) {
    const open = sessions.get(server) ?? new Map<Role, Cookie[]>()
    sessions.set(server, open)
    const session = open.get(role)
    if (session) await context.addCookies(session)
    else {
      const form = { login: role, password }
      const answer = await context.request.post(`${server.address}/login`, { headers, form, maxRedirects: 0 })
      expect(answer.status(), 'log-in').toBe(302)
      open.set(
        role,
        (await context.cookies()).filter(({ name }) => name === 'session'),
      )
    }
  }
  await context.request.post(`${server.address}/preferences`, { headers, form: { locale: language }, maxRedirects: 0 })
}

import { expect, type Page } from '@playwright/test'
import { password } from './command'
import type { RunningServer } from './server'
import type { Role } from './people'

/** Logs `page` in as the person of this role, in this language; null stays outside. */
export async function prepare(
  page: Page,
  server: RunningServer,
  role: Role | null,
  language: 'ar' | 'en',
): Promise<void> {
  const { request } = page.context()
  const headers = { Origin: server.address, 'Sec-Fetch-Site': 'same-origin' }
  const prefer = () =>
    request.post(`${server.address}/preferences`, { headers, form: { locale: language }, maxRedirects: 0 })
  await prefer()
  if (role === null) return
  const answer = await request.post(`${server.address}/login`, {
    headers,
    form: { login: role, password },
    maxRedirects: 0,
  })
  expect(answer.status(), 'log-in').toBe(302)
  await prefer()
}

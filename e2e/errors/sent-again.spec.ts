import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../fixtures'
import type { RunningServer } from '../server'

test.use({ serverName: 'sent-again', seed: 'sample', role: 'reviewer' })

type Fields = Record<string, string>

/** Sends one form twice, as a browser does whose first answer was lost. */
async function sendTwice(request: APIRequestContext, server: RunningServer, path: string, fields: Fields) {
  const headers = { Origin: server.address, 'Sec-Fetch-Site': 'same-origin' }
  const form = { request: randomUUID(), ...fields }
  const send = async () => {
    const answer = await request.post(`${server.address}${path}`, { headers, form, maxRedirects: 0 })
    return { status: answer.status(), location: answer.headers().location }
  }
  return [await send(), await send()] as const
}

test('a form that is sent twice is recorded once and answered as the first time', async ({ page, server }) => {
  const { request } = page.context()
  const entries = async () =>
    (JSON.parse(await server.command('audit', 'verify', '--json')) as { entries: number }).entries
  const read = async (path: string) => (await request.get(`${server.address}${path}`)).text()
  const field = async (path: string, name: string) =>
    new RegExp(`name="${name}"[^>]*value="(\\d+)"`).exec(await read(path))?.[1] ?? ''
  const forms: [string, () => Fields | Promise<Fields>][] = [
    ['/claims/1/evidence', () => ({ kind: 'note', stance: 'supports', note: 'اتصال بشاهد' })],
    [
      '/claims/1/wording',
      async () => ({ version: await field('/claims/1/wording', 'version'), wording: 'قصف على الحي صباحاً' }),
    ],
    ['/sources/new', () => ({ name: 'صحيفة الاختبار', kind: 'newspaper' })],
  ]
  const before = await entries()
  for (const [path, fields] of forms) {
    const [first, second] = await sendTwice(request, server, path, await fields())
    expect(first.status, path).toBe(302)
    expect(second, path).toEqual(first)
    expect(await read(second.location ?? ''), path).toContain('سُجّل هذا من قبل')
  }
  await page.goto('/overlaps')
  const pair =
    (await page
      .locator('a[href^="/overlaps/"]')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? '').find((href) => /^\/overlaps\/\d+\/\d+/.test(href)),
      )) ?? ''
  const judged = await sendTwice(request, server, pair, {
    decision: 'different',
    note: '',
    seen: await field(pair, 'seen'),
  })
  expect(judged.map(({ status }) => status)).toEqual([302, 302])
  expect(await read(judged[1].location ?? '')).toContain('سُجّل هذا الحكم من قبل')
  expect(await entries()).toBe(before + forms.length + 1)
})

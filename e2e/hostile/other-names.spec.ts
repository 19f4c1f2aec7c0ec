import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from '@playwright/test'
import { browserFlags, findBrowser } from '../browser'
import { expect, password, test } from '../fixtures'

test.use({ serverName: 'other-names', seed: 'people', role: null })

let browser: Browser

// A name that is not localhost, over plain http: browsers send no Fetch Metadata there.
test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserFlags, '--host-resolver-rules=MAP desk.lan 127.0.0.1'],
  })
})

test.afterAll(() => browser.close())

/** A proxy that puts its own name for the desk in place of the one that the browser asked for. */
async function replacingProxy(target: string, forwards: boolean): Promise<{ port: number; server: Server }> {
  const { hostname, port } = new URL(target)
  const server = createServer((incoming, outgoing) => {
    const headers = {
      ...incoming.headers,
      host: `${hostname}:${port}`,
      ...(forwards && { 'x-forwarded-host': incoming.headers.host }),
    }
    const passed = ask({ hostname, port, method: incoming.method, path: incoming.url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, server }
}

async function logIn(address: string, script = true) {
  const context = await browser.newContext({ locale: 'en', javaScriptEnabled: script })
  const page = await context.newPage()
  await page.goto(`${address}/login`)
  await page.locator('input[name=login]').fill('lead')
  await page.locator('input[name=password]').fill(password)
  await page.locator('main button[type=submit], main form button').first().click()
  return { page, leave: () => context.close() }
}

for (const script of [true, false]) {
  test(`a name of the local network works without setting anything${script ? '' : ', without scripts'}`, async ({
    server,
  }) => {
    const { page, leave } = await logIn(`http://desk.lan:${new URL(server.address).port}`, script)
    await expect(page).toHaveURL(/desk\.lan:\d+\/$/)
    await leave()
  })

  test(`a proxy that replaces Host works where it forwards the name, and else the page says what to set${script ? '' : ', without scripts'}`, async ({
    server,
  }) => {
    const forwarding = await replacingProxy(server.address, true)
    const through = await logIn(`http://desk.lan:${forwarding.port}`, script)
    await expect(through.page).toHaveURL(/desk\.lan:\d+\/$/)
    await through.leave()
    const silent = await replacingProxy(server.address, false)
    const refused = await logIn(`http://desk.lan:${silent.port}`, script)
    await expect(refused.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(refused.page.locator('body')).toContainText(`MUQABALA_ORIGIN=http://desk.lan:${silent.port}`)
    await refused.leave()
    for (const { server } of [forwarding, silent]) {
      server.closeAllConnections()
      server.close()
    }
  })
}

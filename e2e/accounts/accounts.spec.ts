import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, hydrated, password, prepare, test } from '../fixtures'
import type { RunningServer } from '../server'

test.use({ serverName: 'accounts', seed: 'people', role: 'admin' })

/** Logs in through the form in a browser of its own. */
async function logIn(browser: Browser, server: RunningServer, login: string, secret: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${server.address}/login`)
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(secret)
  await page.locator('main form button').click()
  await expect(page.locator('.frame-nav, .field-error').first()).toBeVisible()
  return page
}

async function chooseOwn(page: Page, current: string, next: string): Promise<void> {
  await page.locator('input[name=current]').fill(current)
  await page.locator('input[name=password]').fill(next)
  await page.locator('input[name=again]').fill(next)
  await page.locator('main form button').click()
}

async function addPerson(page: Page, login: string, role: string): Promise<string> {
  await page.goto('/people')
  await page.locator('input[name=name]').fill(`شخص ${login}`)
  await page.locator('input[name=login]').fill(login)
  await page.locator(`input[name=role][value=${role}]`).check()
  await page.getByRole('button', { name: 'أضف شخصاً' }).click()
  await expect(page.locator('.shown-secret')).toBeVisible()
  return (await page.locator('.shown-secret').textContent()) ?? ''
}

test('an administrator adds a person with a made password, which is shown once', async ({ page, server, browser }) => {
  const made = await addPerson(page, 'nadia', 'reviewer')
  expect(made.length).toBeGreaterThanOrEqual(16)
  await expect(page.locator('.shown-secret'), 'it is shown once: in sight, whatever was scrolled away').toBeInViewport()
  await expect(page.locator('div:focus .shown-secret')).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address })
  await page.getByRole('button', { name: 'انسخ كلمة المرور' }).click()
  await expect(page.getByText('تم النسخ', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(made)
  await expectAccessible(page)
  await page.reload()
  await expect(page.locator('.shown-secret')).toHaveCount(0)
  await expect(page.locator('table').first()).toContainText('شخص nadia')
  const hers = await logIn(browser, server, 'nadia', made)
  // A password that somebody else knows opens the page where another one is chosen, and nothing else.
  await expect(hers).toHaveURL(`${server.address}/password`)
  await hers.goto(`${server.address}/reports`)
  await expect(hers).toHaveURL(`${server.address}/password`)
  await chooseOwn(hers, made, 'password password')
  await expect(hers.locator('.field-error')).toContainText('شيوعاً')
  await chooseOwn(hers, made, password)
  await expect(hers).toHaveURL(`${server.address}/`)
  await page.reload()
  await expect(page.locator('tr').filter({ hasText: 'nadia' }).locator('time')).toBeVisible()
  await hers.context().close()
})

test('an access token is shown once, opens the interface for programs, and is revoked', async ({ page }) => {
  await page.goto('/settings/tokens')
  await page.locator('input[name=name]').fill('برنامج التحميل')
  await page.locator('input[name=may-import]').check()
  await page.getByRole('button', { name: 'أنشئ الرمز' }).click()
  await expect(page.locator('.shown-secret')).toHaveText(/^mqb_[\w-]{43}$/)
  await expectAccessible(page)
  const token = (await page.locator('.shown-secret').textContent()) ?? ''
  await page.goto('/settings/api')
  await page.locator('input[name=token]').fill(token)
  await page.locator('select').selectOption('importReport')
  const report = { title: 'Noon', text: 'The bridge was closed at noon.', source: { name: 'Wire' } }
  await page.locator('textarea[name=body]').fill(JSON.stringify(report))
  await page.getByRole('button', { name: 'أرسل' }).click()
  await expect(page.getByText('201', { exact: true })).toBeVisible()
  await expectAccessible(page)
  const long = await page.request.get(`/api/v1/claims?q=${'x'.repeat(9000)}`)
  expect([long.status(), long.headers()['content-type']]).toEqual([414, 'application/problem+json; charset=utf-8'])
  await page.goto('/settings/tokens')
  await expect(page.locator('.shown-secret')).toHaveCount(0)
  await page.getByRole('button', { name: 'ألغِ الرمز «برنامج التحميل»' }).click()
  await expect(page.locator('tr').filter({ hasText: 'برنامج التحميل' })).toContainText('مُلغى')
})

test.describe('refusals', () => {
  test.use({ provoked: [400, 403, 409] })

  test('a taken account name keeps what was typed', async ({ page }) => {
    await page.goto('/people')
    await page.locator('input[name=name]').fill('سمير')
    await page.locator('input[name=login]').fill('viewer')
    await page.getByRole('button', { name: 'أضف شخصاً' }).click()
    await expect(page.locator('.field-error')).toContainText('يوجد حساب بهذا الاسم')
    await expect(page.locator('input[name=name]')).toHaveValue('سمير')
    await expectAccessible(page)
  })

  test('the last administrator keeps the role', async ({ page }) => {
    await page.goto('/people')
    await page.getByRole('link', { name: 'ليلى المديرة' }).click()
    // The list has such a choice too, for a new person.
    await expect(page.getByRole('button', { name: 'غيّر الصلاحية' })).toBeVisible()
    await page.locator('input[name=role][value=viewer]').check()
    await page.getByRole('button', { name: 'غيّر الصلاحية' }).click()
    await expect(page.getByRole('alert')).toContainText('لا بد من مدير واحد على الأقل')
    await page.reload()
    await expect(page.locator('input[name=role][value=admin]')).toBeChecked()
  })

  test('nobody but an administrator manages people or loads the sample', async ({ page, server, browser }) => {
    for (const role of ['viewer', 'reviewer', 'lead'] as const) {
      const context = await browser.newContext()
      const theirs = await context.newPage()
      await prepare(theirs, server, role, 'ar')
      for (const path of ['/people', '/people/1', '/sample']) {
        const headers = { Origin: server.address, 'Sec-Fetch-Site': 'same-origin' }
        expect((await context.request.get(`${server.address}${path}`)).status(), `${role}: GET ${path}`).toBe(403)
        expect(
          (
            await context.request.post(`${server.address}${path}`, {
              headers,
              form: { change: 'disable' },
              maxRedirects: 0,
            })
          ).status(),
          `${role}: POST ${path}`,
        ).toBe(403)
      }
      await context.close()
    }
    await page.goto('/people')
    await expect(page.locator('h1')).toHaveText('الأشخاص')
  })

  test('an unknown account and a wrong password get one answer', async ({ browser, server }) => {
    const answers: string[] = []
    for (const login of ['viewer', 'nobody-at-all']) {
      const page = await logIn(browser, server, login, 'a wrong but long password')
      await expect(page.locator('.field-error')).toBeVisible()
      answers.push((await page.locator('main').innerText()).trim())
      await page.context().close()
    }
    expect(answers[0]).toBe(answers[1])
  })
})

test('a new role, a new password and a switched-off account each end the sessions', async ({
  page,
  server,
  browser,
}) => {
  let secret = await addPerson(page, 'karim', 'viewer')
  await page.getByRole('link', { name: 'شخص karim' }).click()
  await expect(page).toHaveURL(/\/people\/\d+$/)
  const address = page.url()

  let his = await logIn(browser, server, 'karim', secret)
  await page.locator('input[name=role][value=lead]').check()
  await page.getByRole('button', { name: 'غيّر الصلاحية' }).click()
  await expect(page.getByRole('status')).toContainText('حُفظ التغيير')
  await his.goto(`${server.address}/reports`)
  await expect(his).toHaveURL(/\/login\?to=/)
  await his.context().close()

  his = await logIn(browser, server, 'karim', secret)
  await page.getByRole('button', { name: 'أنشئ كلمة مرور جديدة' }).click()
  await expect(page.locator('.shown-secret')).toBeVisible()
  secret = (await page.locator('.shown-secret').textContent()) ?? ''
  await his.goto(`${server.address}/reports`)
  await expect(his).toHaveURL(/\/login\?to=/)
  await his.context().close()

  his = await logIn(browser, server, 'karim', secret)
  await expect(his).toHaveURL(`${server.address}/password`)
  await page.goto(address)
  await page.getByRole('button', { name: 'أوقف الحساب' }).click()
  await expect(page.getByRole('button', { name: 'أعد الحساب' })).toBeVisible()
  await his.goto(`${server.address}/reports`)
  await expect(his).toHaveURL(/\/login\?to=/)
  await his.context().close()
})

test.describe('settings', () => {
  test.use({ role: 'lead', provoked: [400] })

  test('language, digits and appearance are kept with the person', async ({ page, server, browser }) => {
    await page.goto('/settings')
    await page.locator('input[name=locale][value=en]').check()
    await page.locator('input[name=digits][value=arab]').check()
    await page.locator('input[name=theme][value=dark]').check()
    await page.locator('form[action="/preferences"]').last().locator('button').click()
    await expect(page.getByRole('status')).toContainText('Settings saved')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    const elsewhere = await logIn(browser, server, 'lead', password)
    await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'en')
    await expect(elsewhere.locator('html')).toHaveAttribute('dir', 'ltr')
    await expect(elsewhere).toHaveTitle(/Muqabala$/)
    await elsewhere.goto(`${server.address}/trail`)
    await expect(elsewhere.locator('main time').first()).toContainText(/[٠-٩]/)
    // Its own choice reaches the other browser with the next page, without a new document.
    await page.locator('input[name=locale][value=ar]').check()
    await page.locator('form[action="/preferences"]').last().locator('button').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    await elsewhere.locator('.frame-nav a[href="/reports"]').click()
    await expect(elsewhere.locator('h1')).toHaveText('التقارير')
    await elsewhere.context().close()
  })

  test('the own password changes with the current one, and only this browser stays logged in', async ({
    server,
    browser,
  }) => {
    await server.command('user', 'add', 'hind', '--role', 'viewer')
    const elsewhere = await logIn(browser, server, 'hind', password)
    const here = await logIn(browser, server, 'hind', password)
    await here.goto(`${server.address}/settings`)
    const change = here.getByRole('button', { name: 'غيّر كلمة المرور' })
    // Until the page is hydrated the answer is a new page, with empty fields.
    await hydrated(here)
    await here.locator('input[name=current]').fill('not the password')
    await here.locator('input[name=password]').fill('quite another password')
    await here.locator('input[name=again]').fill('quite another password')
    await change.click()
    await expect(here.locator('.field-error')).toContainText('ليست هذه كلمة مرورك')
    await expect(here.locator('input[name=again]')).toHaveValue('quite another password')
    await here.locator('input[name=current]').fill(password)
    await change.click()
    await expect(here.getByRole('status')).toContainText('تغيّرت كلمة المرور')
    await here.goto(`${server.address}/reports`)
    await expect(here.locator('h1')).toHaveText('التقارير')
    await here.goto(`${server.address}/settings`)
    await expect(here.locator('.timeline .meta').first()).toBeVisible()
    await elsewhere.goto(`${server.address}/reports`)
    await expect(elsewhere).toHaveURL(/\/login/)
    await here.context().close()
    await elsewhere.context().close()
  })
})

test('log-in leads back to the page that was asked for, never to another site', async ({ browser, server }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${server.address}/trail?kind=log-in`)
  await expect(page).toHaveURL(/\/login\?to=/)
  await expectAccessible(page)
  await page.locator('input[name=login]').fill('viewer')
  await page.locator('input[name=password]').fill(password)
  await page.locator('main form button').click()
  await expect(page).toHaveURL(`${server.address}/trail?kind=log-in`)
  const loggedOut = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/log-out')
  await page.locator('form[action="/log-out"] button').evaluate((button: HTMLButtonElement) => button.click())
  // What the browser kept of pages goes with the session.
  expect(await (await loggedOut).headerValue('Clear-Site-Data')).toBe('"cache", "storage"')
  await expect(page).toHaveURL(/\/login$/)
  for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
    await page.goto(`${server.address}/login?to=${encodeURIComponent(evil)}`)
    await page.locator('input[name=login]').fill('viewer')
    await page.locator('input[name=password]').fill(password)
    await page.locator('main form button').click()
    await expect(page).toHaveURL(`${server.address}/`)
    await page.context().clearCookies({ name: 'session' })
  }
  await page.context().close()
})

test('the first visit speaks the language that the browser asks for, and Arabic where it asks for neither', async ({
  server,
}) => {
  const lang = async (accept: string) =>
    /<html lang="(\w+)"/.exec(
      await (await fetch(`${server.address}/login`, { headers: { 'Accept-Language': accept } })).text(),
    )?.[1]
  expect([
    await lang('en-GB,en;q=0.9,ar;q=0.5'),
    await lang('ar-SY,en;q=0.3'),
    await lang('fr-FR,de;q=0.8'),
    await lang('fr,en;q=0.1'),
  ]).toEqual(['en', 'ar', 'ar', 'en'])
})

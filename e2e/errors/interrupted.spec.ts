import type { Page } from '@playwright/test'
import { expect, hydrated, password, readWhatCameUp, test } from '../fixtures'
import { thorough } from '../thorough'

test.use({ serverName: 'interrupted', seed: 'sample', role: 'lead', language: 'en' })

const words = 'Shelling of the old town: three sources say the same.'

/** In whatever language the page is: the cookies that say it may be gone. */
async function logInAs(page: Page, login: string) {
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(password)
  await page.locator('main form button').click()
  await expect(page).not.toHaveURL(/\/login/)
}

for (const scripts of thorough ? [true, false] : [true]) {
  test.describe(`a session that ended while somebody wrote, ${scripts ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled: scripts })

    test('the log-in page says why and leads back, and what was typed is in its form again', async ({ page }) => {
      const typed = `${words} ${scripts}`
      const wording = page.getByLabel('In the desk’s words')
      const save = page.getByRole('button', { name: 'Save the wording' })
      await page.goto('/claims/2/wording')
      await wording.fill(typed)
      await page.context().clearCookies({ name: 'session' })
      await save.click()
      await expect(page.getByText('What you typed is kept for you')).toBeVisible()
      expect(page.url()).not.toContain('Shelling')
      await logInAs(page, 'reviewer')
      await expect(page).toHaveURL(/\/claims\/2\/wording$/)
      await expect(wording, 'what somebody else typed').not.toHaveValue(typed)
      await page.context().clearCookies({ name: 'session' })
      await page.goto('/claims/2/wording')
      await logInAs(page, 'lead')
      await expect(wording).toHaveValue(typed)
      await expect(page.getByText('so it was not recorded')).toBeVisible()
      await save.click()
      await expect(page).toHaveURL(/\/claims\/2$/)
      await page.goto('/claims/2/wording')
      await expect(page.getByText('so it was not recorded')).toBeHidden()
    })

    test('a pasted report, a folded form and one of several forms come back too, where no cookie is left', async ({
      page,
    }) => {
      await page.goto('/reports/new')
      await page.getByLabel('Text of the report').fill(`${words}\nSecond line.`)
      await page.context().clearCookies()
      await page.getByRole('button', { name: 'Preview the cuts' }).click()
      await expect(page).toHaveURL(/\/login\?to=%2Freports%2Fnew/)
      await logInAs(page, 'lead')
      await expect(page.getByLabel('Text of the report')).toHaveValue(`${words}\nSecond line.`)

      await page.goto('/claims/3/evidence')
      await page.getByText('A note', { exact: true }).click()
      const note = page.locator('form', { has: page.locator('input[value="note"]') })
      await note.getByLabel('Note').fill(words)
      await note.getByLabel('Refutes').check()
      await page.context().clearCookies({ name: 'session' })
      await note.getByRole('button', { name: 'Add evidence' }).click()
      await logInAs(page, 'lead')
      await expect(note.getByLabel('Note')).toHaveValue(words)
      await expect(note.getByLabel('Refutes')).toBeChecked()
      await expect(page.locator('input[name="address"][required]')).toHaveValue('')
      await page.getByRole('button', { name: 'Discard what was typed' }).click()
      await expect(page.getByRole('button', { name: 'Discard what was typed' })).toBeHidden()
      await expect(page.locator('textarea[name="note"]')).toHaveValue('')
    })
  })
}

test('a form from the page of somebody else who was logged in here is not recorded in the name of the next', async ({
  page,
}) => {
  const first = await page.context().newPage()
  await first.goto('/claims/4/wording')
  await first.getByLabel('In the desk’s words').fill(words)
  await page.context().clearCookies({ name: 'session' })
  await page.goto('/login')
  await logInAs(page, 'reviewer')
  await first.getByRole('button', { name: 'Save the wording' }).click()
  await expect(first.getByRole('heading', { name: 'Somebody else opened this form' })).toBeVisible()
  await page.context().clearCookies({ name: 'session' })
  await page.goto('/login?to=/claims/4/wording')
  await logInAs(page, 'lead')
  await expect(page.getByLabel('In the desk’s words')).toHaveValue(words)
})

test('an answer that is lost: it may have been saved, the page says where to look, and sending again records it once', async ({
  page,
}) => {
  // The page that loses its connection has errors in its console.
  const cut = await page.context().newPage()
  await cut.goto('/claims/5/wording')
  await cut.getByLabel('In the desk’s words').fill(words)
  await cut.route('**/claims/5/wording.data', async (route) => {
    await route.fetch({ maxRedirects: 0 })
    await route.abort('connectionreset')
  })
  await hydrated(cut)
  await cut.getByRole('button', { name: 'Save the wording' }).click()
  await expect(cut.getByText('It may have been saved')).toBeVisible()
  await expect(cut.getByText('Nothing of this request was saved')).toBeHidden()
  await cut.unroute('**/claims/5/wording.data')
  const look = (await cut.getByRole('link', { name: 'Check whether it was saved' }).getAttribute('href')) ?? ''
  expect(look).toMatch(/^\/trail\?who=person:\d+$/)
  await page.goto(look)
  await expect(page.locator('main .timeline a[href="/claims/5"]').first()).toBeVisible()
  await cut.getByRole('link', { name: 'Back to the form' }).click()
  await expect(cut.getByLabel('In the desk’s words')).toHaveValue(words)
  await cut.getByRole('button', { name: 'Save the wording' }).click()
  await expect(cut.getByText('This was already recorded')).toBeVisible()
})

test('a key pressed twice, or a double click, does not judge the next pair, which nobody has seen', async ({
  page,
  server,
}) => {
  const entries = async () =>
    (JSON.parse(await server.command('audit', 'verify', '--json')) as { entries: number }).entries
  const before = await entries()
  await page.goto('/next?kind=overlap')
  await hydrated(page)
  const first = page.url()
  // However busy the machine is, the second press comes within the half second: the page's clock goes a hundredfold slower.
  await page.evaluate(() => {
    const now = performance.now.bind(performance)
    const start = now()
    performance.now = () => start + (now() - start) / 100
  })
  await page.keyboard.press('4')
  await page.waitForURL((url) => url.href !== first)
  // A press before the next pair is there is lost with the page that it was pressed on.
  await expect(async () => {
    await page.keyboard.press('4')
    await expect(page.getByText('Too quick')).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.reload()
  await hydrated(page)
  const second = page.url()
  await readWhatCameUp(page)
  await page.locator('button[name="decision"][value="different"]').dblclick()
  await page.waitForURL((url) => url.href !== second)
  await page.waitForTimeout(300)
  expect((await entries()) - before).toBe(2)
})

test('Back after saving leads to the report, a form sent again to its draft, and a draft is not overwritten by another window', async ({
  page,
}) => {
  await page.goto('/reports/new')
  await hydrated(page)
  await page.getByLabel('Text of the report').fill('The bridge at the station was closed on Monday.')
  await page.getByRole('button', { name: 'Preview the cuts' }).click()
  await expect(page).toHaveURL(/\/reports\/drafts\//)
  const draft = page.url()
  const other = await page.context().newPage()
  await other.goto(draft)
  await hydrated(other)
  const titleIn = (window: Page) => window.getByLabel('Title', { exact: true })
  await titleIn(page).fill('Bridge closed')
  await page.locator('select[name="source"]').selectOption({ index: 1 })
  await page.locator('button[value="keep"]').evaluate((button: HTMLButtonElement) => button.click())
  await expect(page).toHaveURL(/report=0/)
  await titleIn(other).fill('Another title')
  await other.getByRole('button', { name: /^Save/ }).click()
  await expect(other.getByText('changed in another window')).toBeVisible()
  await expect(other.getByRole('cell', { name: 'Bridge closed' })).toBeVisible()
  await expect(titleIn(other)).toHaveValue('Another title')
  await other.close()
  await page.goto(draft)
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page).toHaveURL(/\/reports\/\d+$/)
  const report = new URL(page.url()).pathname
  await page.goBack()
  await expect(page.locator(`main a[href="${report}"]`)).toBeVisible()
  await page.goto('/reports/new')
  await expect(page.getByRole('link', { name: 'Open what was saved' })).toHaveAttribute('href', new URL(draft).pathname)
})

test.describe('two windows', () => {
  test.use({ role: 'admin', provoked: [409] })

  test('an edit that would overwrite what its page did not show is refused, with both values and what was typed', async ({
    page,
  }) => {
    await page.goto('/people')
    await page.getByRole('link', { name: 'هدى القارئة' }).click()
    // The list of people has a form with the same roles.
    await expect(page.getByRole('button', { name: 'Change the role' })).toBeVisible()
    await hydrated(page)
    const role = (window: Page, name: string) => window.locator(`input[type="radio"][value="${name}"]`).check()
    const save = (window: Page) => window.getByRole('button', { name: 'Change the role' }).click()
    await role(page, 'lead')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await role(other, 'reviewer')
    await save(other)
    await expect(other.getByText('Change saved.')).toBeVisible()
    await save(page)
    await expect(page.getByText('This account was changed')).toBeVisible()
    await expect(page.getByRole('cell', { name: 'Reviewer' })).toBeVisible()
    await expect(page.locator('input[type="radio"][value="lead"]')).toBeChecked()

    await page.goto('/claims/6')
    const hand = async (window: Page, note: string) => {
      await window
        .locator('details', { has: window.locator('select[name="assignee"]') })
        .locator('summary')
        .click()
      await window.locator('select[name="assignee"]').selectOption({ index: 1 })
      await window.locator('form[action="/queue/assign"] input[name="note"]').fill(note)
    }
    await hand(page, 'first note')
    await other.goto('/claims/6')
    await hand(other, 'second note')
    await other.locator('form[action="/queue/assign"] button').click()
    await expect(other.getByText('second note')).toBeVisible()
    await page.locator('form[action="/queue/assign"] button').click()
    await expect(page.getByText('this changed after you opened the page')).toBeVisible()
    await expect(page.getByText('second note')).toBeVisible()
    await expect(page.locator('form[action="/queue/assign"] input[name="note"]')).toHaveValue('first note')
    await page.locator('form[action="/queue/assign"] button').click()
    await expect(page.locator('main').getByText('first note')).toBeVisible()
  })
})

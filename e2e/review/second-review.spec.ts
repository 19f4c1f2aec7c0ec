import type { Page } from '@playwright/test'
import { expect, expectAccessible, prepare, test, watch } from '../fixtures'
import { names } from '../people'

test.use({ serverName: 'second-review', seed: 'sample', role: 'reviewer' })

/** A server closes a connection that was idle, maybe in the moment in which the next request begins on it. */
const again = { maxRetries: 2 }

async function giveReview(page: Page, decision: string, rationale: string): Promise<void> {
  await page.locator(`input[name=decision][value=${decision}]`).check()
  await page.locator('select[name=credibility]').selectOption('2')
  await page.locator('textarea[name=rationale]').fill(rationale)
  await page.locator('form:is([action$="/verdict"], [action$="/resolve"]) button').last().click()
}

test('two reviewers, the second blind; a lead settles what they disagree on', async ({ page, server, browser }) => {
  const colleague = async (role: 'lead' | 'admin', language: 'ar' | 'en' = 'ar') => {
    const own = await (
      await browser.newContext({ baseURL: server.address, javaScriptEnabled: role !== 'lead' })
    ).newPage()
    await prepare(own, server, role, language)
    return { page: own, errors: watch(own) }
  }
  // The lead works without JavaScript, in English.
  const lead = await colleague('lead', 'en')
  const second = await colleague('admin')

  await lead.page.goto('/settings/policy')
  await lead.page.locator('input[name=confirmOutside]').fill('0')
  await lead.page.locator('input[name=secondFor][value=all]').check()
  await lead.page.locator('textarea[name=reason]').fill('Two pairs of eyes on every claim')
  await lead.page.getByRole('button', { name: 'Save the policy' }).click()
  await expect(lead.page.getByRole('status')).toContainText('This is the desk’s policy')

  await page.goto(`/claims?q=${encodeURIComponent('جوبر')}`)
  await page.locator('.claim-list a[data-opens]').first().click()
  await expect(page).toHaveURL(/\/claims\/\d+$/)
  const path = new URL(page.url()).pathname
  await page.locator('.claim-passage button[value=supports]').first().click()
  await expect(page.getByRole('status')).toContainText('يؤيد')
  await expect(page.getByText('يطلب المكتب مراجعَين لهذا الادعاء')).toBeVisible()
  const secret = 'تفصيل لا يعرفه إلا من كتبه'
  await giveReview(page, 'confirmed', secret)
  await expect(page.getByRole('status')).toContainText('سُجّلت مراجعتك الأولى')
  await expect(page.locator('.waits')).toContainText(secret)
  await expectAccessible(page)

  // Wherever the second reviewer looks, in pages and in the data behind them, the first review is not there.
  await second.page.goto(path)
  await expect(second.page.locator('.waits')).toContainText('تبقى مختومة')
  const shown = await second.page.locator('main').innerText()
  expect(shown).not.toContain(names.reviewer)
  expect(shown).toContain('مراجع اسمه مختوم')
  await expect(second.page.locator('.evidence-list').getByText('مختوم', { exact: true })).toBeVisible()
  const entry = await second.page.locator('.timeline a[href^="/trail/"]').first().getAttribute('href')
  const { request } = second.page.context()
  const peopleBefore = await (await request.get('/trail/people', again)).text()
  const reads = [
    path,
    `${path}.data`,
    `${path}/verdict`,
    `${path}/resolve`,
    `${path}/versions`,
    `${path}/verified`,
    entry ?? '',
    `${entry}.data`,
    '/trail',
    '/trail.data',
    `/trail?claim=${path.split('/').pop()}`,
    '/trail/people',
    '/trail/agreement',
    '/claims?second=yes',
    '/claims.data',
    '/',
    '/search?q=%D8%AC%D9%88%D8%A8%D8%B1',
  ]
  for (const address of reads) expect(await (await request.get(address, again)).text(), address).not.toContain(secret)
  expect(peopleBefore).not.toContain(secret)
  const sealed = await (await request.get(`${entry}.data`, again)).text()
  expect(sealed).not.toContain(names.reviewer)
  await second.page.goto(entry ?? '')
  await expect(second.page.getByText('مراجعة أولى تنتظر الثانية')).toBeVisible()

  await second.page.goto(path)
  await giveReview(second.page, 'unverifiable', 'لم أصل إلى شاهد ثانٍ')
  await expect(second.page.getByRole('status')).toContainText('تخالف الأولى')
  await expect(second.page.locator('.waits')).toContainText(secret)
  await expect(second.page.locator('form[action$="/verdict"]')).toHaveCount(0)

  await lead.page.goto('/claims?disagreement=yes')
  await lead.page.locator('.claim-list a').first().click()
  await lead.page.getByRole('link', { name: 'Resolve the disagreement' }).click()
  await expect(lead.page.getByText(secret)).toBeVisible()
  await expect(lead.page.getByText('لم أصل إلى شاهد ثانٍ')).toBeVisible()
  await giveReview(lead.page, 'confirmed', 'The first has the names.')
  await expect(lead.page.getByRole('status')).toContainText('Resolved: confirmed')
  await expect(lead.page.locator('.verdict')).toContainText('Two reviewers disagreed, and a lead resolved it.')

  // One page answers who verified it, when, on what, and who looked again, with the receipt.
  await lead.page.getByRole('link', { name: 'Who verified it, when, and on which evidence' }).click()
  const answer = lead.page.locator('main')
  await expect(answer).toContainText(/Two reviewers disagreed: .*, without seeing the first review\. .* resolved it on/)
  for (const words of [names.reviewer, names.admin, names.lead, secret, '3 people decided on it'])
    await expect(answer).toContainText(words)
  await expect(answer.locator('.hash')).toHaveText(/^[0-9a-f]{64}$/)

  await second.page.goto('/trail/agreement')
  await expect(second.page.getByRole('cell', { name: '٠ (٠' })).toBeVisible()
  await expectAccessible(second.page)
  expect([...lead.errors, ...second.errors]).toEqual([])
  await lead.page.context().close()
  await second.page.context().close()
})

import type { Page } from '@playwright/test'
import { password } from '../../e2e/command'
import { giveReview, type Step } from './tasks'

/** The first administrator is made, with the code from the terminal. */
export async function setUp(page: Page, code: string, step: Step): Promise<void> {
  await page.goto('/setup')
  const fields = { code, name: 'ليلى حداد', login: 'layla', password, again: password }
  for (const [name, value] of Object.entries(fields)) await step(name, page.locator(`input[name=${name}]`).fill(value))
  await step('create', page.locator('main form:has(input[name=login]) button').last().click())
  await page.waitForURL((url) => url.pathname === '/')
}

/** A lead asks for two reviewers of every claim, the second blind; this is set once for a desk. */
export async function askForTwoReviews(page: Page): Promise<void> {
  await page.goto('/settings/policy')
  await page.locator('input[name=confirmOutside]').fill('0')
  await page.locator('input[name=secondFor][value=all]').check()
  await page.locator('textarea[name=reason]').fill('Two pairs of eyes on every claim')
  await page.locator('main form:has(textarea[name=reason]) button.button-primary').click()
  await page.locator('.flash').first().waitFor()
}

/** A first review, a second one that does not see it and disagrees, and a lead who resolves it. */
export async function disagreeBlind(
  { first, second, lead }: { first: Page; second: Page; lead: Page },
  step: Step,
): Promise<void> {
  await first.goto(`/claims?state=open&q=${encodeURIComponent('الزبداني')}`)
  await first.locator('.claim-list a[data-opens]').first().click()
  await first.waitForURL(/\/claims\/\d+$/)
  await step('its passage supports', first.locator('.claim-passage button[value=supports]').first().click())
  await first.locator('.evidence-list > li').first().waitFor()
  await giveReview(first, 'confirmed', step)
  await first.locator('.waits').waitFor()
  await second.goto(new URL(first.url()).pathname)
  await giveReview(second, 'unverifiable', step)
  // With two reviews that disagree the claim waits for a lead.
  await second.locator('form[action$="/verdict"]').first().waitFor({ state: 'detached' })
  await lead.goto('/claims?disagreement=yes')
  await step('open it', lead.locator('.claim-list a[data-opens]').first().click())
  await lead.waitForURL(/\/claims\/\d+/)
  await step('resolve', lead.locator('a[href$="/resolve"]').first().click())
  await lead.waitForURL(/\/resolve/)
  await step('confirmed', lead.locator('input[name=decision][value=confirmed]').check())
  await step('credibility', lead.locator('select[name=credibility]').selectOption('2'))
  await step('rationale', lead.locator('textarea[name=rationale]').fill('The first has the names.'))
  await step('record it', lead.locator('form[action$="/resolve"] button').last().click())
  await lead.locator('.verdict .rationale').first().waitFor()
}

/** On a phone a pair is opened from the queue of overlaps and judged. */
export async function judgeOnPhone(page: Page, step: Step): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/overlaps')
  await step('open the first pair', page.locator('.overlaps [data-opens]').first().click())
  await page.waitForURL(/\/overlaps\/\d+\/\d+/)
  const address = page.url()
  const different = page.locator('button[name=decision][value=different]')
  await different.waitFor()
  // What came up takes no decision sooner.
  await page.waitForTimeout(700)
  if (!(await inSight(different))) throw new Error('the decision is not in sight on a phone')
  await step('different', different.click())
  await page.waitForURL((url) => url.href !== address)
}

async function inSight(button: ReturnType<Page['locator']>): Promise<boolean> {
  const box = await button.boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= 844
}

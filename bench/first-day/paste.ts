import type { Page } from '@playwright/test'
import type { parseManifest } from '../../app/intake/manifest/read-manifest'
import type { Step } from './tasks'

type Described = ReturnType<typeof parseManifest>

/**
 * One text of several reports is pasted, cut as the page offers, described (source and day as a manifest of its reports in
 * their order says, titles as proposed) and saved. `described` is called when the table is there.
 */
export async function pasteSeveral(
  page: Page,
  { text, reports }: { text: string; reports: Described },
  step: Step,
  described: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.goto('/reports/new')
  await step('paste', page.locator('textarea[name=text]').fill(text))
  await step('preview', page.locator('main form button.button-primary').click())
  await step('cut as offered', page.locator('button[value=cut-suggested]').click())
  await page.waitForURL(/\/describe$/)
  await described()
  await describe(page, reports, step)
  await step('save', page.locator('button[value=save]').click())
  await page.waitForURL(/\/reports$/)
}

/** Types the sources that few reports have, fills in the one that most have, and types each day that the text does not give. */
async function describe(page: Page, reports: Described, step: Step): Promise<void> {
  const count = (name: string) => reports.filter(({ source }) => source === name).length
  const [usual = ''] = reports.map(({ source }) => source).sort((one, other) => count(other) - count(one))
  const rows = page.locator('.describe-table tbody tr')
  for (const [at, { source, published_at: published }] of reports.entries()) {
    const day = rows.nth(at).locator('input[type=date]')
    const wanted = published.slice(0, 10)
    if (wanted !== '' && (await day.inputValue()) !== wanted) await step(`day of ${at + 1}`, day.fill(wanted))
    if (source !== usual)
      await step(`source of ${at + 1}`, rows.nth(at).locator('.describe-source .input').fill(source))
  }
  await step('source of the others', page.locator('input[name=fillSource]').fill(usual))
  await step('fill in', page.locator('button[value=fill]').click())
  await page.waitForFunction(
    (name) => document.querySelector<HTMLInputElement>('.describe-source .input')?.value === name,
    usual,
  )
}

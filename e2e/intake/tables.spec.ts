import { expect, expectAccessible, test } from '../fixtures'
import { startWorker } from '../worker'

test.use({ serverName: 'tables', seed: 'people' })

let stopWorker: (() => Promise<void>) | undefined

test.beforeAll(({ server }) => {
  stopWorker = startWorker(server)
})

test.afterAll(() => stopWorker?.())

const csv = [
  'رقم;خبر اليوم;الجهة;متى;الحكم;الرابط',
  '1;وزّعت البلدية الخبز على ثلاثة أحياء.;بلدية الضفة;٥ آذار 2026;صحيح;https://example.org/1',
  '2;;بلدية الضفة;;;',
  '3;فُتح الجسر الحجري أمام المشاة.;إذاعة الضفة;someday;نصف صحيح;',
].join('\n')

test('somebody says which column of a table is which, sees what becomes of its rows, and imports them', async ({
  page,
}) => {
  await page.goto('/reports/bulk')
  await page
    .locator('input[name=files][multiple]')
    .setInputFiles({ name: 'آذار.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.locator('main form button.button-primary').click()
  await page.getByRole('link', { name: /اختر الأعمدة/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('آذار.csv')
  await expect(page.getByRole('row', { name: /وزّعت البلدية/ })).toBeVisible()

  await page.locator('select[name=text]').selectOption('خبر اليوم')
  await page.locator('select[name=published_at]').selectOption('متى')
  await page.locator('button[formmethod=get]').click()
  await expect(page.getByText(/لا نص في: .?#3/)).toBeVisible()
  await expect(page.getByText(/someday.*ليس يوماً/)).toBeVisible()
  await expectAccessible(page)

  await page.locator('input[name=name]').fill('البلدية')
  await page.locator('form button.button-primary').click()
  await expect(page.getByRole('heading', { level: 3, name: 'وزّعت البلدية الخبز على ثلاثة أحياء.' })).toBeVisible()
  // The row without a text is asked about, and its text is written in its place.
  await page.getByRole('link', { name: /: #3$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('#3')
  await page.locator('textarea[name=text]').fill('توزّع البلدية الخبز غداً.')
  await page.locator('button[value=save]').click()
  await expect(page.getByText('توزّع البلدية الخبز غداً.').first()).toBeVisible()
  await page.locator('button[value=approve]').click()
  await expect(page.getByRole('row', { name: /#2/ }).getByRole('link')).toBeVisible()
})

import type { Browser, Page } from '@playwright/test'
import type { RunningServer } from '../server'
import { expect, expectAccessible, firstItem, hydrated, prepare, readWhatCameUp, test, watch } from '../fixtures'
import type { Role } from '../people'
import { currentRows } from '../current-rows'

test.use({ serverName: 'queue', seed: 'sample' })
test.describe.configure({ mode: 'serial' })

const said = (page: Page) => page.locator('.flash [role=status]')
const bar = (page: Page) => page.getByRole('region', { name: 'حكم المقارنة' })

/** A colleague in a browser of their own. */
async function colleague(
  browser: Browser,
  server: RunningServer,
  role: Role,
): Promise<{ page: Page; leave(): Promise<void> }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const errors = watch(page, [409])
  await prepare(page, server, role, 'ar')
  return {
    page,
    async leave() {
      expect(errors).toEqual([])
      await context.close()
    },
  }
}

test('an hour goes back in one action after it was shown, exactly, and the palette leads there', async ({
  page,
  server,
}) => {
  const before = await currentRows(server)
  await page.goto('/next?kind=overlap')
  const [first] = page.url().split('?')
  await hydrated(page)
  await page.keyboard.press('?')
  await page.getByRole('searchbox', { name: 'ابحث في المفاتيح' }).fill('نسب')
  await expect(page.locator('.key-list dt')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('b')
  await expect(page.getByText('نسبة التشابه مخفية')).toBeVisible()
  await expect(page.locator('.score, .decision .button-primary')).toHaveCount(0)
  await readWhatCameUp(page)
  await page.keyboard.press('1')
  // The next pair opens by itself.
  await expect(page).not.toHaveURL(new RegExp(`${first}\\?`))
  await expect(page).toHaveURL(/\/overlaps\/\d+\/\d+\?/)
  await page.keyboard.press('b')
  await expect(page.locator('.score')).toBeVisible()
  await page.keyboard.press('Control+k')
  // A number leads to what has it, by its words, and nowhere else.
  await page.keyboard.type('1')
  await expect(page.getByRole('dialog').getByRole('link', { name: /الادعاء ١: / })).toBeVisible()
  await page.keyboard.type('00000')
  await expect(page.getByText('لا شيء يحمل الرقم')).toBeVisible()
  await page.getByRole('dialog').getByRole('searchbox').fill('ساعتي')
  await expect(page.getByRole('dialog').getByRole('link', { name: 'ساعتي' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/undo$/)
  await page.getByRole('button', { name: 'تراجع عن' }).click()
  await expect(said(page)).toContainText('تُروجع عن')
  expect(await currentRows(server)).toEqual(before)
  await page.goto('/undo')
  await expect(page.getByText('لا شيء تتراجع عنه')).toBeVisible()
})

test.describe('reviewers at once', () => {
  test.use({ provoked: [409] })

  test('see each other, judge one pair in the same moment once, and the others are told', async ({
    page,
    server,
    browser,
  }) => {
    const [lead, admin] = await Promise.all([colleague(browser, server, 'lead'), colleague(browser, server, 'admin')])
    const pages = [page, lead.page, admin.page]
    await page.goto('/?kind=overlap')
    await firstItem(page)
    await lead.page.goto('/next?kind=overlap')
    await expect(page.getByText('يراجعه الآن: رنا القائدة')).toBeVisible()
    await page.keyboard.press('o')
    await expect(page).toHaveURL(lead.page.url())
    await expect(page.getByText('رنا القائدة هنا أيضاً الآن')).toBeVisible()
    await expect(lead.page.getByText('سامي المراجع هنا أيضاً الآن')).toBeVisible()
    await admin.page.goto(page.url())
    for (const one of [page, lead.page]) await expect(one.getByText(/هنا أيضاً الآن.*ليلى المديرة/)).toBeVisible()

    const pair = new URL(page.url()).pathname
    const choices = ['مختلف', 'تعارض', 'تحديث'] as const
    await Promise.all(pages.map((one, at) => bar(one).getByRole('button', { name: choices[at] }).click()))
    const told = (one: Page) => one.getByRole('alert').filter({ hasText: 'صدر حكم على هذا الزوج' })
    const done = (one: Page) => said(one).filter({ hasText: 'حُكم:' })
    const count = async (found: (one: Page) => ReturnType<typeof said>) =>
      (await Promise.all(pages.map((one) => found(one).count()))).filter((number) => number === 1).length
    await expect(async () => {
      expect([await count(done), await count(told)], 'one decides, two are told').toEqual([1, 2])
    }).toPass()
    const [left, right] = pair.split('/').slice(2).map(Number)
    expect((await currentRows(server)).judgements).toEqual([
      expect.objectContaining({ left_passage_id: left, right_passage_id: right }),
    ])
    await page.goto(pair)
    await expect(page.getByText('على هذا الزوج:')).toHaveCount(1)
    await lead.leave()
    await admin.leave()
  })

  test('learn that what they look at was decided meanwhile, and show it', async ({ page, server, browser }) => {
    const other = await colleague(browser, server, 'lead')
    await page.goto('/next?kind=overlap')
    await other.page.goto(page.url())
    await bar(other.page).getByRole('button', { name: 'غير متأكد' }).click()
    await expect(said(other.page)).toContainText('غير متأكد')
    await page.getByRole('button', { name: 'أظهر الجديد' }).click()
    await expect(page.getByText('حكم رنا القائدة على هذا الزوج')).toBeVisible()
    await expect(page.getByRole('button', { name: 'أظهر الجديد' })).toHaveCount(0)

    await page.goto('/next?kind=overlap')
    const handed = new URL(page.url()).pathname
    await page.getByText('كلّف به أحداً').click()
    await page.getByLabel('المكلَّف').selectOption('رنا القائدة')
    await page.getByLabel('ملاحظة للمكلَّف').fill('اسأل مراسل دوما')
    await page.getByRole('button', { name: 'كلّف', exact: true }).click()
    await expect(said(page)).toContainText('كُلّف به زميلك')
    await other.page.goto('/?mine=yes')
    await other.page.locator('a[data-opens]').first().click()
    await expect(other.page).toHaveURL(new RegExp(`${handed}\\?`))
    await expect(other.page.getByText('اسأل مراسل دوما')).toBeVisible()
    await other.leave()
  })
})

test('pairs are selected and judged by the same keys after a look, and undone as a whole, exactly', async ({
  page,
  server,
}) => {
  const before = await currentRows(server)
  await page.goto('/?kind=overlap')
  await hydrated(page)
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key)
  await expect(page.getByText('اخترت زوجين')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'احكم على الزوجين: نفسه' })).toBeVisible()
  await expectAccessible(page)
  await readWhatCameUp(page)
  await page.keyboard.press('1')
  await expect(said(page)).toContainText('حُكم على زوجين')
  // The way back is there also when the page was loaded anew.
  await page.reload()
  await expect(said(page)).toContainText('حُكم على زوجين')
  await hydrated(page)
  await page.keyboard.press('z')
  await expect(said(page)).toContainText('تراجعت عن الحكمين')
  expect(await currentRows(server)).toEqual(before)
})

test('claims are triaged by one key, together after a look, and by whole reports, and each is undone exactly', async ({
  page,
  server,
}) => {
  const before = await currentRows(server)
  const undoExactly = async () => {
    await hydrated(page)
    await page.keyboard.press('z')
    await expect(said(page)).toContainText('كما كان')
    expect(await currentRows(server)).toEqual(before)
  }
  await page.goto('/?kind=claim')
  await firstItem(page)
  await page.keyboard.press('n')
  await expect(said(page)).toContainText('فُرز ادعاء واحد')
  // The item is gone with its button: what comes next has the focus, and the keyboard goes on from there.
  await expect(page.locator('.queue-item :focus')).toHaveCount(1)
  await undoExactly()

  await page.goto('/?kind=claim')
  await firstItem(page)
  for (const key of ['x', 'j', 'x', 'r']) await page.keyboard.press(key)
  const confirm = page.getByRole('button', { name: 'افرز ادعاءين' })
  await expect(confirm).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('السبب').fill('يتكرر كل يوم')
  await confirm.click()
  await expect(said(page)).toContainText('فُرز ادعاءان')
  await undoExactly()

  await page.goto('/triage?report=1&as=routine')
  const claims = page.locator('input[name=claim]')
  const all = await claims.count()
  await page.locator('input[name=section]').first().uncheck()
  await page.getByRole('button', { name: 'اعرض الأقسام المختارة' }).click()
  await expect(claims).not.toHaveCount(all)
  await hydrated(page)
  await page.keyboard.press('r')
  await expect(said(page)).toContainText('فُرز')
  await expect(page.getByText('للتحقق من')).toBeVisible()
  await undoExactly()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the queue is filtered, the filter kept and picked again, and who is where shows', async ({
    page,
    server,
    browser,
  }) => {
    const other = await colleague(browser, server, 'lead')
    await other.page.goto('/next?kind=claim')
    await page.goto('/?kind=claim')
    await expect(page.getByText('يراجعه الآن: رنا القائدة')).toBeVisible()
    await other.leave()
    await page.getByText('تصفية قائمة الانتظار').click()
    await page.getByLabel('المصدر').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'طبّق التصفية' }).click()
    await expect(page).toHaveURL(/source=\d+/)
    await page.getByLabel('اسم التصفية').fill('صباح الأحد')
    await page.getByRole('button', { name: 'احفظها' }).click()
    await page.goto('/')
    await page.getByRole('link', { name: 'صباح الأحد' }).click()
    await expect(page).toHaveURL(/kind=claim.*source=\d+/)
    await page.getByRole('button', { name: 'احجزه' }).first().click()
    await expect(page.getByRole('button', { name: 'اتركه' })).toHaveCount(1)
  })
})

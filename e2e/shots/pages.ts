import type { Page } from '@playwright/test'

/** A page worth looking at: a name for the picture, and how to get there. */
export interface ShotPage {
  name: string
  open(page: Page): Promise<unknown>
}

const at = (name: string, address: string): ShotPage => ({ name, open: (page) => page.goto(address) })

/** Goes to the first thing that a list leads to. */
const first = (name: string, list: string, link: string, further = ''): ShotPage => ({
  name,
  async open(page) {
    await page.goto(list)
    // A list with nothing in it is a picture too.
    if ((await page.locator(link).count()) === 0) return
    const href = await page.locator(link).first().getAttribute('href')
    return page.goto(`${href ?? '/'}${further}`)
  },
})

const opens = 'main a[data-opens]'

/** The end of this day, when all that stands was there. */
const today = `/as-of?day=${new Date().toISOString().slice(0, 10)}`

/** The page of somebody whose password an administrator gave: made for a new person, whose session is let go of at once. */
async function openGivenPassword(page: Page): Promise<unknown> {
  const context = page.context()
  await page.goto('/people')
  const login = page.locator('main form input[name=login]')
  // Only administrators add people.
  if ((await login.count()) === 0) return page.goto('/settings')
  const name = `given-${Date.now()}`
  await page.locator('main form input[name=name]').fill(name)
  await login.fill(name)
  await page
    .locator('main form', { has: page.locator('input[name=login]') })
    .locator('button')
    .last()
    .click()
  const password = (await page.locator('.shown-secret').textContent()) ?? ''
  const cookies = await context.cookies()
  await context.clearCookies({ name: 'session' })
  await page.goto('/login')
  await page.locator('input[name=login]').fill(name)
  await page.locator('input[name=password]').fill(password)
  await page.locator('main form button').click()
  await page.waitForURL('**/password')
  await context.clearCookies({ name: 'session' })
  await context.addCookies(cookies)
  return null
}

/** Every page, in the order of the day's work. */
export const pages: readonly ShotPage[] = [
  at('queue', '/'),
  at('reports', '/reports'),
  at('report-new', '/reports/new'),
  first('report', '/reports', 'main a[href^="/reports/"]:not([href$="/new"]):not([href*="drafts"])'),
  first('report-cuts', '/reports', 'main a[href^="/reports/"]:not([href$="/new"]):not([href*="drafts"])', '/cuts'),
  first(
    'report-details',
    '/reports',
    'main a[href^="/reports/"]:not([href$="/new"]):not([href*="drafts"])',
    '/details',
  ),
  at('reports-bulk', '/reports/bulk'),
  at('overlaps', '/overlaps'),
  first('compare', '/overlaps?kind=extends', opens),
  first('compare-figures', '/overlaps?kind=other-figures', opens),
  {
    name: 'report-against-report',
    async open(page) {
      await page.goto('/overlaps?kind=extends')
      await page.goto((await page.locator(opens).first().getAttribute('href')) ?? '/')
      return page.goto((await page.locator('a[href*="/compare/"]').first().getAttribute('href')) ?? '/')
    },
  },
  {
    name: 'reports-together',
    async open(page) {
      await page.goto('/overlaps?kind=extends')
      await page.goto((await page.locator(opens).first().getAttribute('href')) ?? '/')
      await page.goto((await page.locator('main a[href*="#passage-"]').first().getAttribute('href')) ?? '/')
      return page.goto((await page.locator('a[href^="/reports/side-by-side"]').getAttribute('href')) ?? '/')
    },
  },
  first('event', '/?kind=event', opens),
  at('triage-report', '/triage?report=1'),
  at('claims', '/claims'),
  first('claim-decided', '/claims?state=confirmed', opens),
  first('claim-open', '/claims?state=open', opens),
  first('claim-versions', '/claims?state=confirmed', opens, '/versions'),
  first('claim-verified', '/claims?state=confirmed', opens, '/verified'),
  first('claim-as-of', '/claims?state=confirmed', opens, today),
  at('claims-as-of', `/claims${today}`),
  at('editions', '/edition'),
  first('edition', '/edition', opens),
  first('edition-editing', '/edition', opens, '?edit=yes'),
  at('exports', '/exports'),
  at('places', '/places'),
  at('places-import', '/places/import'),
  at('sources', '/sources'),
  first('source', '/sources', 'main a[href^="/sources/"]:not([href$="/new"])'),
  at('source-new', '/sources/new'),
  at('place-new', '/places/new'),
  at('trail', '/trail'),
  first('trail-action', '/trail', 'main .timeline a[href^="/trail/"]'),
  at('trail-people', '/trail/people'),
  at('trail-verification', '/trail/verification'),
  at('trail-agreement', '/trail/agreement'),
  at('search', `/search?q=${encodeURIComponent('الزبداني')}`),
  at('jobs', '/jobs'),
  at('watches', '/watches'),
  at('people', '/people'),
  first('person', '/people', 'main a[href^="/people/"]'),
  at('settings', '/settings'),
  { name: 'password', open: openGivenPassword },
  at('glossary', '/glossary'),
  at('settings-policy', '/settings/policy'),
  at('settings-feeds', '/settings/feeds'),
  at('settings-hooks', '/settings/hooks'),
  first('settings-hook', '/settings/hooks', opens),
  {
    name: 'settings-tokens',
    async open(page) {
      await page.goto('/settings/tokens')
      await page.locator('main input[name=name]').fill('برنامج التحميل')
      await page
        .locator('main form', { has: page.locator('input[name=name]') })
        .locator('button')
        .click()
      return page.locator('.shown-secret').waitFor()
    },
  },
  at('settings-api', '/settings/api'),
  at('undo-hour', '/undo'),
  at('not-found', '/nowhere'),
]

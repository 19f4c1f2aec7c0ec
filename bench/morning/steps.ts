import type { Keyboard } from './keyboard'

const rationale = 'Seen in the report itself.'

/** Opens the first thing of a list and decides as the page suggests, while what follows is an event or an overlap. */
export async function judgeOverlaps(keyboard: Keyboard, list: string): Promise<number> {
  const { page } = keyboard
  await keyboard.open(list)
  if ((await page.locator('main [data-opens]').count()) === 0) return 0
  await keyboard.pressOn('o')
  let decided = 0
  while (/^\/(overlaps|events)\//.test(keyboard.path())) {
    await page.locator('.decision-buttons button').first().waitFor()
    // The key of the button drawn as likely; where the page offers none, the fourth: different.
    const likely = page.locator('.decision-buttons .button-primary').first()
    const key = (await likely.count()) > 0 ? await likely.getAttribute('aria-keyshortcuts') : null
    await keyboard.pressOn(key ?? '4')
    decided += 1
  }
  // What follows is a claim: back to the list.
  if (keyboard.path().startsWith('/claims/')) await keyboard.pressOn('q')
  return decided
}

/** Goes through the reports with claims that nobody has triaged, and takes what is proposed. */
export async function triageReports(keyboard: Keyboard): Promise<number> {
  const { page } = keyboard
  await keyboard.pressOn('g')
  let reports = 0
  while (keyboard.path().startsWith('/triage')) {
    const proposed = (await page.locator('main .button-primary[aria-keyshortcuts=p]').count()) > 0
    const more = (await page.locator('main a[aria-keyshortcuts=j]').count()) > 0
    if (proposed) await keyboard.pressOn('p')
    else if (more) await keyboard.pressOn('j')
    else {
      await keyboard.pressOn('q')
      break
    }
    reports += proposed ? 1 : 0
  }
  return reports
}

/** Gives the first claims of a list a verdict each: links the passage, then fills the form by keys. */
export async function giveVerdicts(keyboard: Keyboard, most: number, list: string): Promise<number> {
  const { page } = keyboard
  await keyboard.open(list)
  if ((await page.locator('main [data-opens]').count()) === 0) return 0
  await keyboard.pressOn('o')
  let given = 0
  while (given < most && keyboard.path().startsWith('/claims/')) {
    await keyboard.pressOn('e')
    await keyboard.press('v')
    await keyboard.press('Space')
    await keyboard.press('Tab')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Tab')
    await keyboard.type(rationale)
    await keyboard.press('Tab')
    await keyboard.pressOn('Enter')
    given += 1
  }
  if (keyboard.path() !== '/') await keyboard.pressOn('q')
  return given
}

/** Selects all of a page, looks at what will be set and confirms it, until nothing waits. */
export async function triageRest(keyboard: Keyboard): Promise<number> {
  const { page } = keyboard
  let pages = 0
  while ((await page.locator('main [data-selects]').count()) > 0) {
    await keyboard.press('a')
    await keyboard.pressOn('r')
    await keyboard.pressOn('r')
    pages += 1
  }
  return pages
}

import type { Page, Response } from '@playwright/test'

// A decision bar takes no key within half a second of coming up.
const settling = 800

/** A reviewer's hands: counts keys, and measures how long the page takes to answer each that leads on. */
export class Keyboard {
  keys = 0
  /** From a key to the next page on screen, in ms. */
  readonly waits: number[] = []
  /** What the server took for each answer, in ms. */
  readonly answers: number[] = []

  constructor(readonly page: Page) {
    page.on('response', (response: Response) => {
      const spent = /total;dur=([\d.]+)/.exec(response.headers()['server-timing'] ?? '')?.[1]
      if (spent && !response.url().includes('/queue/events')) this.answers.push(Number(spent))
    })
  }

  async press(key: string): Promise<void> {
    this.keys += 1
    await this.page.keyboard.press(key)
  }

  /** Presses a key that leads to another page, or to another action's answer, and waits for it. */
  async pressOn(key: string): Promise<void> {
    const started = performance.now()
    const before = await this.mark()
    await this.press(key)
    await this.page.waitForFunction(changed, before, { timeout: 30_000, polling: 'raf' })
    this.waits.push(performance.now() - started)
    await this.settle()
  }

  /** Goes to an address as by a tab of the page, which counts as one key, and waits until the page listens to keys. */
  async open(address: string): Promise<void> {
    this.keys += 1
    await this.page.goto(address, { waitUntil: 'load' })
    const help = this.page.locator('dialog[open]')
    for (let tries = 0; tries < 100 && (await help.count()) === 0; tries++) {
      await this.page.keyboard.press('?')
      await this.page.waitForTimeout(100)
    }
    await this.page.keyboard.press('Escape')
    await this.settle()
  }

  /** Letters of a rationale are not counted. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  /** Waits until the page listens to keys: its scripts run, and nothing is being loaded. */
  async settle(): Promise<void> {
    await this.page.locator('main h1').first().waitFor()
    // A key that comes before the effects of a page have run would be lost: a reviewer reads meanwhile.
    await this.page.waitForTimeout(settling)
  }

  path(): string {
    const { pathname, search } = new URL(this.page.url())
    return pathname + search
  }

  /** What changes when something happened: the address, the answer that is said, and what is listed first. */
  private mark(): Promise<string> {
    return this.page.evaluate(seen)
  }
}

function seen(): string {
  const said = document.querySelector('.flash')?.textContent ?? ''
  const form = document.querySelector<HTMLInputElement>('main input[name=request]')?.value ?? ''
  return `${location.pathname}${location.search} ${said} ${form}`
}

function changed(before: string): boolean {
  const said = document.querySelector('.flash')?.textContent ?? ''
  const form = document.querySelector<HTMLInputElement>('main input[name=request]')?.value ?? ''
  return `${location.pathname}${location.search} ${said} ${form}` !== before
}

import { expect, type Page } from '@playwright/test'
import { thorough } from './thorough'

/**
 * Fails where one of these pages, in Arabic or, in a thorough run, in English, leaves the server with a byte 0x00, with U+FFFD
 * or with what is not UTF-8: a stream that cuts a letter in two leaves such bytes.
 */
export async function expectWholeBytes(page: Page, server: string, addresses: Iterable<string>): Promise<void> {
  // All pages leave through one stream: every fourth shows what it does, in the language whose letters have several bytes.
  const asked = [...addresses].filter((_, at) => thorough || at % 4 === 0)
  for (const locale of thorough ? ['en', 'ar'] : ['ar']) {
    await page.request.post(`${server}/preferences`, {
      headers: { Origin: server, 'Sec-Fetch-Site': 'same-origin' },
      form: { locale },
      maxRedirects: 0,
    })
    for (const address of asked) {
      const bytes = await (await page.request.get(address, { maxRetries: 2 })).body()
      expect.soft(bytes.indexOf(0), `${address}, ${locale}: place of a byte 0x00`).toBe(-1)
      expect.soft(bytes.indexOf('\uFFFD'), `${address}, ${locale}: place of U+FFFD`).toBe(-1)
      const decode = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      expect.soft(decode, `${address}, ${locale} is UTF-8`).not.toThrow()
    }
  }
}

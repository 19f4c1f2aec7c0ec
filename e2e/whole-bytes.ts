import { expect, type Page } from '@playwright/test'

/**
 * Fails where the page as it is now, in Arabic or English, leaves the server with a byte 0x00, with U+FFFD or with what is
 * not UTF-8: a stream that cuts a letter in two leaves such bytes.
 */
export async function expectWholeBytes(page: Page, address: string, name: string): Promise<void> {
  for (const locale of ['en', 'ar']) {
    await page.request.post(`${address}/preferences`, {
      headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin' },
      form: { locale },
      maxRedirects: 0,
    })
    const bytes = await (await page.request.get(page.url(), { maxRetries: 2 })).body()
    expect.soft(bytes.indexOf(0), `${name}, ${locale}: place of a byte 0x00`).toBe(-1)
    expect.soft(bytes.indexOf('\uFFFD'), `${name}, ${locale}: place of U+FFFD`).toBe(-1)
    const decode = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    expect.soft(decode, `${name}, ${locale} is UTF-8`).not.toThrow()
  }
}

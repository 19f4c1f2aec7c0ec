import { expect, test } from './fixtures'
import { pages } from './shots/pages'
import { workALittle } from './shots/work-a-little'

test.use({
  deskName: 'bytes',
  seed: 'sample',
  role: 'admin',
  provoked: [404, 403],
  trace: 'off',
  javaScriptEnabled: false,
})

test('no page leaves the server with a byte that stands for nothing, in either language', async ({
  browser,
  page,
  desk,
}) => {
  test.setTimeout(240_000)
  await workALittle(browser, desk)
  const issues: string[] = []
  for (const { name, open } of pages) {
    await open(page)
    for (const locale of ['ar', 'en']) {
      await page.request.post(`${desk.address}/preferences`, {
        headers: { Origin: desk.address, 'Sec-Fetch-Site': 'same-origin' },
        form: { locale },
        maxRedirects: 0,
      })
      const bytes = await (await page.request.get(page.url())).body()
      if (bytes.includes(0)) issues.push(`${name} ${locale}: 0x00 at ${bytes.indexOf(0)}`)
      if (bytes.includes('\uFFFD')) issues.push(`${name} ${locale}: U+FFFD at ${bytes.indexOf('\uFFFD')}`)
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes), `${name} ${locale} is UTF-8`).not.toThrow()
    }
  }
  expect(issues).toEqual([])
})

import { expect, test } from 'vitest'
import { encodeText } from '../../../testing/encode'
import { doubts, read } from '../read-for-tests'

const rss = `<?xml version="1.0" encoding="windows-1256"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>إذاعة الضفة</title><link>https://river.example/</link><description>x</description>
<item><title>فيضان النهر</title><link>https://river.example/1</link><guid>r-1</guid><pubDate>Thu, 05 Mar 2026 14:00:00 +0300</pubDate><description>موجز</description><content:encoded><![CDATA[<p>فاض النهر قرب القرية.</p><p>أُغلق الجسر &amp; المدرسة.</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>خبر بلا نص</title><link>javascript:alert(1)</link></item><item><guid>empty</guid></item></channel></rss>`
const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>مرصد</title><id>u:f</id><updated>2026-03-05T12:00:00Z</updated><entry><id>u:1</id><title>عبور</title><updated>2026-03-05T12:00:00Z</updated><link href="https://a.example/1"/><content type="html">&lt;p&gt;عبرت القافلة.&lt;/p&gt;</content></entry></feed>`
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'بلدية',
  items: [{ id: '7', url: 'https://j.example/7', content_text: 'وُزّع الخبز.', date_published: '2026-03-05T12:00:00Z' }],
})

test('a feed in windows-1256 gives a report for each item, with its whole text, time and address', async () => {
  const { reports, left, issue } = await read('feed.xml', encodeText(rss, 'windows-1256'))
  expect(issue).toBe('')
  expect(
    reports.map(({ name, title, source, address, publishedAt, encoding }) => [
      name,
      title,
      source,
      address,
      publishedAt,
      encoding,
    ]),
  ).toEqual([
    ['r-1', 'فيضان النهر', 'إذاعة الضفة', 'https://river.example/1', '2026-03-05T14:00+03:00', 'windows-1256'],
    ['javascript:alert(1)', 'خبر بلا نص', 'إذاعة الضفة', '', '', 'windows-1256'],
  ])
  expect(reports[0]?.text).toBe('فاض النهر قرب القرية.\n\nأُغلق الجسر & المدرسة.\n')
  expect(reports[1]?.text.trim()).toBe('خبر بلا نص')
  expect(left).toEqual(['empty no-text'])
})

test.each([
  ['Atom', 'a.atom', atom, 'عبرت القافلة.', 'https://a.example/1'],
  ['JSON Feed', 'feed.json', json, 'وُزّع الخبز.', 'https://j.example/7'],
])('%s is read as well', async (_what, name, content, text, address) => {
  const found = await read(name, content)
  expect(found.reports.map((report) => [report.kind, report.text.trim(), report.address])).toEqual([
    ['feed', text, address],
  ])
  expect(doubts(found).filter((code) => code !== 'other-kind')).toEqual([])
})

test.each([
  ['cut off', rss.slice(0, 300), 'damaged'],
  ['without items', '<rss version="2.0"><channel><title>a</title></channel></rss>', 'empty'],
  ['with entities of its own', `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rss.slice(44)}`, 'entities'],
])('a feed %s is told', async (_what, content, issue) => {
  expect((await read('feed.rss', content)).issue).toBe(issue)
})

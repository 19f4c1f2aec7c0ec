import { expect, test } from 'vitest'
import { encodeText } from '../../../testing/encode'
import { read } from '../read-for-tests'

const rss = (items: string, more = '<link>https://river.example/ar/</link>', declared = 'UTF-8') =>
  `<?xml version="1.0" encoding="${declared}"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>مرصد النهر</title>${more}<description>x</description>${items}</channel></rss>`
const item = (more: string) => `<item><title>خبر</title><description>فاض النهر</description>${more}</item>`
const atom = (entry: string, more = '') =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"${more}><title>مرصد النهر</title><id>u:f</id><updated>2026-03-05T12:00:00Z</updated><link rel="self" href="https://river.example/feed.atom"/><link href="https://river.example/ar/"/><entry><id>u:1</id><title>خبر</title>${entry}</entry></feed>`

async function first(content: string | Uint8Array) {
  const { reports, issue } = await read('feed.xml', content)
  expect(issue).toBe('')
  return reports[0]
}

test.each([
  ['a summary in CDATA', item('').replace('فاض النهر', '<![CDATA[<p>فاض <b>النهر</b></p>]]>'), 'فاض النهر'],
  [
    'a summary with its signs written',
    item('').replace('فاض النهر', '&lt;p&gt;فاض&amp;nbsp;النهر&lt;/p&gt;'),
    'فاض النهر',
  ],
  [
    'the whole text beside a summary',
    item('<content:encoded><![CDATA[<p>فاض النهر</p><p>ولا ضحايا</p>]]></content:encoded>').replace('فاض النهر', 'موجز'),
    'فاض النهر\n\nولا ضحايا',
  ],
  [
    'words beside a film alone',
    item('<media:group><media:description>فاض النهر</media:description></media:group>').replace(
      '<description>فاض النهر</description>',
      '',
    ),
    'فاض النهر',
  ],
  ['an empty whole text', item('<content:encoded></content:encoded>'), 'فاض النهر'],
  ['a text with < and & in it', item('').replace('فاض النهر', '5 &lt; 7 &amp; 3'), '5 < 7 & 3'],
])('an item with %s', async (_, written, text) => {
  expect((await first(rss(written)))?.text.trim().replaceAll('\u00a0', ' ')).toBe(text)
})

test.each([
  ['whole', rss(item('<link>https://river.example/1</link>')), 'https://river.example/1'],
  ['with spaces around it', rss(item('<link>\n https://river.example/1 </link>')), 'https://river.example/1'],
  ['from the root', rss(item('<link>/en/news/1</link>')), 'https://river.example/en/news/1'],
  ['beside the page', rss(item('<link>news/1</link>')), 'https://river.example/ar/news/1'],
  ['without its scheme', rss(item('<link>//river.example/1</link>')), 'https://river.example/1'],
  [
    'of a number that is an address',
    rss(item('<guid isPermaLink="true">https://river.example/1</guid>')),
    'https://river.example/1',
  ],
  ['of a number that is none', rss(item('<guid isPermaLink="false">news-1</guid>')), ''],
  ['of a script', rss(item('<link>javascript:alert(1)</link>')), ''],
  ['beside a page that nobody names', rss(item('<link>/1</link>'), ''), ''],
  [
    'of Atom, beside the page',
    atom('<updated>2026-03-05T12:00:00Z</updated><link href="1"/><content>فاض</content>'),
    'https://river.example/ar/1',
  ],
  [
    'of Atom, by its base',
    atom(
      '<updated>2026-03-05T12:00:00Z</updated><link href="1"/><content>فاض</content>',
      ' xml:base="https://mirror.example/n/"',
    ),
    'https://mirror.example/n/1',
  ],
  [
    'of Atom, among others',
    atom(
      '<updated>2026-03-05T12:00:00Z</updated><link rel="enclosure" href="https://river.example/a.mp3"/><link rel="alternate" href="https://river.example/1"/><content>فاض</content>',
    ),
    'https://river.example/1',
  ],
])('an address %s', async (_, content, address) => {
  expect((await first(content))?.address).toBe(address)
})

test.each([
  ['<pubDate>Thu, 05 Mar 2026 14:00:00 +0300</pubDate>', '2026-03-05T14:00+03:00'],
  ['<pubDate>Thu, 05 Mar 26 14:00:00 +0300</pubDate>', '2026-03-05T14:00+03:00'],
  ['<pubDate>05 Mar 2026 14:00 GMT</pubDate>', '2026-03-05T14:00Z'],
  ['<pubDate>2026-03-05T14:00:00+03:00</pubDate>', '2026-03-05T14:00:00+03:00'],
  ['<pubDate>2026-03-05 14:00:00</pubDate>', '2026-03-05T14:00:00'],
  ['<dc:date>2026-03-05T14:00:00Z</dc:date>', '2026-03-05T14:00:00Z'],
  ['<pubDate>الخميس، 5 آذار 2026</pubDate>', '2026-03-05'],
  ['<pubDate>5/3/2026</pubDate>', ''],
  ['<pubDate>someday</pubDate>', ''],
  ['<pubDate>Thu, 45 Mar 2026 14:00:00 +0300</pubDate>', ''],
  ['', ''],
])('an item of %s is of %j', async (written, expected) => {
  const report = await first(rss(item(written)))
  expect(report?.publishedAt).toBe(expected)
  const unread = written !== '' && expected === ''
  expect(report?.doubts.map(({ code }) => code)).toEqual(unread ? ['row-cell'] : [])
})

test.each([
  ['text', '<content type="text">فاض &lt;النهر&gt;</content>', 'فاض <النهر>'],
  ['HTML', '<content type="html">&lt;p&gt;فاض&lt;/p&gt;&lt;p&gt;النهر&lt;/p&gt;</content>', 'فاض\n\nالنهر'],
  ['HTML in CDATA', '<content type="html"><![CDATA[<p>فاض النهر</p>]]></content>', 'فاض النهر'],
  [
    'XHTML',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>فاض <b>النهر</b> ليلا</p><p>ولا ضحايا</p></div></content>',
    'فاض النهر ليلا\n\nولا ضحايا',
  ],
  [
    'XHTML with a prefix',
    '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>فاض النهر</h:p></h:div></content>',
    'فاض النهر',
  ],
  ['a summary alone', '<summary>فاض النهر</summary>', 'فاض النهر'],
])('Atom: %s', async (_, content, text) => {
  const report = await first(atom(`<updated>2026-03-05T12:00:00Z</updated>${content}`))
  expect([report?.text.trim(), report?.publishedAt]).toEqual([text, '2026-03-05T12:00:00Z'])
})

test('an item that a feed has from somebody else is of that source', async () => {
  const more = '<source url="https://bank.example/feed">إذاعة الضفة</source>'
  expect((await first(rss(item(more))))?.source).toBe('إذاعة الضفة')
  const entry = '<content>فاض</content><source><id>u:2</id><title>إذاعة الضفة</title></source>'
  expect((await first(atom(entry)))?.source).toBe('إذاعة الضفة')
})

test('items of one number are items of their own, and the same feed in windows-1256 reads the same', async () => {
  const twice = rss(item('<guid>1</guid>') + item('<guid>1</guid>').replace('فاض', 'هدأ'))
  const { reports } = await read('feed.xml', twice)
  expect(reports.map(({ name, text }) => [name, text.trim()])).toEqual([
    ['1', 'فاض النهر'],
    ['1', 'هدأ النهر'],
  ])
  for (const declared of ['windows-1256', 'UTF-8', 'cp1256', 'iso-8859-6']) {
    const report = await first(
      encodeText(rss(item('<guid>1</guid>'), '', declared), declared === 'iso-8859-6' ? declared : 'windows-1256'),
    )
    expect(report?.text.trim()).toBe('فاض النهر')
  }
  expect((await first(rss(item(''), '', 'windows-1256')))?.text.trim()).toBe('فاض النهر')
})

test('a JSON Feed: HTML, relative addresses, no times', async () => {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'بلدية',
    home_page_url: 'https://river.example/ar/',
    items: [
      { id: 1, url: 'news/1', content_html: '<p>وُزّع الخبز.</p>', date_published: 'x' },
      { id: '2', external_url: 'https://other.example/2', summary: 'موجز', date_modified: '2026-03-05T12:00:00+03:00' },
    ],
  }
  const { reports } = await read('feed.json', JSON.stringify(json))
  expect(reports.map(({ name, text, address, publishedAt }) => [name, text.trim(), address, publishedAt])).toEqual([
    ['1', 'وُزّع الخبز.', 'https://river.example/ar/news/1', ''],
    ['2', 'موجز', 'https://other.example/2', '2026-03-05T12:00:00+03:00'],
  ])
})

// Writes three reports with npm's feed, with Eleventy and its plugin for feeds, and with nodemailer, which are installed in the
// folder that is named.
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const work = process.argv[2]
const installed = createRequire(join(work, 'package.json'))
const reports = JSON.parse(readFileSync('python.json', 'utf8'))
const html = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

const { Feed } = installed('feed')
const feed = new Feed({ id: 'https://river.example/', title: 'مرصد النهر', link: 'https://river.example/' })
for (const [at, { title, text, published }] of reports.entries())
  feed.addItem({
    ...{ title, id: `river-${at}`, link: `https://river.example/${at}`, content: html(text) },
    date: new Date(`${published}T12:00:00+03:00`),
  })
writeFileSync('feed.json', feed.json1())
writeFileSync('feed.rss', feed.rss2())
writeFileSync('feed.atom', feed.atom1())

const site = join(work, 'site')
mkdirSync(site, { recursive: true })
for (const [at, { title, text, published }] of reports.entries())
  writeFileSync(
    join(site, `${at}.md`),
    `---\ntitle: ${title}\ndate: ${published}T12:00:00+03:00\ntags: news\npermalink: /${at}/index.html\n---\n${html(text)}\n`,
  )
const { default: Eleventy } = await import(
  pathToFileURL(join(work, 'node_modules/@11ty/eleventy/src/Eleventy.js')).href
)
const { feedPlugin } = await import(installed.resolve('@11ty/eleventy-plugin-rss'))
const metadata = {
  language: 'ar',
  title: 'مرصد النهر',
  subtitle: '',
  base: 'https://river.example/',
  author: { name: 'x' },
}
process.chdir(work)
await new Eleventy('site', join(work, 'made'), {
  quietMode: true,
  config: (eleventy) => {
    for (const type of ['json', 'rss', 'atom'])
      eleventy.addPlugin(feedPlugin, { type, outputPath: `/eleventy.${type}`, collection: { name: 'news' }, metadata })
  },
}).write()

const { createTransport } = installed('nodemailer')
const [{ title, text, source, published }] = reports
const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
  ...{ from: { name: source, address: 'desk@river.example' }, to: 'desk@river.example', subject: title },
  ...{ text, html: `<p>${html(text)}</p>`, date: new Date(`${published}T12:00:00+03:00`) },
})
writeFileSync(join(work, 'nodemailer.eml'), message)

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openZip } from './archives/zip-archive.server'
import { ReadBudget } from './read-budget'
import { doubts, read } from './read-for-tests'

const folder = new URL('./test-files/lists/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, folder))

const reports = JSON.parse(file('python.json').toString()) as {
  title: string
  text: string
  source: string
  published: string
}[]
const mapping = { title: 'title', text: 'text', source: 'source', published_at: 'published' }

const tables = [
  'python.csv',
  'libreoffice.csv',
  'gnumeric.tsv',
  'openpyxl.xlsx',
  'libreoffice.xlsx',
  'gnumeric.xlsx',
  'libreoffice.ods',
  'gnumeric.ods',
  'python.json',
  'jq.json',
  'python.jsonl',
  'jq.jsonl',
]

test.each(tables)('three reports of a table come in whole, whatever program wrote it: %s', async (name) => {
  const bytes = file(name)
  const found = await read(name.replace('jsonl', 'json'), bytes, { mapping })
  expect([found.issue, found.left]).toEqual(['', []])
  expect(
    found.reports.map(({ title, text, source, publishedAt }) => ({ title, text, source, published: publishedAt })),
  ).toEqual(reports)
  expect(found.reports.flatMap(({ doubts }) => doubts)).toEqual([])
  for (const { original } of found.reports) {
    const { start, bytes: own } = original
    if (start !== undefined) expect(bytes.subarray(start, start + own.length).equals(own)).toBe(true)
  }
})

test.each(['python.mbox', 'mutt.mbox'])('three mails come in whole: %s', async (name) => {
  const bytes = file(name)
  // A folder may be larger than what one file may unpack to: the limit is that of each mail.
  const found = await read(name.replace('.mbox', ''), bytes, { budget: new ReadBudget({ unpacked: 100 }) })
  expect([found.issue, doubts(found)]).toEqual(['', []])
  expect(found.reports.map(({ title, text }) => ({ title, text: text.trimEnd() }))).toEqual(
    reports.map(({ title, text }) => ({ title, text })),
  )
  expect(found.reports.every(({ publishedAt }) => /^20\d\d-.*(?:[+-]\d\d:\d\d|Z)$/.test(publishedAt))).toBe(true)
  for (const { original } of found.reports)
    expect(bytes.subarray(original.start, (original.start ?? 0) + original.bytes.length).equals(original.bytes)).toBe(
      true,
    )
})

test.each(['python.eml', 'nodemailer.eml'])('a mail comes in whole: %s', async (name) => {
  const found = await read(name, file(name))
  expect([found.issue, found.left, found.reports.length]).toEqual(['', [], 1])
  const [mail] = found.reports
  expect([mail?.title, mail?.text.trimEnd(), mail?.publishedAt.slice(0, 10)]).toEqual([
    ...[reports[0]?.title, reports[0]?.text, reports[0]?.published],
  ])
})

const feeds = ['feedgenerator', 'feed', 'eleventy'].flatMap((by) => [`${by}.rss`, `${by}.atom`])

test.each([...feeds, 'feed.json', 'eleventy.json'])('three items of a feed come in whole: %s', async (name) => {
  const found = await read(name.replace(/(?:rss|atom)$/, 'xml'), file(name))
  expect([found.issue, found.left, doubts(found)]).toEqual(['', [], []])
  // Some programs write the newest first, and an address with a stroke at its end.
  const items = found.reports.map(({ title, text, publishedAt, address }) => ({
    ...{ title, text: text.trimEnd(), published: publishedAt.slice(0, 10), address: address.replace(/\/$/, '') },
  }))
  expect(items.toSorted((one, other) => one.published.localeCompare(other.published))).toEqual(
    reports.map(({ title, text, published }, at) => ({
      ...{ title, text, published },
      address: `https://river.example/${at}`,
    })),
  )
})

test.each(['python.zip', 'info-zip.zip', '7z.zip'])('three texts of an archive come in whole: %s', async (name) => {
  const { files, close } = await openZip(file(name))
  const found = await Promise.all(files.map(async (one) => [one.name, one.issue, (await one.read()).toString()]))
  close()
  expect(found).toEqual(reports.map(({ text, published }) => [`تقارير/${published}.txt`, null, text]))
})

import { readFileSync, readdirSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const end = z.object({ file: z.string(), quote: z.string().min(1) })
const kind = z.enum(['identical', 'near-identical', 'extends', 'reworded', 'other-figures'])
const expectedPairs = z.object({
  overlaps: z.array(z.object({ left: end, right: end, kind })),
  not: z.array(z.object({ left: end, right: end, why: z.string().min(1) })),
})
const manifestRow = z.strictObject({
  file: z.string(),
  title: z.string().min(1),
  source: z.string(),
  published_at: z.string().regex(/^(\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+03:00)?)?$/),
  language: z.enum(['ar', 'en']),
})
const sourceRow = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['bulletin', 'agency', 'newspaper', 'broadcaster', 'monitor', 'press-office', 'witness']),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  note: z.string(),
})

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

function table<T>(name: string, row: z.ZodType<T>): T[] {
  const parsed = Papa.parse(read(name), { header: true, skipEmptyLines: true })
  expect(parsed.errors).toEqual([])
  return z.array(row).parse(parsed.data)
}

const files = readdirSync(new URL('reports/', import.meta.url)).sort()
const manifest = table('manifest.csv', manifestRow)
const sources = table('sources.csv', sourceRow)
const pairs = expectedPairs.parse(JSON.parse(read('expected.json')))

function occurrences(of: { file: string; quote: string }): number {
  return read(`reports/${of.file}`).split(of.quote).length - 1
}

function lettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

function unordered(pair: { left: unknown; right: unknown }): string {
  return [JSON.stringify(pair.left), JSON.stringify(pair.right)].sort().join(' ')
}

describe('manifest and sources', () => {
  it('has one row for each report, and a report for each row', () => {
    expect(manifest.map((row) => row.file).sort()).toEqual(files)
  })

  it('names only listed sources, and each of them', () => {
    const used = new Set(manifest.map((row) => row.source))
    expect([...used].sort()).toEqual(sources.map((source) => source.name).sort())
  })

  it('holds one report with only a day and one without a date', () => {
    const dates = manifest.map((row) => row.published_at)
    expect(dates.filter((date) => date === '')).toHaveLength(1)
    expect(dates.filter((date) => date.length === 10)).toHaveLength(1)
  })
})

describe('expected pairs', () => {
  const every = [...pairs.overlaps, ...pairs.not]

  it('quotes text that occurs exactly once in its file', () => {
    const wrong = every.flatMap((pair) => [pair.left, pair.right]).filter((of) => occurrences(of) !== 1)
    expect(wrong).toEqual([])
  })

  it('names each pair once, and never as overlap and as non-match', () => {
    expect(new Set(every.map(unordered)).size).toBe(every.length)
  })

  it('pairs different reports', () => {
    expect(every.filter((pair) => pair.left.file === pair.right.file)).toEqual([])
  })

  it('calls identical exactly what is equal but for spaces and punctuation', () => {
    const wrong = pairs.overlaps.filter(
      ({ left, right, kind }) => (lettersOnly(left.quote) === lettersOnly(right.quote)) !== (kind === 'identical'),
    )
    expect(wrong).toEqual([])
  })

  it('has every kind', () => {
    expect([...new Set(pairs.overlaps.map((pair) => pair.kind))].sort()).toEqual([...kind.options].sort())
  })
})

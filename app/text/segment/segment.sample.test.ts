import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { segment } from './segment'
import type { Span } from '../span'

const seeds = new URL('../../../../shared/seeds/', import.meta.url)
const present = existsSync(new URL('overlaps-sample.json', seeds))

interface Clause extends Span {
  file: string
  section: string | null
}

/** The boundary without the white space and marks around it. */
function edges(text: string, span: Span): number[] {
  const inner = /[\p{L}\p{Nd}](?:.*[\p{L}\p{Nd}])?/su.exec(text.slice(span.start, span.end))
  const start = span.start + (inner?.index ?? 0)
  return [start, start + (inner?.[0].length ?? 0)]
}

/** How many of `found` lie within three code units of one of `wanted`, each used once. */
function hits(found: number[], wanted: number[]): number {
  const free = [...wanted]
  return found.filter((at) => {
    const match = free.findIndex((other) => Math.abs(other - at) <= 3)
    if (match >= 0) free.splice(match, 1)
    return match >= 0
  }).length
}

function measure(clauses: Clause[]) {
  const sum = { hit: 0, found: 0, wanted: 0, misses: [] as string[] }
  for (const file of new Set(clauses.map((clause) => clause.file))) {
    const text = readFileSync(new URL(`reports/${file}`, seeds), 'utf8')
    const { sections, stretches } = segment(text, 'ar')
    const labelled = clauses.filter((clause) => clause.file === file)
    for (const section of new Set(labelled.map((clause) => clause.section))) {
      const area = labelled.filter((clause) => clause.section === section)
      const from = Math.min(...area.map((clause) => clause.start))
      const to = Math.max(...area.map((clause) => clause.end))
      const inArea = stretches.filter(
        (stretch) => stretch.kind === 'passage' && stretch.end > from && stretch.start < to,
      )
      for (const stretch of inArea)
        expect(stretch.section === null ? null : sections[stretch.section]?.title).toBe(section)
      const found = inArea.flatMap((stretch) => edges(text, stretch))
      const wanted = area.flatMap((clause) => edges(text, clause))
      sum.hit += hits(found, wanted)
      sum.found += found.length
      sum.wanted += wanted.length
      const off = found.filter((at) => !wanted.some((other) => Math.abs(other - at) <= 3))
      const missed = wanted.filter((at) => !found.some((other) => Math.abs(other - at) <= 3))
      sum.misses.push(...off.map((at) => `${file} extra ${at}`), ...missed.map((at) => `${file} missed ${at}`))
    }
  }
  const precision = sum.hit / sum.found
  const recall = sum.hit / sum.wanted
  return { ...sum, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

describe.skipIf(!present)('cuts against the hand-labelled sample (skipped where ../shared/seeds is absent)', () => {
  it('meets a careful reader at nine of ten boundaries', () => {
    const { clauses } = JSON.parse(readFileSync(new URL('overlaps-sample.json', seeds), 'utf8')) as {
      clauses: Clause[]
    }
    const result = measure(clauses)
    const figures = `boundary F1 ${result.f1.toFixed(4)}, precision ${result.precision.toFixed(4)}, recall ${result.recall.toFixed(4)}, ${result.wanted} boundaries`
    process.stdout.write(`${figures}\n`)
    expect(result.f1, result.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../intake/places/gazetteer-file'
import { buildGazetteer } from '../text/facts/places/gazetteer'
import { readFacts } from '../text/facts/read-facts'
import { segment } from '../text/segment/segment'
import { contextOf } from './features/context'
import { blockingKeys } from './blocking/blocking-keys'
import { finds } from './blocking/blocking-keys-for-tests'
import type { MatchKind } from './scoring/match'
import { scorePair } from './scoring/score'
import type { FoundPair } from './scoring/suppress-explained'
import { suppressExplainedMatches } from './scoring/suppress-explained'
import { prepareSide, type Side } from './features/side'

const SEEDS = '../shared/seeds'

interface Range {
  file: string
  start: number
  end: number
}

interface Label {
  left: Range
  right: Range
  type: string
  confidence: string
}

interface Passage extends Side {
  range: Range
}

const KINDS: Record<string, MatchKind> = {
  identical: 'identical',
  'near-identical': 'near-identical',
  'extended-update': 'extends',
  paraphrase: 'reworded',
  'same-event-different-facts': 'other-figures',
}

function readReports(): Passage[] {
  const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))
  const lines = readFileSync(`${SEEDS}/reports/manifest.csv`, 'utf8').trim().split(/\r?\n/).slice(1)
  return lines.flatMap((line) => {
    const [, file = '', title = '', source = '', day = ''] = /^([^,]+),(.*),([^,]+),([^,]*),ar$/.exec(line) ?? []
    const text = readFileSync(`${SEEDS}/reports/${file}`, 'utf8')
    const publishedAt = day === '' ? null : day.slice(0, 10)
    const { sections, stretches } = segment(text, 'ar')
    const passages = stretches
      .filter((stretch) => stretch.kind === 'passage')
      .map((stretch) => {
        const section = stretch.section === null ? null : (sections[stretch.section]?.title ?? null)
        return {
          section,
          range: { file, start: stretch.start, end: stretch.end },
          text: text.slice(stretch.start, stretch.end),
          facts: readFacts(text, stretch, { section, publishedAt, language: 'ar', gazetteer }),
        }
      })
    const context = contextOf(
      passages,
      readFacts(title, { start: 0, end: title.length }, { section: null, publishedAt, language: 'ar', gazetteer }),
      gazetteer,
    )
    return passages.map((passage, at) =>
      Object.assign(
        prepareSide({ ...passage, publishedAt, reportId: file, sourceId: source, context: context[at] ?? [] }),
        { range: passage.range },
      ),
    )
  })
}

function suggest(passages: readonly Passage[]): (FoundPair & { one: Passage; two: Passage })[] {
  const keyed = passages.map((side) => ({
    side,
    keys: blockingKeys({ ...side, terms: side.stems }),
    day: side.publishedAt,
  }))
  const found: (FoundPair & { one: Passage; two: Passage })[] = []
  keyed.forEach((left, at) => {
    keyed.slice(at + 1).forEach((right) => {
      if (!finds(left, right)) return
      const [one, two] = [left.side, right.side]
      const match = scorePair(one, two)
      const placed = (side: Passage) => ({ passage: `${side.range.file} ${side.range.start}`, report: side.range.file })
      if (match) found.push({ one, two, match, left: placed(one), right: placed(two) })
    })
  })
  return suppressExplainedMatches(found)
}

function overlap(left: Range, right: Range): boolean {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start)
  return left.file === right.file && shared * 2 >= Math.max(left.end, right.end) - Math.min(left.start, right.start)
}

function isLabelled(found: { one: Passage; two: Passage }, label: Label): boolean {
  const there = overlap(found.one.range, label.left) && overlap(found.two.range, label.right)
  return there || (overlap(found.one.range, label.right) && overlap(found.two.range, label.left))
}

describe.skipIf(!existsSync(SEEDS))('the hand-labelled overlaps (skipped where ../shared/seeds is absent)', () => {
  const sample = existsSync(SEEDS)
    ? (JSON.parse(readFileSync(`${SEEDS}/overlaps-sample.json`, 'utf8')) as { overlaps: Label[]; clauses: Range[] })
    : { overlaps: [], clauses: [] }
  const labels = sample.overlaps.filter((label) => label.left.file !== label.right.file)
  const passages = existsSync(SEEDS) ? readReports() : []
  const found = suggest(passages)
  const share = (some: Label[], right: (label: Label) => boolean): number => some.filter(right).length / some.length
  const isFound = (label: Label): boolean => found.some((pair) => isLabelled(pair, label))

  it('finds every copied and extended pair', () => {
    const copied = labels.filter((label) => ['identical', 'near-identical', 'extended-update'].includes(label.type))
    expect(copied.filter((label) => !isFound(label))).toEqual([])
  })

  it('finds most pairs in other words or with other facts', () => {
    const hard = labels.filter(
      (label) => label.confidence === 'high' && ['paraphrase', 'same-event-different-facts'].includes(label.type),
    )
    expect(share(hard, isFound)).toBeGreaterThanOrEqual(0.8)
  })

  it('is right in most of what it suggests among the labelled clauses, and in its kind', () => {
    const among = found.filter(({ one, two }) =>
      [one, two].every((side) => sample.clauses.some((clause) => overlap(side.range, clause))),
    )
    const right = among.filter((pair) => labels.some((label) => isLabelled(pair, label)))
    expect(right.length / among.length).toBeGreaterThanOrEqual(0.75)
    const sameKind = right.filter((pair) =>
      labels.some((label) => isLabelled(pair, label) && KINDS[label.type] === pair.match.kind),
    )
    expect(sameKind.length / right.length).toBeGreaterThanOrEqual(0.8)
  })

  it('gives the same suggestions whatever the order of the reports', () => {
    const names = (pairs: FoundPair[]): string[] =>
      pairs
        .map(({ left, right, match }) => [...[left.passage, right.passage].sort(), match.kind, match.score].join(' '))
        .sort()
    expect(names(suggest([...passages].reverse()))).toEqual(names(found))
  })
})

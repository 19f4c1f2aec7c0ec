import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { showFigure } from './figures/figures.compare'
import { buildGazetteer } from './places/gazetteer'
import { readFacts } from './read-facts'

const reports = new URL('../../../../shared/seeds/reports/', import.meta.url)
const gazetteer = buildGazetteer([])

/** Every figure with a number that a careful reader finds, in order; uncounted ones left aside. */
const counted: [string, string][] = [
  ['d02-bulletin-2015-07-04-late.txt', 'killed 1, barrels 3'],
  ['d03-zabadani-barrels.txt', 'barrels ≥100'],
  ['d04-coalition-strikes.txt', 'raids 14, raids 9, raids 6, raids 4, raids 3, raids 1'],
  ['d05-velayati.txt', ''],
  ['d06-jobar-battle.txt', 'raids ~20'],
  ['d07-jordan-buffer-zone.txt', ''],
  ['d08-bulletin-2015-07-04-early.txt', 'barrels 3'],
  ['d09-khoja-interview.txt', 'duration 4, fighters ≤300'],
  ['d10-jarba-moscow.txt', ''],
  [
    'd12-bulletin-2015-07-03.txt',
    'barrels ~70, barrels ~8, raids ~40, displaced ≥100, killed 2, killed 10, raids 2, vehicles 2',
  ],
]

describe.skipIf(!existsSync(reports))('figures of the real reports (left out where ../shared is absent)', () => {
  it.each(counted)('%s', (file, expected) => {
    const text = readFileSync(new URL(file, reports), 'utf8')
    const passages = [...text.matchAll(/[^،,.\n]+/g)]
    const figures = passages.flatMap(
      (passage) =>
        readFacts(
          text,
          { start: passage.index, end: passage.index + passage[0].length },
          { section: null, publishedAt: '2015-07-04', language: 'ar', gazetteer },
        ).figures,
    )
    expect(
      figures
        .filter((figure) => figure.precision !== 'uncounted')
        .map((figure) => `${figure.kind} ${showFigure(figure)}`)
        .join(', '),
    ).toBe(expected)
  })
})

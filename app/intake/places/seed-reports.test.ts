import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readFacts } from '../../text/facts/read-facts'
import { sectionGovernorate } from '../../text/facts/places/resolve-place'
import type { PlaceMention } from '../../text/facts/types'
import { readGazetteerFile } from './gazetteer-file'

const reports = new URL('../../../../shared/seeds/reports/', import.meta.url)
const gazetteer = buildGazetteer(
  readGazetteerFile(readFileSync(new URL('../../../db/gazetteer/syria.tsv', import.meta.url), 'utf8')),
)
const bulletins = [
  'd02-bulletin-2015-07-04-late.txt',
  'd08-bulletin-2015-07-04-early.txt',
  'd12-bulletin-2015-07-03.txt',
]

interface Section {
  governorate: string | null
  places: PlaceMention[]
}

function sections(file: string): Section[] {
  const text = readFileSync(new URL(file, reports), 'utf8')
  return [...text.matchAll(/^([^:\n]+)::\s*\n([^\n]+)/gm)].map((found) => {
    const section = found[1] ?? ''
    const start = found.index + found[0].length - (found[2] ?? '').length
    const facts = readFacts(
      text,
      { start, end: found.index + found[0].length },
      { section, publishedAt: '2015-07-04', language: 'ar', gazetteer },
    )
    return { governorate: sectionGovernorate(gazetteer, section), places: facts.places }
  })
}

/** Damascus and the country around it are reported under either heading. */
function near(place: PlaceMention, governorate: string | null): boolean {
  const capital = ['damascus', 'rif-dimashq']
  return (
    place.governorate === null ||
    place.governorate === governorate ||
    (capital.includes(place.governorate) && capital.includes(governorate ?? ''))
  )
}

describe.skipIf(!existsSync(reports))('places of the real bulletins (left out where ../shared is absent)', () => {
  it.each(bulletins)('%s: every heading is a governorate, and its places lie there', (file) => {
    for (const { governorate, places } of sections(file)) {
      expect(governorate).not.toBeNull()
      expect(places.filter((place) => !near(place, governorate))).toEqual([])
    }
  })

  it('resolves nineteen of twenty names', () => {
    const places = bulletins.flatMap((file) => sections(file).flatMap((section) => section.places))
    expect(places.length).toBeGreaterThan(130)
    expect(places.filter((place) => place.place !== null).length / places.length).toBeGreaterThan(0.95)
  })
})

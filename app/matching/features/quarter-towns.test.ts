import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readPassages } from '../store/read-passages'

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

/** For each passage its quarters with their towns. */
function quartersOf(title: string, ...lines: string[]): string[][] {
  const text = lines.join('\n')
  let start = 0
  const passages = lines.map((line) => {
    const span = { start, end: start + line.length, section: null }
    start = span.end + 1
    return span
  })
  const { passages: read } = readPassages(
    { title, text, language: 'ar', publishedDay: '2015-07-04', passages },
    gazetteer,
  )
  return read.map(({ facts }) =>
    facts.places.filter(({ quarter }) => quarter).map(({ name, town }) => `${name} ${town}`),
  )
}

it('knows the town of a quarter from the gazetteer, else from the passage, the passages before it or the title', () => {
  expect(quartersOf('', 'هدوء في ريف حلب', 'قصف على حي الكلاسة')).toEqual([[], ['الكلاسة aleppo/aleppo']])
  expect(quartersOf('', 'قصف على حي الياسمين في مدينة إدلب')).toEqual([['الياسمين idlib/idlib']])
  expect(quartersOf('', 'قصف على مدينة إدلب', 'ثم قصف على حي الصناعة')).toEqual([[], ['الصناعة idlib/idlib']])
  expect(quartersOf('اشتباكات في مدينة إدلب', 'قصف على حي الصناعة')).toEqual([['الصناعة idlib/idlib']])
  expect(quartersOf('', 'قصف على حي الصناعة')).toEqual([['الصناعة undefined']])
})

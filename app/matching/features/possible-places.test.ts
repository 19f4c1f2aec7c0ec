import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { finds } from '../blocking/blocking-keys-for-tests'
import { readSet } from '../evaluate/match-reports'
import { scorePair } from '../scoring/score'

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

/** The passage of a post of this one sentence. */
function passageOf(text: string, publishedDay: string | null = '2015-07-05') {
  const source = text.slice(0, 12)
  const [passage] = readSet([{ file: text, title: '', source, text, publishedDay }], gazetteer)
  if (!passage) throw new Error('no passage')
  return { side: passage.side, keyed: { keys: passage.keys, day: publishedDay } }
}

const unresolved = 'غارتان على جوبر صباح الأحد أوقعتا ثلاثة قتلى'
const ofDamascus = 'شن الطيران عدة غارات على حي جوبر شرق دمشق'

it('finds a town whose name has a namesake where another report names it in full, in either script', () => {
  const english = 'Two air strikes hit Jobar in Damascus on Sunday, killing three'
  for (const other of [ofDamascus, english]) {
    const [left, right] = [passageOf(unresolved), passageOf(other)]
    expect(left.side.places.map(({ place }) => place)).toEqual([null])
    expect(finds(left.keyed, right.keyed) && finds(right.keyed, left.keyed)).toBe(true)
    const reasons = scorePair(left.side, right.side)?.reasons.map(({ code }) => code)
    expect(reasons).toContain('same-place')
  }
})

it('takes a building that bears the name of a town for a place that may be in it', () => {
  const [mosque] = passageOf('انفجار في مسجد أريحا').side.places
  expect(mosque).toMatchObject({ place: null, maybe: ['idlib/ariha'] })
})

it('meets neither a place of another name nor one whose governorate the unresolved name rules out', () => {
  const places = (text: string) => passageOf(text).side.places
  expect(places(unresolved)[0]?.maybe).toEqual(expect.arrayContaining(['damascus/jobar', 'homs/jobar-homs']))
  expect(places(ofDamascus).flatMap(({ maybe }) => maybe)).toEqual([])
  const elsewhere = scorePair(passageOf(unresolved).side, passageOf('غارات على حي الوعر في حمص').side)
  expect(elsewhere?.reasons.map(({ code }) => code) ?? []).not.toContain('same-place')
})

it('finds by its place and kind a report that names its day without the year, and not one of another day', () => {
  const undated = passageOf('اشتباكات في حي جوبر أمس السبت 4 تموز', null)
  const dated = (day: string) => passageOf('معارك عنيفة على أطراف جوبر', day).keyed
  expect(finds(undated.keyed, dated('2015-07-04')) && finds(dated('2015-07-04'), undated.keyed)).toBe(true)
  expect(finds(undated.keyed, dated('2015-07-20')) || finds(dated('2015-07-20'), undated.keyed)).toBe(false)
  const another = passageOf('قتال عنيف في جوبر يوم الأحد 5 تموز', null).keyed
  expect(finds(undated.keyed, another)).toBe(true)
})

import { expect, it } from 'vitest'
import { shippedGazetteer } from '../../intake/places/shipped-gazetteer'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readSet } from '../evaluate/match-reports'
import { comparePassages } from './features'

const gazetteer = buildGazetteer(shippedGazetteer())

function sideOf(text: string, publishedDay: string | null) {
  const [passage] = readSet([{ file: text, title: '', source: text, text, publishedDay }], gazetteer)
  if (!passage) throw new Error('no passage')
  return passage.side
}

/** The features of the place in common that hold for two reports, the second of the day that is given. */
function grades(left: string, right: string, day: string | null = '2015-07-04'): string {
  const { features } = comparePassages(sideOf(left, '2015-07-04'), sideOf(right, day))
  const names = ['specificPlace', 'specificPlaceUndated', 'widePlace', 'widePlaceUndated'] as const
  return names.filter((name) => features[name] === 1).join(' ')
}

it.each([
  ['a town', 'قصف على مدينة الزبداني', 'غارة على الزبداني', 'specificPlace'],
  ['a village on no list', 'قصف على قرية تل الزهور الجديدة', 'غارة على قرية تل الزهور الجديدة', 'specificPlace'],
  ['the chief city', 'قصف على مدينة حماة', 'غارة على حماة', ''],
  ['the chief city, named for where others lie', 'قصف على طفس شمال درعا', 'غارة على مدينة درعا', 'widePlace'],
  ['a town and its quarter', 'قصف على حي السكري بحلب', 'غارة على مدينة حلب', ''],
  ['no place', 'قصف على مدينة الزبداني', 'غارة على دوما', ''],
])('%s in common', (_, left, right, expected) => {
  expect(grades(left, right)).toBe(expected)
  expect(grades(left, right, null)).toBe(expected && `${expected}Undated`)
})

it('says nothing of a town on another day, nor under the headings of bulletins', () => {
  expect(grades('قصف على مدينة الزبداني', 'غارة على الزبداني', '2015-07-09')).toBe('')
  expect(grades('ريف دمشق::\nقصف على مدينة الزبداني', 'غارة على الزبداني')).toBe('')
})

import { expect, it } from 'vitest'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readSet } from '../evaluate/match-reports'
import { scorePair } from '../scoring/score'
import { comparePassages } from './features'

const gazetteer = buildGazetteer([])

function sideOf(text: string, publishedDay: string | null = null) {
  const [passage] = readSet([{ file: text, title: '', source: text, text, publishedDay }], gazetteer)
  if (!passage) throw new Error('no passage')
  return passage.side
}

/** What the days of the week of two one-line posts say where no more is known of their days. */
function weekdays(left: ReturnType<typeof sideOf>, right: ReturnType<typeof sideOf>): string {
  const { sameWeekday, otherWeekday } = comparePassages(left, right).features
  return `${sameWeekday} ${otherWeekday}`
}

const friday = sideOf('قتلى بانفجار في البلدة مساء الجمعة')

it('counts one day of the week for a post without a day, and another one against it', () => {
  expect(weekdays(friday, sideOf('انفجار في البلدة أمس الجمعة'))).toBe('1 0')
  expect(weekdays(friday, sideOf('A blast hit the town on Monday'))).toBe('0 1')
  expect(weekdays(friday, sideOf('انفجار في البلدة مساء الجمعة 3 تموز')), 'a Friday without its year').toBe('1 0')
  expect(weekdays(friday, sideOf('انفجار في البلدة', '2015-07-03')), 'published on a Friday').toBe('1 0')
  expect(weekdays(friday, sideOf('انفجار في البلدة', '2015-07-07')), 'published on a Tuesday').toBe('0 1')
})

it('says nothing of neighbouring days, of a post that names none, and where both days are known', () => {
  expect(weekdays(friday, sideOf('انفجار في البلدة', '2015-07-04'))).toBe('0 0')
  expect(weekdays(friday, sideOf('قتلى بانفجار في البلدة بعد صلاة الجمعة'))).toBe('0 0')
  expect(weekdays(sideOf('انفجار في البلدة', '2015-07-03'), sideOf('انفجار في البلدة', '2015-07-07'))).toBe('0 0')
})

it('names the day of the week among the reasons, and scores the other one lower', () => {
  const told = (day: string) => sideOf(`أغلق عمال المخابز أفران الحي الشمالي احتجاجا على نقص الوقود مساء ${day}`)
  const [same, other] = [told('الجمعة'), told('الاثنين')].map((side) =>
    scorePair(sideOf('أغلق عمال المخابز أفران الحي الشمالي أمس الجمعة بسبب نقص الوقود'), side),
  )
  expect(same?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['day-unknown', 'same-weekday']))
  expect(other?.score ?? 0).toBeLessThan((same?.score ?? 0) / 2)
})

import { expect, test } from 'vitest'
import { shippedGazetteer } from '../../../intake/places/shipped-gazetteer'
import { readFacts } from '../read-facts'
import { buildGazetteer } from './gazetteer'

const gazetteer = buildGazetteer(shippedGazetteer())

function read(text: string) {
  const language = /^[A-Z]/.test(text) ? 'en' : 'ar'
  return readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt: '2015-07-08', language, gazetteer },
  )
}

test.each([
  ['BEIRUT, July 8 (Harbour Wire) - A strike on the besieged Syrian town of Zabadani killed 12 people.', 'Zabadani'],
  ['AMMAN (Harbour Wire) - Rebels shelled Daraa on Tuesday, killing four.', 'Daraa'],
  ['ISTANBUL/BEIRUT - Turkish jets struck Aleppo at noon.', 'Aleppo'],
  ['BEIRUT (AP) — Rebels entered Idlib.', 'Idlib'],
  ['بيروت (رويترز) - قتل 12 شخصا في غارة على دوما يوم الأربعاء.', 'دوما'],
  ['دمشق 8 تموز/يوليو - قتل 12 شخصا في غارة على دوما', 'دوما'],
  ['عمان - سمارت: قصف الطيران درعا ليلا', 'درعا'],
  ['دمشق-سانا: قتل 12 شخصا في دوما', 'دوما'],
])('%s happened in %s, not where it was written', (text, place) =>
  expect(read(text).places.map(({ name }) => name)).toEqual([place]),
)

test.each([
  ['دمشق (رويترز) - سمع دوي انفجارات ليل الثلاثاء.', 'دمشق'],
  ['درعا - داعل: قصف بالهاون على الأحياء السكنية', 'درعا، داعل'],
  ['حلب: قصف الطيران حي الشعار', 'حلب، الشعار'],
  ['Aleppo - shelling on Daraa too', 'Aleppo، Daraa'],
])('%s names %s', (text, places) =>
  expect(
    read(text)
      .places.map(({ name }) => name)
      .join('، '),
  ).toBe(places),
)

test('a people is no place, and a time in another zone no count', () => {
  const { places, figures } = read('The Syrian army struck at 10:30 a.m. (0730 GMT), Lebanese fighters at 1430 UTC.')
  expect([places, figures]).toEqual([[], []])
})

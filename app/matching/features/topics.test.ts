import { expect, test } from 'vitest'
import { shippedGazetteer } from '../../intake/places/shipped-gazetteer'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readFacts } from '../../text/facts/read-facts'
import { topicsOf } from './topics'

const gazetteer = buildGazetteer(shippedGazetteer())

function read(text: string) {
  const language = /^[A-Z]/.test(text) ? ('en' as const) : ('ar' as const)
  const span = { start: 0, end: text.length }
  return {
    text,
    section: null,
    facts: readFacts(text, span, { section: null, publishedAt: '2015-07-08', language, gazetteer }),
  }
}

const topics = (sentences: string[], title = '') =>
  topicsOf(sentences.map(read), title === '' ? null : read(title).facts)

test('an article that goes on to another governorate takes up another topic, and comes back to the first', () =>
  expect(
    topics([
      'An air strike on a shelter in Zabadani killed at least 12 civilians.',
      'An earlier count had put the dead at 10.',
      'In Damascus, rebels blew up a tunnel in the district of Jobar.',
      'An opposition bulletin said 11 soldiers were killed.',
      'Helicopters dropped more than 100 barrel bombs on Zabadani.',
    ]),
  ).toEqual([0, 0, 1, 1, 0]))

test('the capital alone stands for the state, and another town of the governorate for no other topic', () =>
  expect(
    topics(['قصف الطيران مدينة الزبداني', 'وقالت دمشق إنها استهدفت مسلحين', 'وسقطت قذائف على بلدة مضايا']),
  ).toEqual([0, 0, 0]))

test('where people fled to is of the topic that tells why they fled', () =>
  expect(topics(['قصفت المروحيات مدينة معرة النعمان', 'ونزحت عشرات العائلات إلى عفرين شمال حلب'])).toEqual([0, 0]))

test('a turn of speech begins another topic, and the title opens the first', () => {
  expect(topics(['قتل 3 أشخاص بغارة', 'في سياق آخر ارتفعت أسعار الخبز'])).toEqual([0, 1])
  expect(topics(['قصف الطيران جسر الشغور', 'وأصيب عشرة'], 'غارات على مدينة الباب')).toEqual([1, 1])
})

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

test('two towns of one governorate, each with a toll of its own, are two topics', () => {
  expect(
    topics([
      'قصف الطيران سوقا في مدينة أريحا بريف إدلب',
      'مما أدى إلى مقتل 12 مدنيا',
      'وفي بلدة سرمين قتل 4 مدنيين بقذائف مدفعية',
      'بينهم طفلان',
      'وكانت مدينة أريحا بريف إدلب تعرضت لغارة أمس',
    ]),
  ).toEqual([0, 0, 1, 1, 0])
  expect(
    topics([
      'A raid on Ariha killed 12 people.',
      'Shells also fell on Sarmin.',
      'Four people were killed there, medics said.',
    ]),
  ).toEqual([0, 1, 1])
})

test('one event that an article tells in several sentences is one topic', () => {
  expect(
    topics([
      'قتل 12 مدنيا بغارة على سوق في مدينة أريحا',
      'ونقل الجرحى إلى مشفى في بلدة سرمين',
      'وسقطت قذائف على بلدة مضايا',
      'وقال مسعفون إن 3 من القتلى أطفال',
    ]).slice(0, 2),
  ).toEqual([0, 0])
  expect(
    topics(['قتل 15 مدنيا بغارات على أريحا وسرمين', 'وقال الدفاع المدني إن 12 منهم قتلوا في أريحا', 'وأصيب 20 آخرون']),
  ).toEqual([0, 0, 0])
  expect(topics(['قصف الطيران مدينة أريحا وقتل 3 مدنيين', 'كما قصفت المدفعية بلدة سرمين دون إصابات'])).toEqual([0, 0])
})

import { expect, test } from 'vitest'
import { detailsAfterCut, detailsOf } from './draft-details'
import { countedDay, guessDetails } from './guess-details'

const flood = 'فاض النهر على الحي القديم\nأخلت البلدية عشرين منزلاً.\nالمصدر: مرصد النهر.\n'
const market = 'افتتاح سوق الخضار\n7 آذار 2016\nحضر الافتتاح مئتا بائع.\n'

test('a text’s day and source are guessed from the words that say so, and from nothing else', () => {
  expect(guessDetails(flood)).toMatchObject({ title: 'فاض النهر على الحي القديم', sourceName: 'مرصد النهر', day: '' })
  expect(guessDetails(market)).toMatchObject({ sourceName: '', day: '2016-03-07' })
  expect(guessDetails('Bread prices rose again.\nSource: Harbour Monitor').sourceName).toBe('Harbour Monitor')
  expect(guessDetails('قال المصدر: لا علم لنا بذلك، ولم يزد.').sourceName).toBe('')
})

test('a day named by its weekday alone is offered, counted back from the receipt, and never filled in', () => {
  const text = 'أغلق السوق أبوابه أمس الجمعة بسبب المطر.'
  const monday = new Date('2015-07-06T10:00:00Z')
  expect(countedDay(text, monday, 'Asia/Damascus')).toEqual({ day: '2015-07-04', words: 'أمس الجمعة' })
  expect(guessDetails(text).day).toBe('')
  expect(countedDay(`مركز دوما\nأمس الساعة 14:05\n${market}`, monday, 'Asia/Damascus')?.words).toBe('أمس الساعة 14:05')
  expect(countedDay(market, monday, 'Asia/Damascus')).toBeNull()
})

test('of a text cut into several each report keeps what was typed for it, and is else described by its own words', () => {
  const text = flood + market
  const whole = guessDetails(text)
  const guessed = detailsAfterCut({ text, details: { 0: whole } }, flood.length)
  expect(guessed).toMatchObject({ sourceName: 'مرصد النهر', day: '' })
  const typed = detailsAfterCut({ text, details: { 0: { ...whole, day: '2016-03-05', source: '4' } } }, flood.length)
  expect(typed).toMatchObject({ day: '2016-03-05', source: '4' })
  const second = { start: flood.length, end: text.length }
  expect(detailsOf({ text, details: { 0: typed } }, second)).toMatchObject({
    source: '',
    sourceName: '',
    day: '2016-03-07',
  })
})

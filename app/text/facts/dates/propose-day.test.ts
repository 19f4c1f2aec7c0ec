import { describe, expect, it } from 'vitest'
import { proposeDay, yearlessDay } from './propose-day'

/** A Monday. */
const received = '2015-07-06T10:00:00Z'
const propose = (text: string, at: string | null = received) => proposeDay(text, at, 'Asia/Damascus')

describe('proposeDay', () => {
  it.each([
    ['3 تموز 2015\nقصف على البلدة', '2015-07-03', 'date-line'],
    ['دمشق 03/07/2015:\nقصف على البلدة', '2015-07-03', 'date-line'],
    ['July 3, 2015 at 9:41 PM\nThe town was shelled', '2015-07-03', 'date-line'],
    ['أخبار البلدة Verified accountJuly 3, 2015 · Shared with Publicقصف على البلدة', '2015-07-03', 'date-line'],
    ['قناة@handleقصف على البلدة1:05 PM · Jul 3, 20151.6KViews511', '2015-07-03', 'date-line'],
    [
      'قصف مناطق اتفاق وقف النار الموقع في 5 آذار 2015، وأصيب طفل في 2 تموز 2015 حسب ناشطين',
      '2015-07-02',
      'date-in-text',
    ],
    ['قصفت الطائرات البلدة أمس الجمعة', '2015-07-04', 'named-weekday'],
    ['قتل ثلاثة اليوم الأحد في البلدة', '2015-07-05', 'named-weekday'],
    ['The town was hit yesterday Friday', '2015-07-04', 'named-weekday'],
    ['نشرة سوق المدينة القديمة ليوم الخميس 12 آذار 2015\nأغلقت البلدية السوق', '2015-03-12', 'date-in-text'],
    ['أغلقت البلدية السوق القديم والحي كله يوم الخميس، الموافق 12 آذار 2015 أمام المارة', '2015-03-12', 'date-in-text'],
    [
      'أعلنت الفرق أنها أحصت الأضرار التي خلفها القصف في 2 تموز 2015 على الحي الغربي من البلدة',
      '2015-07-02',
      'date-in-text',
    ],
  ])('reads %s', (text, day, because) => {
    expect(propose(text)).toMatchObject({ day, because })
  })

  it.each([
    ['قناة المدينة\nأمس الساعة 14:05\nقصف على البلدة', '2015-07-05'],
    ['City News\n3h · Public\nThe town was shelled', '2015-07-06'],
    ['@reporter · 2d\nThe town was shelled', '2015-07-04'],
    ['Yesterday at 2:05 PM', '2015-07-05'],
    ['منذ ١٤ ساعة\nقصف على البلدة', '2015-07-05'],
    ['قبل ساعتين', '2015-07-06'],
    ['قبل يوم واحد', '2015-07-05'],
    ['قناة المدينة | منذ يومين', '2015-07-04'],
    ['an hour ago', '2015-07-06'],
    ['٢ س', '2015-07-06'],
    ['الجمعة الساعة 9:30', '2015-07-03'],
    ['الآن', '2015-07-06'],
  ])('counts the stamp of a page back from its receipt: %s', (text, day) => {
    expect(propose(text)).toMatchObject({ day, because: 'stamp' })
  })

  it.each([
    'قصف على البلدة قبل ساعتين أوقع جرحى',
    'منذ أسبوع',
    '2w',
    'Friday',
    'قتل 2',
    'قتل ثلاثة في يوم واحد',
    'last week',
  ])('takes no sentence, and nothing without a day, for a stamp: %s', (text) => {
    expect(propose(text)).toBeNull()
  })

  it('counts hours over midnight in the zone of the desk', () => {
    expect(proposeDay('3h', '2015-07-05T22:30:00Z', 'Asia/Damascus')?.day).toBe('2015-07-05')
    expect(proposeDay('1h', '2015-07-05T22:30:00Z', 'Asia/Damascus')?.day).toBe('2015-07-06')
    expect(proposeDay('3h', null, 'Asia/Damascus')).toBeNull()
  })

  it('says nothing where the text does not, or speaks of what is to come', () => {
    expect(propose('قصف على البلدة أوقع جرحى')).toBeNull()
    expect(propose('يعقد الاجتماع في 9 آب 2015')).toBeNull()
    expect(propose('قصفت الطائرات البلدة أمس الجمعة', null)).toBeNull()
  })

  it('points at the words that say so', () => {
    const text = 'قصفت الطائرات البلدة أمس الجمعة بالبراميل'
    const found = propose(text)
    expect(text.slice(found?.start, found?.end)).toBe('أمس الجمعة')
  })

  it('takes the day of receipt in the zone of the desk', () => {
    expect(proposeDay('اليوم الثلاثاء', '2015-07-06T22:30:00Z', 'Asia/Damascus')?.day).toBe('2015-07-07')
    expect(proposeDay('اليوم الثلاثاء', '2015-07-06T22:30:00Z', 'UTC')?.day).toBe('2015-06-30')
  })
})

it('knows the day that a text names as its own without a year', () => {
  expect(yearlessDay('أصيب مدنيان اليوم الاثنين 25 تموز بقصف مدفعي')).toBe('07-25')
  expect(yearlessDay('يوم الأربعاء 2 شباط/ فبراير سقطت قذيفة')).toBe('02-02')
  expect(yearlessDay('قصف شبيه بما وقع في 16 نيسان')).toBeNull()
  expect(yearlessDay('سقط قتلى اليوم السبت بقذائف، وكان سوق البلدة قصف يوم الأربعاء 2 شباط')).toBeNull()
  expect(yearlessDay('سقط قتلى يوم الجمعة 4 شباط، وشيعوا يوم السبت')).toBe('02-04')
  expect(yearlessDay('شن التحالف يوم السبت 31 تموز الفائت غارة')).toBeNull()
  expect(yearlessDay('سقطت القذائف اليوم الاثنين')).toBeNull()
})

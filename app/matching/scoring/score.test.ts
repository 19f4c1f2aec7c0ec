import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noFacts } from '../../text/facts/no-facts-for-tests'
import type { Facts } from '../../text/facts/types'
import type { Match } from './match'
import { scorePair } from './score'
import type { SideInput } from '../features/side'
import { prepareSide } from '../features/side'
import { mirrorMatch } from './mirror-match'

let reports = 0
function side(text: string, more: Partial<SideInput> = {}) {
  reports += 1
  return prepareSide({
    text,
    facts: null,
    section: null,
    publishedAt: '2021-05-02',
    reportId: `r${reports}`,
    sourceId: null,
    ...more,
  })
}

function match(left: string, right: string, more: [Partial<SideInput>, Partial<SideInput>] = [{}, {}]): Match | null {
  return scorePair(side(left, more[0]), side(right, more[1]))
}

const codes = (found: Match | null): string[] => (found?.reasons ?? []).map((reason) => reason.code)

describe('scorePair', () => {
  const fire = 'اندلع حريق كبير في مستودع الأخشاب قرب جسر الحديد وامتد إلى ثلاثة محال مجاورة'

  it('finds a copy, whatever its spacing and marks', () => {
    const found = match(fire, 'اندلع حريق كبير في مستودع الأخشاب قرب جسر الحديد ، و امتد إلى ثلاثة محال مجاورة .')
    expect(found).toMatchObject({ kind: 'identical', longer: null })
    expect(found?.score).toBeGreaterThan(0.9)
    expect(codes(found)).toContain('identical-text')
  })

  it('finds a near copy', () => {
    expect(match(fire, 'اندلع حريق ضخم في مستودع للأخشاب قرب جسر الحديد وامتد الى ثلاثة محال مجاورة')?.kind).toBe(
      'near-identical',
    )
  })

  it('says which side tells more', () => {
    const longer = `${fire} ثم وصلت فرق الإطفاء من المطار والميناء بعد ساعتين من البلاغ`
    expect(match(fire, longer)).toMatchObject({ kind: 'extends', longer: 'right' })
    expect(match(longer, fire)).toMatchObject({ kind: 'extends', longer: 'left' })
  })

  it('leaves a passage of the same report, and a passage without any distinctive word, alone', () => {
    expect(match(fire, fire, [{ reportId: 'one' }, { reportId: 'one' }])).toBeNull()
    expect(match('و من', 'و من')).toBeNull()
  })

  it('does not take bulletin phrases under two headings for one event', () => {
    const clash = 'تستمر الاشتباكات العنيفة بين الثوار وقوات النظام'
    expect(match(clash, `${clash} في البلدة`, [{ section: 'درعا' }, { section: 'حماة' }])).toBeNull()
  })

  it('does not take an unknown day for the same day', () => {
    const [left, right] = [
      'أغلق عمال المخابز أفران الحي الشمالي احتجاجا على نقص الوقود',
      'أغلق عمال المخابز أفران الحي الشمالي بسبب نقص الوقود',
    ]
    const dated = match(left, right)
    const undated = match(left, right, [{ publishedAt: null }, {}])
    expect(undated?.score).toBeLessThan((dated?.score ?? 0) / 2)
    expect(codes(undated)).toContain('day-unknown')
    expect(codes(undated)).not.toContain('same-day')
    expect(
      match('قصف مدفعي على البلدة', 'قصف مدفعي عنيف على البلدة', [{ publishedAt: null }, { publishedAt: null }]),
    ).toBeNull()
  })

  it('takes the day that the report tells elsewhere for a passage without one', () => {
    const text = 'أغلق عمال المخابز أفران الحي الشمالي بسبب نقص الوقود'
    const told = (day: string): Partial<SideInput> => ({ publishedAt: null, facts: { ...noFacts, reportDay: day } })
    expect(codes(match(text, text, [told('2021-05-02'), {}]))).toContain('same-day')
    expect(match(text, text, [told('2021-01-02'), {}])).toBeNull()
  })

  it('takes posts of one source, and a day that only the text tells, for less', () => {
    const [left, right] = [
      'أغلق عمال المخابز أفران الحي الشمالي احتجاجا على نقص الوقود',
      'أغلق عمال المخابز أفران الحي الشمالي بسبب نقص الوقود',
    ]
    const score = (...more: [Partial<SideInput>, Partial<SideInput>]) => match(left, right, more)?.score ?? 0
    const told = { publishedAt: null, facts: { ...noFacts, reportDay: '2021-05-02' } }
    expect(score({ sourceId: 'a' }, { sourceId: 'a' })).toBeLessThan(score({ sourceId: 'a' }, { sourceId: 'b' }))
    expect(score(told, {})).toBeLessThan(score({}, {}))
    const section = 'حلب'
    expect(score({ section, sourceId: 'a' }, { section, sourceId: 'a' })).toBe(
      score({ section, sourceId: 'a' }, { section, sourceId: 'b' }),
    )
  })

  it('lets no wording outweigh a year', () => {
    const routine = 'شن الطيران الحربي غارات على الأحياء السكنية في المدينة ولم ترد أنباء عن سقوط ضحايا'
    expect(match(routine, routine, [{ publishedAt: '2020-03-01' }, {}])).toBeNull()
    expect(match(routine, routine)).not.toBeNull()
  })

  it('holds a day between two reports against them', () => {
    const [left, right] = [
      'أغلق عمال المخابز أفران الحي الشمالي احتجاجا على نقص الوقود',
      'أغلق عمال المخابز أفران الحي الشمالي بسبب نقص الوقود',
    ]
    const section = 'حلب'
    const same = scorePair(side(left, { section }), side(right, { section }))?.score ?? 0
    const later = scorePair(side(left, { section }), side(right, { section, publishedAt: '2021-05-03' }))?.score ?? 0
    expect(later).toBeLessThan(same)
  })

  it('keeps namesakes apart', () => {
    const place = (governorate: string, key: string): Facts => ({
      ...noFacts,
      places: [{ start: 0, end: 5, name: 'الزهراء', place: key, governorate }],
    })
    const text = 'سقطت قذائف على حي الزهراء'
    expect(
      match(text, `${text} مساء`, [
        { facts: place('حمص', 'a'), section: 'حمص' },
        { facts: place('حلب', 'b'), section: 'حلب' },
      ]),
    ).toBeNull()
  })

  it('names the figures that differ', () => {
    const counted = (low: number): Facts => ({
      ...noFacts,
      figures: [{ start: 0, end: 2, kind: 'killed', noun: null, low, high: low, precision: 'exact' }],
    })
    const found = match(`12 قتيلا في ${fire}`, `15 قتيلا في ${fire}`, [{ facts: counted(12) }, { facts: counted(15) }])
    expect(found?.kind).toBe('other-figures')
    expect(found?.reasons).toContainEqual({
      code: 'other-figure',
      for: false,
      values: {
        kind: 'killed',
        leftPrecision: 'exact',
        leftLow: 12,
        leftHigh: 12,
        rightPrecision: 'exact',
        rightLow: 15,
        rightHigh: 15,
      },
    })
  })
})

describe('any two passages', () => {
  const word = fc.constantFrom(
    'قصف',
    'جسر',
    'الحديد',
    'سوق',
    'المحطة',
    'ثوار',
    'قوات',
    '12',
    'bridge',
    'والسوق',
    'في',
    'مدينة',
  )
  const input = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' ')),
    section: fc.constantFrom(null, 'درعا', 'حماة'),
    publishedAt: fc.constantFrom(null, '2021-05-02', '2021-05-03T01:00:00+03:00', '2021-05-20'),
    sourceId: fc.constantFrom(null, 's'),
  })

  it('score the same from either side, between 0 and 1', () => {
    fc.assert(
      fc.property(input, input, (one, two) => {
        const left = side(one.text, one)
        const right = side(two.text, two)
        const there = scorePair(left, right)
        const back = scorePair(right, left)
        expect(back).toEqual(there && mirrorMatch(there))
        if (there) expect(there.score >= 0 && there.score <= 1).toBe(true)
      }),
    )
  })
})

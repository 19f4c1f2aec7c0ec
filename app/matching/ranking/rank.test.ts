import { describe, expect, it } from 'vitest'
import { contradiction, senseOf } from './concepts'
import { buildIndex, cleanQuery, rank } from './rank'

const corpus = [
  { id: 'a', text: 'افتتاح جسر جديد فوق نهر العاصي في حماة', title: 'الجسر لم يفتتح بعد' },
  { id: 'b', text: 'أسعار القمح ترتفع في تركيا' },
  { id: 'c', text: 'أسعار القمح تنخفض في تركيا' },
  { id: 'd', text: 'هبوط سعر القمح في اليونان' },
  { id: 'e', text: 'مدرب المنتخب يعلن قائمة اللاعبين' },
]
const index = buildIndex(corpus)
const ids = (query: string, topN = 3): string[] => rank(index, query, topN).map((found) => found.id)

describe('rank', () => {
  it('finds a text through inflection, spelling and the noise of a post', () => {
    expect(ids('@desk عاجل 🚨 إفتتحوا الجسر الجديد فوق #العاصي https://t.co/abc', 1)).toEqual(['a'])
  })

  it('puts a text that says the contrary after one that agrees', () => {
    expect(ids('القمح يهبط في تركيا', 1)).toEqual(['c'])
    expect(ids('صعود أسعار القمح التركي', 1)).toEqual(['b'])
  })

  it('leaves out what shares nothing and gives no more than asked for', () => {
    expect(ids('zzzz')).toEqual([])
    expect(ids('أسعار القمح', 2)).toHaveLength(2)
    expect(rank(buildIndex([]), 'أسعار', 5)).toEqual([])
  })

  it('gives scores of at most 1, best first, whatever the order of the corpus', () => {
    const scores = rank(index, 'أسعار القمح', 5)
    expect(scores.every((found, at) => found.score <= (scores[at - 1]?.score ?? 1))).toBe(true)
    expect(rank(buildIndex([...corpus].reverse()), 'أسعار القمح', 5)).toEqual(scores)
  })
})

describe('cleanQuery', () => {
  it('keeps the words of hashtags and drops addresses, handles and pictographs', () => {
    expect(cleanQuery('شاهد #جسر_حماة @reporter 🇸🇾😀 https://x.org/a').replace(/\s+/g, ' ').trim()).toBe(
      'شاهد جسر حماة',
    )
  })
})

describe('contradiction', () => {
  const against = (left: string, right: string) => contradiction(senseOf(left), senseOf(right))

  it.each([
    ['poles', 'ارتفاع سعر الخبز', 'انخفاض سعر الخبز'],
    ['countries', 'وفد لبناني يصل', 'وفد من الأردن يصل'],
    ['roles', 'مصر تدعو السودان', 'السودان يدعو مصر'],
    ['numbers', 'توقيف 4 أشخاص', 'توقيف 9 أشخاص'],
    ['numbers', 'الاجتماع يوم الأحد', 'الاجتماع يوم الثلاثاء'],
    ['denial', 'وقعت إصابات', 'لم تقع إصابات'],
  ] as const)('sees %s that differ', (part, left, right) => {
    expect(against(left, right)[part]).toBe(1)
    expect(against(right, left)[part]).toBe(1)
    expect(against(left, left)[part]).toBe(0)
  })

  it('takes other words of one meaning, and other names of one country, as the same', () => {
    expect(senseOf('هبوط في أميركا').concepts).toEqual(senseOf('انخفاض في الولايات المتحدة').concepts)
  })
})

import { describe, expect, it } from 'vitest'
import { countOrigins, groupOrigins } from './origins'

const wire = 'أعلنت إدارة المرفأ إعادة فتح الرصيف الشرقي أمام سفن الحبوب بعد إصلاح الرافعات المتضررة'
const copy = 'كما أعلنت إدارة المرفأ اعادة فتح الرصيف الشرقي أمام سفن الحبوب ، وفق مراسلنا'
const own = 'قال عمال في الميناء إنهم عادوا إلى تفريغ حمولات القمح صباح السبت'
const report = (id: string, text: string, sourceId: string | null = id) => ({ id, sourceId, texts: [text] })

describe('groupOrigins', () => {
  it('counts a report and its copies once, a telling in other words on its own', () => {
    const reports = [report('r2', copy), report('r1', wire), report('r3', own)]
    expect(groupOrigins(reports)).toEqual([
      { reports: ['r1', 'r2'], because: 'copied-text' },
      { reports: ['r3'], because: null },
    ])
    expect(countOrigins(reports)).toBe(2)
  })

  it('takes two reports of one source as one origin', () => {
    expect(groupOrigins([report('r1', wire, 's'), report('r2', own, 's')])).toEqual([
      { reports: ['r1', 'r2'], because: 'same-source' },
    ])
  })

  it('follows copies of copies', () => {
    const [first, second] = [
      'وصلت قافلة تضم عشرين شاحنة محملة بالأدوية إلى المشفى الوطني',
      'غادرت البعثة بعد تسليم المعدات للجنة الطبية المحلية في الحي القديم',
    ]
    expect(
      countOrigins([report('a', first), { id: 'b', sourceId: 'b', texts: [first, second] }, report('c', second)]),
    ).toBe(1)
  })

  it('does not join unknown sources, nor reports that share a phrase', () => {
    expect(countOrigins([report('a', wire, null), report('b', own, null)])).toBe(2)
    expect(countOrigins([report('a', wire), report('b', 'زارت إدارة المرفأ الرصيف الشرقي والتقت أصحاب السفن')])).toBe(2)
  })

  it('joins equal short passages, but not ones of a word or two', () => {
    expect(
      countOrigins([report('a', 'انهيار سقف مدرسة النور القديمة'), report('b', 'انهيار سقف مدرسة النور القديمة')]),
    ).toBe(1)
    expect(countOrigins([report('a', 'سقوط جرحى'), report('b', 'سقوط جرحى')])).toBe(2)
  })

  it('does not depend on the order of the reports', () => {
    const reports = [report('r1', wire), report('r2', copy), report('r3', own), report('r4', own, 'r1')]
    expect(groupOrigins([...reports].reverse())).toEqual(groupOrigins(reports))
  })
})

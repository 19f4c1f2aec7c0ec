import { describe, expect, it } from 'vitest'
import { numberOrigins } from './claim-origins'

const text = 'أعلن مكتب الطرق إغلاق الجسر الشمالي أمام الشاحنات حتى نهاية الأسبوع بسبب السيول'
const other = 'قال سائقون إن حافلات الركاب عادت إلى مسارها القديم صباح الثلاثاء دون توقف'
const passage = (id: number, quote: string, source = id) => ({
  id,
  quote,
  report: { id: id * 10, forwardedFrom: null as string | null },
  source: { id: source, name: `source ${source}` },
})

describe('numberOrigins', () => {
  it('numbers by the order of the passages and gathers the copies of one text', () => {
    const { own, ofReport } = numberOrigins([passage(3, other), passage(1, text), passage(2, text)], [])
    expect(own).toEqual([
      { number: 1, because: null, passages: [3] },
      { number: 2, because: 'copied-text', passages: [1, 2] },
    ])
    expect(ofReport).toEqual({ 10: 2, 20: 2, 30: 1 })
  })

  it('gives a report of a linked claim the number of the one it copies, and a new one otherwise', () => {
    const { own, ofReport } = numberOrigins([passage(1, text)], [passage(2, `${text} وفق مراسلنا`), passage(3, other)])
    expect(own).toHaveLength(1)
    expect(ofReport).toEqual({ 10: 1, 20: 1, 30: 2 })
  })

  it('gathers what was forwarded from one channel with what that channel says itself, and not what else the forwarders say', () => {
    const forwarded = (id: number, quote: string, from: string) => ({
      ...passage(id, quote),
      report: { id: id * 10, forwardedFrom: from },
    })
    const river = { ...passage(9, 'نزح سكان الحي إلى المدرسة'), source: { id: 9, name: 'إذاعة النهر' } }
    const words = ['ارتفع الماء في القبو ليلا', 'غمر السيل ساحة القرية', other]
    const { own } = numberOrigins(
      [
        forwarded(1, words[0] ?? '', 'إذاعة النهر'),
        forwarded(2, words[1] ?? '', 'إذاعةُ النهـر '),
        river,
        passage(3, other, 1),
      ],
      [],
    )
    expect(own).toEqual([
      { number: 1, because: 'forwarded', passages: [1, 2, 9] },
      { number: 2, because: null, passages: [3] },
    ])
  })

  it('does not make the claim’s own origins fewer because a linked report copied both', () => {
    const { own } = numberOrigins([passage(1, text), passage(2, other)], [passage(3, `${text}. ${other}`)])
    expect(own).toHaveLength(2)
  })
})

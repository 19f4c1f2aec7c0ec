import { describe, expect, it } from 'vitest'
import { numberOrigins } from './claim-origins'

const text = 'أعلن مكتب الطرق إغلاق الجسر الشمالي أمام الشاحنات حتى نهاية الأسبوع بسبب السيول'
const other = 'قال سائقون إن حافلات الركاب عادت إلى مسارها القديم صباح الثلاثاء دون توقف'
const passage = (id: number, quote: string, source = id) => ({
  id,
  quote,
  report: { id: id * 10 },
  source: { id: source },
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

  it('does not make the claim’s own origins fewer because a linked report copied both', () => {
    const { own } = numberOrigins([passage(1, text), passage(2, other)], [passage(3, `${text}. ${other}`)])
    expect(own).toHaveLength(2)
  })
})

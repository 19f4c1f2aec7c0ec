import { describe, expect, it } from 'vitest'
import { shippedGazetteer } from '../../intake/places/shipped-gazetteer'
import { prepareSide, type SideInput } from '../../matching/features/side'
import type { Reason } from '../../matching/scoring/match'
import { scorePair } from '../../matching/scoring/score'
import { compareFacts } from '../../text/facts/facts.compare'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readFacts } from '../../text/facts/read-facts'
import { shownFields } from './shown-fields'

const gazetteer = buildGazetteer(shippedGazetteer())

function read(text: string, more: Partial<Omit<SideInput, 'facts'>> = {}) {
  const language = 'ar' as const
  const facts = readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt: null, language, gazetteer },
  )
  return { text, facts, section: null, publishedAt: '2015-07-04', sourceId: null, reportId: text, ...more }
}

/** The reasons of a pair, and the fields that stand beside them. */
function panels(left: ReturnType<typeof read>, right: ReturnType<typeof read>) {
  const reasons: Reason[] = scorePair(prepareSide(left), prepareSide(right))?.reasons ?? []
  const fields = shownFields(compareFacts(left.facts, right.facts).parts, reasons)
  return { reasons, fields, codes: reasons.map(({ code }) => code) }
}

describe('the reasons and the fields of a pair', () => {
  it('say the same of a place that one side means and does not name', () => {
    const jobar = { name: 'جوبر', place: null, governorate: null, near: true, meant: true } as const
    const { codes, fields } = panels(
      read('قصف الطيران الحربي بعشرين غارة حي جوبر شرقي دمشق صباح اليوم وأصاب أبنية سكنية'),
      read('قصف الطيران الحربي بعشرين غارة الحي صباح اليوم وأصاب أبنية سكنية، كما طال القصف عين ترما', {
        context: [jobar],
      }),
    )
    expect(codes).toContain('same-place')
    const place = fields.find(({ field }) => field === 'place')
    expect(place?.status).not.toBe('differs')
    expect(place?.left.some((name) => name.includes('جوبر'))).toBe(true)
    expect(place?.right.some((name) => name.includes('جوبر'))).toBe(true)
  })

  it('count the killed on both sides, whether they are called people or killed', () => {
    const left = read('قتلت غارة على حي جوبر بدمشق عشرة مدنيين صباح اليوم ودمرت أبنية سكنية')
    const right = read('غارة على حي جوبر بدمشق صباح اليوم دمرت أبنية سكنية وسقط فيها 12 قتيلاً')
    for (const counted of [left, { ...left, facts: { ...left.facts, figures: asPeople(left.facts.figures) } }]) {
      const { reasons, fields } = panels(counted, right)
      expect(reasons.find(({ code }) => code === 'other-figure')?.values).toMatchObject({ kind: 'killed' })
      expect(fields.filter(({ field }) => field === 'figures')).toEqual([
        { field: 'figures', kind: 'killed', status: 'differs', left: ['10'], right: ['12'] },
      ])
    }
  })

  it('speak of sections only where both stand under a heading', () => {
    const text = 'قصف الطيران الحربي مدينة دوما بالغوطة الشرقية صباح اليوم وأصاب سوقاً شعبياً'
    const other = `${text} وسط المدينة`
    expect(panels(read(text), read(other)).codes).toContain('same-governorate')
    expect(panels(read(text), read(other)).codes).not.toContain('same-section')
    const section = { section: 'ريف دمشق' }
    expect(panels(read(text, section), read(other, section)).codes).toContain('same-section')
  })
})

function asPeople<F extends { kind: string }>(figures: readonly F[]): F[] {
  return figures.map((figure) => (figure.kind === 'killed' ? { ...figure, kind: 'people' } : figure))
}

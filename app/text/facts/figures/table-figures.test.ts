import { describe, expect, it } from 'vitest'
import { segment } from '../../segment/segment'
import { showFigure } from './figures.compare'
import { buildGazetteer } from '../places/gazetteer'
import { readFacts } from '../read-facts'

const gazetteer = buildGazetteer([])

/** The figures of each passage that the text is cut into. */
function figures(text: string): string[] {
  return segment(text, 'ar')
    .stretches.filter((stretch) => stretch.kind === 'passage')
    .map((passage) =>
      readFacts(text, passage, { section: null, publishedAt: '2015-07-04', language: 'ar', gazetteer })
        .figures.map((figure) => `${figure.kind} ${showFigure(figure)}`)
        .join(', '),
    )
}

describe('tables of tolls', () => {
  it('counts rows by their title', () =>
    expect(figures('حصيلة شهداء اليوم السبت 4-7-2015:\nدمشق وريفها: 14\nحلب: ٢٢\nالمجموع: 36')).toEqual([
      'killed 14',
      'killed 22',
      'killed 36',
    ]))
  it('counts cells by the head of their column', () =>
    expect(figures('المحافظة | شهداء | جرحى\nإدلب | 12 | 30\nحلب | 7 | 1,015')).toEqual([
      '',
      'killed 12, wounded 30',
      'killed 7, wounded 1015',
    ]))
  it('counts nothing without a head', () => expect(figures('دمشق: 14\nحلب: 22')).toEqual(['', '']))
  it('leaves figures that say themselves what they count', () =>
    expect(figures('الحصيلة\nدمشق: 14 جريحا')).toEqual(['', 'wounded 14']))
})

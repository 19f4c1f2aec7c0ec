import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPassages, segment } from './segment'

const words =
  'قصفت المدفعية بلدة النخيل و كما حيث تمكن الثوار من وقتلوا ، ، . :: : ( ) " « » حلب دمشق:: السلام عليكم في حين 12.5 و استهدفوا killed and while , ; U.S. The - • 1) \n \r\n \n\n \u202e \u200f ـ ؟ 👍 https://a.b'.split(
    ' ',
  )
const bulletin = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '))
const anything = fc.oneof(
  bulletin,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
)

describe('segment, whatever the text', () => {
  it('gives ordered, separate, trimmed stretches of known sections and never throws', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('ar' as const, 'en' as const), (text, language) => {
        const { sections, stretches } = segment(text, language)
        let end = 0
        // One comparison a text: one a stretch took longer than the rest of the test.
        const wrong = stretches.filter((stretch) => {
          const quote = text.slice(stretch.start, stretch.end)
          const before = end
          end = stretch.end
          return (
            stretch.start < before ||
            stretch.end <= stretch.start ||
            stretch.end > text.length ||
            quote !== quote.trim() ||
            (stretch.section !== null && sections[stretch.section] === undefined) ||
            (stretch.reason === undefined) !== (stretch.kind === 'passage')
          )
        })
        expect(wrong).toEqual([])
        const headings = stretches.filter(({ reason }) => reason === 'heading')
        const unplaced = sections.filter(
          (section) => !headings.some(({ start, end }) => start === section.start && end === section.end),
        )
        expect(unplaced).toEqual([])
        const passages = (fineness: 'clauses' | 'sentences') =>
          segment(text, language, fineness).stretches.filter(({ kind }) => kind === 'passage').length
        expect(countPassages(text, language)).toEqual({
          clauses: passages('clauses'),
          sentences: passages('sentences'),
        })
      }),
      { numRuns: 1500 },
    )
  })

  it('cuts by sentences only where it cuts by clauses, and by clauses unless told otherwise', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('ar' as const, 'en' as const), (text, language) => {
        const fine = segment(text, language, 'clauses')
        expect(segment(text, language)).toEqual(fine)
        const coarse = segment(text, language, 'sentences')
        expect(coarse.sections).toEqual(fine.sections)
        const starts = new Set(fine.stretches.map(({ start }) => start))
        expect(coarse.stretches.every(({ start }) => starts.has(start))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('loses no letter', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('ar' as const, 'en' as const), (text, language) => {
        let end = 0
        let between = ''
        for (const stretch of segment(text, language).stretches) {
          between += text.slice(end, stretch.start)
          end = stretch.end
        }
        expect(between + text.slice(end)).not.toMatch(/\p{L}/u)
      }),
      { numRuns: 1500 },
    )
  })
})

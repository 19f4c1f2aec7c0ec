import { describe, expect, it } from 'vitest'
import { factMarks, type FactMark } from '../../review/rules/claims/fact-marks'
import { piecesOf } from './pieces'

const text = 'x: three shells hit \u202eHoms.'

function place(words: string): FactMark {
  const start = text.indexOf(words)
  return { start, end: start + words.length, fact: 'place', name: words, resolved: true, governorate: null }
}

function shown(span: { start: number; end: number }, marks: FactMark[], caret: number | null) {
  return piecesOf(text, span, marks, caret).map((piece) =>
    'caret' in piece
      ? '|'
      : piece.mark
        ? `<${text.slice(piece.start, piece.end)}>`
        : text.slice(piece.start, piece.end),
  )
}

describe('pieces', () => {
  it('end where a mark, a hidden control or the caret stands', () => {
    const span = { start: 3, end: text.length }
    expect(shown(span, [place('Homs')], text.indexOf('shells'))).toEqual([
      'three ',
      '|',
      'shells hit ',
      '\u202e',
      '<Homs>',
      '.',
    ])
    expect(shown(span, [], null)).toEqual(['three shells hit ', '\u202e', 'Homs.'])
  })

  it('draw a mark on both sides of the caret', () => {
    expect(shown({ start: 3, end: 15 }, [place('three shells')], text.indexOf('shells'))).toEqual([
      '<three >',
      '|',
      '<shells>',
    ])
  })

  it('leave out marks of other stretches, and a caret at the edge', () => {
    expect(shown({ start: 0, end: 2 }, [place('Homs')], 2)).toEqual(['x:'])
  })
})

describe('marks', () => {
  it('are in reading order, and the longer of two stands', () => {
    const span = (start: number, end: number) => ({ start, end })
    const facts = {
      figures: [{ ...span(10, 14), kind: 'shells' as const, noun: null, low: 3, high: 3, precision: 'exact' as const }],
      dates: [{ ...span(0, 3), from: '2015-07-04', to: '2015-07-04', time: null, relative: true }],
      places: [
        { ...span(10, 20), name: 'a', place: null, governorate: null },
        { ...span(12, 14), name: 'b', place: 'b', governorate: null },
      ],
    }
    expect(factMarks(facts, () => null).map((mark) => [mark.fact, mark.start])).toEqual([
      ['date', 0],
      ['place', 10],
    ])
  })

  it('name the governorate of a place that was resolved, and of no other', () => {
    const place = { start: 0, end: 4, name: 'Tall', governorate: 'homs' }
    const read = (key: string | null) =>
      factMarks({ figures: [], dates: [], places: [{ ...place, place: key }] }, (governorate) => ({
        ar: 'حمص',
        en: governorate,
      }))
    expect(read('tall')).toEqual([
      { fact: 'place', start: 0, end: 4, name: 'Tall', resolved: true, governorate: { ar: 'حمص', en: 'homs' } },
    ])
    expect(read(null)).toMatchObject([{ resolved: false, governorate: null }])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimmed, type PlannedReport } from './plan'
import { blocksOf, nearestGap, stretchesOf, wordGaps } from './stretches'

const text = 'Good evening\n\nHoms::\nA shell hit the mill. Nobody was there.\n'

function span(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const report: PlannedReport = {
  start: 0,
  end: text.length,
  sections: [{ title: 'Homs', ...span('Homs::') }],
  passages: [span('A shell hit the mill.'), span('Nobody was there.')],
}

describe('stretches', () => {
  it('name what every part of a report is', () => {
    const named = stretchesOf(report, text).map(({ kind, number, start, end }) => [
      kind,
      number,
      text.slice(start, end),
    ])
    expect(named).toEqual([
      ['loose', null, 'Good evening'],
      ['gap', null, '\n\n'],
      ['heading', null, 'Homs::'],
      ['gap', null, '\n'],
      ['passage', 1, 'A shell hit the mill.'],
      ['gap', null, ' '],
      ['passage', 2, 'Nobody was there.'],
      ['gap', null, '\n'],
    ])
  })

  it.each(['\n', '\r', '\v', '\f', '\u2028', '\u2029', '\r\n'])('part loose lines at %j', (end) => {
    const lines = `one${end}two`
    const named = stretchesOf({ start: 0, end: lines.length, sections: [], passages: [] }, lines)
    expect(named.filter(({ kind }) => kind === 'loose').map((loose) => lines.slice(loose.start, loose.end))).toEqual([
      'one',
      'two',
    ])
  })

  it('give the text back, whatever is marked in it', () => {
    const letters = fc
      .array(fc.constantFrom('a', 'ب', ' ', '\n', '\t'), { maxLength: 40 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(letters, fc.array(fc.nat(40), { maxLength: 8 }), (input, cuts) => {
        const borders = [...new Set([0, ...cuts.filter((cut) => cut < input.length), input.length])].sort(
          (a, b) => a - b,
        )
        const passages = borders
          .slice(1)
          .flatMap((end, at) => (at % 2 === 0 ? (trimmed(input, borders[at] ?? 0, end) ?? []) : []))
        const pieces = stretchesOf({ start: 0, end: input.length, sections: [], passages }, input)
        expect(pieces.map(({ start, end }) => input.slice(start, end)).join('')).toBe(input)
        expect(
          pieces
            .filter((piece) => piece.kind === 'gap')
            .every((piece) => input.slice(piece.start, piece.end).trim() === ''),
        ).toBe(true)
      }),
    )
  })

  it('stand in blocks under their heading', () => {
    expect(blocksOf(report, text).map((block) => [block.heading?.title ?? null, block.stretches.length])).toEqual([
      [null, 2],
      ['Homs', 6],
    ])
  })
})

describe('word gaps', () => {
  it('lie before each word but the first, and after a comma without a space', () => {
    const line = 'قُصف الحي،ثم عاد  الهدوء 3,5 كم'
    expect(wordGaps(line, { start: 0, end: line.length }).map((gap) => line.slice(gap).split(/[\s،]/)[0])).toEqual([
      'الحي',
      'ثم',
      'عاد',
      'الهدوء',
      '3,5',
      'كم',
    ])
  })

  it('are counted from the start of the text', () => {
    expect(wordGaps('one two three', { start: 4, end: 13 })).toEqual([8])
    expect(nearestGap([8, 20, 31], 26)).toBe(31)
    expect(nearestGap([], 26)).toBeNull()
  })
})

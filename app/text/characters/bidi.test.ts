import { describe, expect, it } from 'vitest'
import { bidiControls } from './bidi'

describe('bidiControls', () => {
  it('names every control with its place and tells hostile ones from marks', () => {
    expect(bidiControls('a\u202eb\u200fc\u2066d\u2069')).toEqual([
      { start: 1, end: 2, name: 'RLO', hostile: true },
      { start: 3, end: 4, name: 'RLM', hostile: false },
      { start: 5, end: 6, name: 'LRI', hostile: true },
      { start: 7, end: 8, name: 'PDI', hostile: true },
    ])
  })

  it('covers all embeddings, overrides, isolates and marks', () => {
    const hostile = Array.from('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069')
    const marks = Array.from('\u200e\u200f\u061c')
    expect(bidiControls(hostile.join('')).filter((control) => control.hostile)).toHaveLength(hostile.length)
    expect(bidiControls(marks.join('')).filter((control) => !control.hostile)).toHaveLength(marks.length)
    expect(bidiControls([...hostile, ...marks].join('')).every((control) => control.name !== '')).toBe(true)
  })

  it('finds nothing in plain text', () => expect(bidiControls('نص عادي plain')).toEqual([]))
})

import { describe, expect, it } from 'vitest'
import type { Stretch } from '../../../intake/cutting/stretches'
import { caretKey } from './caret-keys'
import type { PressedKey } from '../../ui/keys/key-name'

const loose: Stretch = { start: 0, end: 5, kind: 'loose', number: null }
const first: Stretch = { start: 6, end: 30, kind: 'passage', number: 1 }
const second: Stretch = { start: 31, end: 50, kind: 'passage', number: 2 }
const place = {
  stretch: first,
  stretches: [loose, first, second],
  gaps: [10, 16, 22],
  caret: null as number | null,
  rightToLeft: true,
  letters: true,
}

function pressed(key: string, change: Partial<PressedKey> = {}): PressedKey {
  return { key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...change }
}

describe('the caret', () => {
  it('moves the way the text runs', () => {
    expect(caretKey(pressed('ArrowLeft'), place)).toEqual({ caret: 10 })
    expect(caretKey(pressed('ArrowLeft'), { ...place, caret: 10 })).toEqual({ caret: 16 })
    expect(caretKey(pressed('ArrowRight'), { ...place, caret: 16 })).toEqual({ caret: 10 })
    expect(caretKey(pressed('ArrowRight'), { ...place, rightToLeft: false })).toEqual({ caret: 10 })
  })

  it('goes on into the neighbours, and stops at the ends', () => {
    expect(caretKey(pressed('ArrowLeft'), { ...place, caret: 22 })).toEqual({ go: 31 })
    expect(caretKey(pressed('ArrowRight'), place)).toEqual({ go: 0 })
    expect(caretKey(pressed('ArrowUp'), place)).toEqual({ go: 0 })
    expect(caretKey(pressed('ArrowDown'), { ...place, stretch: second, gaps: [] })).toBeNull()
    expect(caretKey(pressed('End'), place)).toEqual({ caret: 22 })
    expect(caretKey(pressed('Home'), { ...place, caret: 22 })).toEqual({ caret: 10 })
  })

  it('cuts by keys', () => {
    expect(caretKey(pressed('Enter'), place)).toBeNull()
    expect(caretKey(pressed('Enter'), { ...place, caret: 16 })).toEqual({ cut: 'split', at: 16 })
    expect(caretKey(pressed('Enter', { ctrlKey: true }), { ...place, caret: 16 })).toEqual({
      cut: 'cut-report',
      at: 16,
    })
    expect(caretKey(pressed('Delete'), place)).toEqual({ cut: 'join', at: 6 })
    expect(caretKey(pressed('n'), place)).toEqual({ cut: 'no-claim', at: 6 })
    expect(caretKey(pressed('ى', { code: 'KeyN' }), { ...place, stretch: loose })).toEqual({ cut: 'claim', at: 0 })
    expect(caretKey(pressed('Enter'), { ...place, stretch: loose })).toEqual({ cut: 'claim', at: 0 })
  })

  it('leaves other keys to the page', () => {
    for (const other of [
      pressed('Tab'),
      pressed('a', { ctrlKey: true }),
      pressed('ArrowLeft', { altKey: true }),
      pressed('z'),
    ])
      expect(caretKey(other, place)).toBeNull()
    expect(caretKey(pressed('n'), { ...place, letters: false })).toBeNull()
  })
})

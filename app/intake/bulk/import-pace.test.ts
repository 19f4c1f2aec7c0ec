import { describe, expect, it } from 'vitest'
import { percentDone, secondsLeft } from './import-pace'

describe('secondsLeft', () => {
  it('goes on at the pace so far, rounded up', () => {
    expect(secondsLeft({ done: 1_000, total: 4_000, elapsed: 2_000 })).toBe(6)
    expect(secondsLeft({ done: 3_000, total: 4_000, elapsed: 100 })).toBe(1)
    expect(secondsLeft({ done: 4_000, total: 4_000, elapsed: 100 })).toBe(0)
  })

  it('knows nothing before anything is done', () => {
    expect(secondsLeft({ done: 0, total: 10, elapsed: 500 })).toBeNull()
  })
})

describe('percentDone', () => {
  it('says 100 only at the end', () => {
    expect(percentDone({ done: 999, total: 1_000 })).toBe(99)
    expect(percentDone({ done: 1_000, total: 1_000 })).toBe(100)
    expect(percentDone({ done: 0, total: 0 })).toBe(100)
  })
})

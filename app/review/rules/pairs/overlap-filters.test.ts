import { describe, expect, it } from 'vitest'
import { overlapSearch, readOverlapKey, writeOverlapKey } from './overlap-filters'
import { readOverlapFilters } from './read-overlap-filters.server'

describe('overlap filters', () => {
  it('come back from the address they make', () => {
    const filters = {
      status: 'unsure',
      kind: 'extends',
      section: 'ريف دمشق',
      report: 7,
      with: 9,
      source: 3,
      q: 'الكباس',
    } as const
    expect(readOverlapFilters(new URLSearchParams(overlapSearch(filters)))).toEqual(filters)
  })

  it('take nothing they do not understand', () => {
    const filters = readOverlapFilters(new URLSearchParams('status=merged&kind=0&report=-1&source=a'))
    expect(filters).toEqual({
      status: 'open',
      kind: null,
      section: null,
      report: null,
      with: null,
      source: null,
      q: '',
    })
    expect(overlapSearch(filters)).toBe('')
  })

  it('keep what is added to the address', () => {
    expect(overlapSearch(readOverlapFilters(new URLSearchParams('kind=identical')), { after: '1_2_3' })).toBe(
      '?kind=identical&after=1_2_3',
    )
  })
})

describe('overlap keys', () => {
  it('come back as written', () => {
    const key = { score: 0.9312, left: 12, right: 340 }
    expect(readOverlapKey(writeOverlapKey(key))).toEqual(key)
    expect(readOverlapKey(writeOverlapKey({ ...key, score: 1 }))).toEqual({ ...key, score: 1 })
  })

  it('are not read from anything else', () => {
    for (const written of [null, '', '0.5_1', '-1_2_3', '0.5_1_2; drop']) expect(readOverlapKey(written)).toBeNull()
  })
})

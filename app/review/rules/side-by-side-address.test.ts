import { expect, it } from 'vitest'
import { besideSearch, pairAnchor, readBeside, rowAddress } from './side-by-side-address'

it('an address carries from two to six different reports, in their order', () => {
  const read = (search: string) => readBeside(new URLSearchParams(search))
  expect(read(besideSearch([8, 2]))).toEqual([8, 2])
  expect(read(besideSearch([1, 2, 3, 4, 5, 6]))).toEqual([1, 2, 3, 4, 5, 6])
  for (const wrong of ['', '?beside=2', '?beside=2-2', '?beside=1-2-3-4-5-6-7', '?beside=2-x', '?beside=0-1'])
    expect(read(wrong), wrong).toBeNull()
})

it('a row has one name whichever passage is named first', () => {
  expect(pairAnchor(9, 3)).toBe(pairAnchor(3, 9))
})

it('a row is found on its page of the comparison', () => {
  expect(rowAddress([2, 8], { left: 3, right: 9, page: 1 })).toBe('/reports/2/compare/8#pair-3-9')
  expect(rowAddress([2, 8], { left: 3, right: 9, page: 4 })).toBe('/reports/2/compare/8?page=4#pair-3-9')
  expect(rowAddress([1, 2, 3], { left: 3, right: 9, page: 2 })).toMatch(/report=3&page=2#pair-3-9$/)
})

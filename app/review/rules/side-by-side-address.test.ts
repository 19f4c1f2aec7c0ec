import { expect, it } from 'vitest'
import {
  besideSearch,
  pairAnchor,
  readBeside,
  readOpenRow,
  rowAddress,
  sideBySideAddress,
} from './side-by-side-address'

it('an address carries from two to six different reports, in their order', () => {
  const read = (search: string) => readBeside(new URLSearchParams(search))
  for (const ordered of [false, true])
    for (const reports of [
      [8, 2],
      [1, 2, 3, 4, 5, 6],
    ])
      expect(read(besideSearch({ reports, ordered }))).toEqual({ reports, ordered })
  for (const wrong of ['', '?beside=2', '?beside=2-2', '?beside=1-2-3-4-5-6-7', '?beside=2-x', '?beside=0-1'])
    expect(read(wrong), wrong).toBeNull()
})

it('a row has one name whichever passage is named first', () => {
  expect(pairAnchor(9, 3)).toBe(pairAnchor(3, 9))
})

it('a row is found on its page of the comparison, and another can be open for judging there', () => {
  const two = { reports: [2, 8], ordered: false }
  const [one, other] = [
    { left: 3, right: 9, page: 1 },
    { left: 4, right: 11 },
  ]
  expect(rowAddress(two, one)).toBe('/reports/2/compare/8#pair-3-9')
  expect(rowAddress(two, { ...one, page: 4 })).toBe('/reports/2/compare/8?page=4#pair-3-9')
  expect(rowAddress(two, one, other)).toBe('/reports/2/compare/8?judge=4-11#pair-3-9')
  expect(rowAddress({ ...two, ordered: true }, { ...one, page: 4 }, other)).toBe(
    '/reports/2/compare/8?order=given&page=4&judge=4-11#pair-3-9',
  )
  expect(rowAddress({ reports: [1, 2, 3], ordered: false }, { ...one, page: 2 })).toMatch(/report=3&page=2#pair-3-9$/)
  expect(sideBySideAddress([1, 2, 3], true)).toMatch(/report=3&order=given$/)
})

it('an address opens a row for judging only where it names two passages', () => {
  const read = (judge: string) => readOpenRow(new URLSearchParams({ judge }))
  expect(read('4-11')).toEqual({ left: 4, right: 11 })
  for (const wrong of ['', '4', '4-4', '0-4', '4-11-3', '4-x', '1234567890-2']) expect(read(wrong), wrong).toBeNull()
})

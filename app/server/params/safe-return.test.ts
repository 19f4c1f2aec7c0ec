import { redirect } from '@remix-run/node'
import { expect, test } from 'vitest'
import { safeReturn } from './safe-return'
import { withoutData } from '../forms/sent-form'

test.each([
  ['/claims/7?at=3#passage-9', '/claims/7?at=3#passage-9'],
  ['/search?q=قصف', '/search?q=%D9%82%D8%B5%D9%81'],
  ['/a/../claims', '/claims'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/.//elsewhere.example', '/'],
  ['/x\n//elsewhere.example', '/'],
  ['https://elsewhere.example/', '/'],
  ['javascript:alert(1)', '/'],
  [`/${'a'.repeat(3_000)}`, '/'],
  ['', '/'],
  [null, '/'],
])('the return address %j leads to %s', (written, path) => {
  expect(safeReturn(written)).toBe(path)
  // Whatever it is, it can stand in a header.
  expect(redirect(safeReturn(written)).headers.get('Location')).toBe(path)
})

test.each([
  ['/claims/7/wording.data', '/claims/7/wording'],
  ['/_root.data?index', '/'],
  ['/overlaps/3/9.data?from=list&_routes=root', '/overlaps/3/9?from=list'],
  ['/places/import?save', '/places/import?save'],
])('the request %s is for %s', (asked, page) => {
  expect(withoutData(asked)).toBe(page)
})

import { expect, test } from 'vitest'
import { loader } from './moved'

test.each([
  ['/record', '/trail'],
  ['/record/7/receipt?a=b', '/trail/7/receipt?a=b'],
  ['/reports/many/7f3c', '/reports/bulk/7f3c'],
  ['/reports/together?report=1&report=2', '/reports/side-by-side?report=1&report=2'],
  ['/reports/1/against/2', '/reports/1/compare/2'],
  ['/claims/3/story', '/claims/3/versions'],
  ['/claims/3/settle', '/claims/3/resolve'],
])('an earlier address leads to the present one: %s', (from, to) => {
  const answer = loader({ request: new Request(`http://server.test${from}`), params: {}, context: {} as never })
  expect(answer.headers.get('Location')).toBe(to)
})

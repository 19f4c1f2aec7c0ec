import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(['./**/*.ts', './**/*.tsx', '!./**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Remix answers a form with the page of its route: a file that the action of such a route returns never arrives. */
test('a route that sends a file has no page', () => {
  const sending = Object.entries(sources).filter(([, source]) =>
    /content-disposition|downloadHeaders|editionFile|textFile/i.test(source),
  )
  expect(sending.length).toBeGreaterThan(3)
  expect(sending.filter(([, source]) => source.includes('export default')).map(([path]) => path)).toEqual([])
})

import { expect, test } from 'vitest'
import { edition } from './edition-schema'
import { claim, compose, market } from './materials-for-tests'
import { parseStored } from './parse-stored'

test('an issue that was stored with the former names is read as one of today', () => {
  const issued = compose([claim(1, market)])
  const stored = JSON.stringify(issued)
  const former = stored.replaceAll('"statedBy"', '"tellers"')
  expect(former).not.toBe(stored)
  expect(JSON.stringify(parseStored(former))).toBe(stored)
  expect(edition.parse(parseStored(former))).toEqual(issued)
})

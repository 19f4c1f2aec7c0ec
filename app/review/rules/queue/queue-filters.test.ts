import { expect, test } from 'vitest'
import { inQueue, isInQueue, queueSearch, readQueueKey, writeQueueKey } from './queue-filters'
import { readQueueFilters } from './read-queue-filters.server'
import { readSubject, subjectAddress, writeSubject } from './queue-subject'

test('filters come back from an address as they went in, and nonsense filters nothing', () => {
  const filters = readQueueFilters(new URLSearchParams('kind=overlap&place=دمشق&source=3&from=2015-07-04&mine=yes'))
  expect(readQueueFilters(new URLSearchParams(queueSearch(filters)))).toEqual(filters)
  expect(queueSearch(readQueueFilters(new URLSearchParams('kind=all&source=x&from=yesterday&mine=no&place=')))).toBe('')
  expect(isInQueue(new URLSearchParams(inQueue(filters)))).toBe(true)
})

test('a place in the queue comes back to the last digit', () => {
  const key = { rank: -1661.123456789012, subject: 'pair:3-9' }
  expect(readQueueKey(writeQueueKey(key))).toEqual(key)
  expect(readQueueKey('1_pair:3-9; drop')).toBeNull()
})

test('a subject names its page', () => {
  expect(writeSubject({ pair: [9, 3] })).toBe('pair:3-9')
  expect(subjectAddress(readSubject('pair:3-9') ?? { claim: 0 })).toBe('/overlaps/3/9')
  expect(subjectAddress(readSubject('claim:7') ?? { claim: 0 })).toBe('/claims/7')
  expect(['pair:9-3', 'claim:0', 'claim:x', '', 'passage:1'].map((written) => readSubject(written))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

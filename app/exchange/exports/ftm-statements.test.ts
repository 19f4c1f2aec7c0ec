import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fieldsOf } from '../../review/rules/claims/claim-values'
import { passage } from '../edition/materials-for-tests'
import { statementsOf } from './ftm-statements'

test('a claim becomes statements that keep every value with the source that gives it', () => {
  const passages = [passage(1, 7, 'Shells killed 12 in the market', 1), passage(2, 7, 'Shells killed 10', 2, 'aleppo')]
  const claim = { id: 7, words: 'Shells', first: '2026-01-01T00:00:00Z', last: '2026-01-01T00:00:00Z' }
  const found = statementsOf({ ...claim, passages, fields: fieldsOf(passages) }, 'desk')
  const places = found.filter(({ prop }) => prop === 'location')
  expect(places.map(({ value, origin }) => [value, origin])).toEqual([
    ['idlib', 'source 1'],
    ['aleppo', 'source 2'],
  ])
  expect(new Set(found.map(({ schema }) => schema))).toEqual(
    new Set(['Event', 'Organization', 'Article', 'Documentation']),
  )
  expect(found.every((one) => one.canonical_id === one.entity_id)).toBe(true)
  const [own] = found
  expect(own?.id).toBe(createHash('sha1').update('desk.claim-7.id.claim-7').digest('hex'))
  const title = found.find(({ prop }) => prop === 'title')
  expect(title?.id).toBe(createHash('sha1').update('desk.report-1001.title.report 1@eng').digest('hex'))
})

import { expect, test } from 'vitest'
import { withoutOwnQualifier } from './read-views'

test('a view of one table reads the same whether PostgreSQL qualified its columns or not', () => {
  const qualified = ` SELECT r.id,
    r.note || 'r.id' AS "r.note"
   FROM record.review r
  WHERE (r.kind = 'first'::text OR r.blind) AND NOT (EXISTS ( SELECT 1
           FROM record.review s
          WHERE s.claim_id = r.claim_id AND (s.id > r.id))) AND r.id > 0`
  const bare = ` SELECT id,
    note || 'r.id' AS "r.note"
   FROM record.review r
  WHERE (kind = 'first'::text OR blind) AND NOT (EXISTS ( SELECT 1
           FROM record.review s
          WHERE s.claim_id = r.claim_id AND (s.id > r.id))) AND id > 0`
  expect(withoutOwnQualifier(qualified)).toBe(bare)
  expect(withoutOwnQualifier(bare)).toBe(bare)
})

test('a view of two tables keeps its qualifiers', () => {
  const joined = ' SELECT a.id\n   FROM record.claim a\n     JOIN record.passage b ON b.claim_id = a.id'
  expect(withoutOwnQualifier(joined)).toBe(joined)
})

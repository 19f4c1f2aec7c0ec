import { expect, test } from 'vitest'
import { jsonRows } from './json-rows'

test('a lone surrogate becomes the replacement character, pairs and written escapes stay', () => {
  const rows = [{ text: 'قصف \ud83d' }, { text: '😀' }, { text: '\\ud83d' }]
  expect(JSON.parse(jsonRows(rows))).toEqual([{ text: 'قصف \ufffd' }, { text: '😀' }, { text: '\\ud83d' }])
})

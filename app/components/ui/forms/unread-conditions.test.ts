import { expect, it } from 'vitest'
import { unreadConditions } from './unread-conditions'

it('names what was typed for a condition and not understood, and nothing else', () => {
  const unread = (search: string, read: object) => unreadConditions(new URLSearchParams(search), read)
  expect(unread('from=4 July&source=7&q=', { from: undefined, source: 7, q: undefined })).toEqual(['4 July'])
  expect(unread('kind=nonsense', { kind: null })).toEqual(['nonsense'])
  expect(unread('status=nonsense', { status: 'open' })).toEqual(['nonsense'])
  expect(unread('status=all&q=٣', { status: 'all', q: '٣' })).toEqual([])
  expect(unread('after=x', { q: '' })).toEqual([])
})

import { expect, test } from 'vitest'
import { captureFailures } from '../../evidence/capture/failures'
import { feedFailure } from './feed-failure'

test('every code that is kept of a feed that failed becomes a message of its own, and one of another release is not shown alone', () => {
  const text = {
    t: (key: string, values?: Record<string, unknown>) => [key, ...Object.values(values ?? {})].join(' '),
    id: String,
  } as unknown as Parameters<typeof feedFailure>[1]
  const codes = [...captureFailures, 'no-feed', 'no-mandate', 'invalid-certificate']
  expect(codes.filter((code) => !feedFailure(code, text).endsWith(`.${code}`))).toEqual([])
  expect(feedFailure('http-503', text)).toBe('feeds.failure.status 503')
  expect(feedFailure('of-a-later-release', text)).toBe('capture.failure.unknown of-a-later-release')
})

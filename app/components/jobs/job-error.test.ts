import { expect, test } from 'vitest'
import { captureFailures } from '../../evidence/capture/failures'
import { loadMessages } from '../../i18n/catalogue'
import { errorKey } from './job-error'

test('every code that a job ends with has a sentence in both languages, and the words of a fault have none', async () => {
  const codes = [
    ...captureFailures.map((code) => ['capture', code] as const),
    ...(['empty', 'too-large', 'not-recognised', 'damaged', 'encrypted', 'too-many-pages', 'too-slow'] as const).map(
      (code) => ['recognise', code] as const,
    ),
    ...(['not-allowed', 'no-authority', 'no-handler'] as const).map((code) => ['visit', code] as const),
  ]
  for (const locale of ['ar', 'en'] as const) {
    const messages = await loadMessages(locale)
    for (const [kind, code] of codes)
      expect([code, messages[errorKey(kind, code)!]]).toEqual([code, expect.any(String)])
  }
  expect(errorKey('recognise', 'too-large')).not.toBe(errorKey('capture', 'too-large'))
  expect(errorKey('reread', 'connection terminated')).toBeNull()
})

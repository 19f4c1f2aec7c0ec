import { expect, test } from 'vitest'
import { isStartingReason, startingReason } from './starting-policy'

test('the reason of a new desk is known in whichever language it was set up, another is not', async () => {
  const [arabic, english] = [await startingReason('ar'), await startingReason('en')]
  expect(arabic).not.toBe(english)
  const reasons = [arabic, english, 'بعد اجتماع التحرير', '']
  expect(await Promise.all(reasons.map(isStartingReason))).toEqual([true, true, false, false])
})

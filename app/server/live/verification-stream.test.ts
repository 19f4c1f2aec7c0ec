import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { verificationStream, verifyOnce } from './verification-stream'

test('a verification is told line by line to what it found, and another one waits its turn', async () => {
  const { app } = await createTestDatabase()
  const stream = verificationStream(app.db)
  if (!stream) throw new Error('another one runs')
  expect(verificationStream(app.db)).toBeNull()
  expect(await verifyOnce(app.db)).toBeNull()
  const steps = (await new Response(stream).text())
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { step: string }).step)
  expect(new Set(steps)).toEqual(new Set(['entries', 'tables', 'done']))
  expect(steps.at(-1)).toBe('done')
  expect(await verifyOnce(app.db)).toMatchObject({ entries: 1, issues: [] })
})

test('a reader who goes away leaves the way free for the next', async () => {
  const { app } = await createTestDatabase()
  await verificationStream(app.db)?.cancel()
  await expect.poll(() => verifyOnce(app.db)).toMatchObject({ entries: 1 })
})

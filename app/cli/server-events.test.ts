import { expect, test, vi } from 'vitest'
import { reportEvent } from './server-events'

const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }

test('a service writes one line of its log, without what the database repeats of a refused value', () => {
  const say = vi.fn()
  const error = Object.assign(new Error('Key (name)=(secret) already exists.'), { severity: 'ERROR', code: '23505' })
  reportEvent('error', 'A bulk import failed', error, { interactive: false, logger, say })
  expect(logger.error).toHaveBeenCalledWith(
    expect.objectContaining({ error: expect.objectContaining({ code: '23505' }) as unknown }),
    'A bulk import failed',
  )
  expect(JSON.stringify(logger.error.mock.calls)).not.toContain('secret')
  expect(say).not.toHaveBeenCalled()
})

test('somebody at a terminal reads a sentence', () => {
  const said: string[] = []
  reportEvent('error', 'A bulk import failed', new Error('no disk'), {
    interactive: true,
    logger,
    say: (sentence) => void said.push(sentence),
  })
  expect(said).toEqual(['A bulk import failed: no disk'])
})

import type { Captured } from './captured'

/** An attempt failed in a way that may pass. */
export class PassingFailure extends Error {
  override name = 'PassingFailure'

  constructor(readonly captured: Captured) {
    super(captured.failure ?? '')
  }
}

/** What is recorded of attempts that ended with `error`: what the last one got, or that nothing was reached. */
export function failedAttempt(address: string, error: unknown): Captured {
  if (error instanceof PassingFailure) return { ...error.captured, files: [] }
  const now = new Date()
  return {
    kind: 'plain',
    address,
    finalAddress: address,
    status: null,
    title: '',
    text: '',
    startedAt: now,
    endedAt: now,
    tool: '',
    failure: 'unreachable',
    contains: null,
    warnings: [],
    details: { error: error instanceof Error ? error.message : String(error) },
    files: [],
  }
}

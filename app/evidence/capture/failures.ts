/** Why nothing usable was captured; the screens have a sentence for each. */
export const captureFailures = [
  'not-an-address',
  'blocked-address',
  'unknown-host',
  'unreachable',
  'timed-out',
  'cut-off',
  'bad-answer',
  'too-large',
  'decompression-bomb',
  'redirect-loop',
  'too-many-redirects',
  'redirect-elsewhere',
  'disk-full',
  'cancelled',
  'error-page',
  'login-wall',
  'cookie-wall',
  'empty-shell',
] as const

export type CaptureFailureCode = (typeof captureFailures)[number]

/** Failures that may be gone when it is tried again. */
const passing = new Set<CaptureFailureCode>(['unreachable', 'timed-out', 'cut-off', 'disk-full'])

/** The capture failed, as its code says. */
export class CaptureFailure extends Error {
  override name = 'CaptureFailure'

  constructor(
    readonly code: CaptureFailureCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

export function isPassing(code: CaptureFailureCode): boolean {
  return passing.has(code)
}

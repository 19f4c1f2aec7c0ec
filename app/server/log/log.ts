import pino from 'pino'

/**
 * The server's log: one JSON line an event, on standard error. It never contains what people typed, nor the query of
 * an address.
 */
export const log = pino(
  { base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
  pino.destination({ dest: 2, sync: true }),
)

/**
 * What may be logged of an error. PostgreSQL repeats a refused value in its message, so of its errors only the code
 * and the place are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: typeof error }
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  const { code, constraint, severity } = error as { code?: string; constraint?: string; severity?: string }
  return { name: error.name, ...(severity === undefined ? { message: error.message } : {}), code, constraint, stack }
}

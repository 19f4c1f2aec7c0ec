/** Codes of Node and PostgreSQL for a server that is down, starts, stops, or just ended this connection. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
])

/** What the driver says in words alone; an error that comes out of a thread has its name before them. */
const words =
  /(?:^|: )(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|timeout exceeded when trying to connect)/

/** Whether `error` says that the server went away or is not there yet: what asked for nothing may ask again. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, cause, errors } = error as Error & { code?: string; errors?: unknown[] }
  if (code !== undefined && codes.has(code)) return true
  if (words.test(error.message)) return true
  return (errors ?? []).some(isConnectionLost) || (cause !== undefined && isConnectionLost(cause))
}

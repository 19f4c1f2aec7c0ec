import { describeError, log } from '../server/log/log'
import { printNote } from './output'

interface Outputs {
  interactive?: boolean
  logger?: Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>
  say?: (sentence: string) => void
}

/**
 * Reports what happens to the serving process: as a line of its log, or as a plain sentence to somebody who started it in a
 * terminal.
 *
 * @example reportEvent('error', 'A bulk import failed', error)
 */
export function reportEvent(
  level: 'info' | 'warn' | 'error',
  message: string,
  error?: unknown,
  { interactive = process.stdout.isTTY, logger = log, say = printNote }: Outputs = {},
): void {
  if (interactive)
    say(error === undefined ? message : `${message}: ${error instanceof Error ? error.message : typeof error}`)
  else logger[level](error === undefined ? {} : { error: describeError(error) }, message)
}

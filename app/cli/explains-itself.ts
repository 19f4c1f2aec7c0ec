import { SettingsError } from '../../db/settings'
import { SetupError } from '../../db/setup-error'
import { CommandError } from './command-error'

/** Whether the error's one line says to the person at the terminal what to do; any other is shown with its stack. */
export function explainsItself(error: unknown): error is Error {
  return error instanceof SetupError || error instanceof SettingsError || error instanceof CommandError
}

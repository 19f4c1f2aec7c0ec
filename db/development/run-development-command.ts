import { SettingsError } from '../settings'
import { SetupError } from '../setup-error'

/** Runs a command of development: an error of the set-up is one line, any other is shown with its stack. */
export async function runDevelopmentCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

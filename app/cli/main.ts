import { Command } from 'commander'
import { SettingsError } from '../../db/settings'
import { SetupError } from '../../db/setup-error'
import { CommandError } from './command-error'
import { addCommands } from './commands'

/** Runs the `muqabala` command; results go to standard output, everything else to standard error. */
export async function main(argv: string[]): Promise<void> {
  const program = new Command('muqabala').description('Compare overlapping reports, judge them, and prove who verified what.')
  addCommands(program)
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof SettingsError || error instanceof CommandError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

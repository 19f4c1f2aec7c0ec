import { Command } from 'commander'
import { checkArguments } from './check-arguments'
import { addCommands } from './commands'

/** Runs the `muqabala` command; results go to standard output, everything else to standard error. */
export async function main(argv: string[]): Promise<void> {
  const program = new Command('muqabala').description(
    'Compare overlapping reports, judge them, and prove who verified what.',
  )
  addCommands(program)
  try {
    checkArguments(argv.slice(2))
    await program.parseAsync(argv)
  } catch (error) {
    // Loaded only here: `--help` needs none of it.
    const { explainsItself, fileTrouble } = await import('./explains-itself')
    const message = explainsItself(error) ? error.message : fileTrouble(error, argv.slice(2))
    if (message === null) throw error
    process.stderr.write(`${message}\n`)
    process.exitCode = 1
  }
}

import { refusedCharacter } from '../text/characters/incoming-text'
import { CommandError } from './command-error'

/** Node reads arguments as UTF-8: what is none comes as U+FFFD, and would name another file or become a name in the record. */
export function checkArguments(given: readonly string[]): void {
  for (const [at, argument] of given.entries()) {
    const refused = refusedCharacter(argument, 'field')
    if (refused)
      throw new CommandError(
        `Argument ${at + 1} is not UTF-8, or a character of it was lost: character ${refused.column} cannot be read. Rename the file, or write the name again.`,
      )
  }
}

import { SettingsError } from '../../db/settings'
import { SetupError } from '../../db/setup-error'
import { CommandError } from './command-error'

/** Whether the error's one line says to the person at the terminal what to do; any other is shown with its stack. */
export function explainsItself(error: unknown): error is Error {
  return error instanceof SetupError || error instanceof SettingsError || error instanceof CommandError
}

const troubles: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of this path is no folder',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this account may not open it',
  EPERM: 'this account may not open it',
  EROFS: 'nothing can be written there',
}

/** What is wrong with a file that the command line names, or with the disk, in a sentence; null for any other error. */
export function fileTrouble(error: unknown, argv: readonly string[]): string | null {
  const { code = '', path } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full: make room, then run the command again.'
  const trouble = troubles[code]
  // Of a file that nobody named the stack is shown: it is a fault of ours.
  const named = argv.find((argument) => argument !== '' && !argument.startsWith('-') && path?.startsWith(argument))
  return trouble === undefined || named === undefined ? null : `${path}: ${trouble}.`
}

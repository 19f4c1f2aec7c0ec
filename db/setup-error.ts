/** A problem with the installation. The message is one line that says what to do; the command line prints it and exits with 1. */
export class SetupError extends Error {
  override name = 'SetupError'
}

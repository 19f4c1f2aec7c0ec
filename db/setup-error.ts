/** A fault of the installation, told in one line that says what to do; the command line prints it and exits 1. */
export class SetupError extends Error {
  override name = 'SetupError'
}

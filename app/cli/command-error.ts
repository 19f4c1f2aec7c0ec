/** A command could not do what was asked; its one line says why and what to do. */
export class CommandError extends Error {
  override name = 'CommandError'
}

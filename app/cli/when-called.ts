/** An action for commander that loads its code when the command is called. */
export function whenCalled<Given extends unknown[]>(
  load: () => Promise<(...given: Given) => void | Promise<void>>,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    const run = await load()
    await run(...given)
  }
}

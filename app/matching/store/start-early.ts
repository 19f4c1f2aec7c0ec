/**
 * Starts work whose result is awaited later, when something else is done. If it fails before, the failure waits for whoever
 * awaits it: Node would end the process for a rejection that nobody handles yet.
 *
 *     const next = startEarly(() => lookUp(part))
 *     compare(pairs)
 *     const found = await next // throws what the look-up threw
 */
export function startEarly<T>(work: () => Promise<T>): Promise<T> {
  const running = work()
  running.catch(() => undefined)
  return running
}

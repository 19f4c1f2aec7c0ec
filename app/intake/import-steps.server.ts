import { mayRunAgain } from '../audit/action.server'

/**
 * An action that stores its rows, calls `enter`, and does the rest. With `once` a deadlock is not tried again but thrown:
 * what runs beside the action must hear of it first.
 */
export type ImportStep<T> = (enter: () => Promise<void>, once: boolean) => Promise<T>

/** The action before did not stand at once: what was stored beside it is given up, to be stored again after it. */
class OutOfTurn extends Error {}

interface Running<T> {
  /** Rows are stored, or never will be. */
  entered: Promise<unknown>
  /** The attempt that runs beside the step before. */
  first: Promise<T>
  result: Promise<T>
}

/**
 * Runs steps in their order, each storing its rows while the one before does the rest, and yields their results in that
 * order. A step enters once the one before is committed, and begins once it has entered, so that later rows have later
 * ids. Where one fails, it fails alone: the next is given up and nothing of it stands.
 */
export async function* runSteps<T>(steps: AsyncIterable<ImportStep<T>>): AsyncGenerator<T, undefined> {
  let last: Running<T> | undefined
  try {
    for await (const step of steps) {
      await last?.entered
      const next: Running<T> = start(step, last)
      const done = last
      last = next
      if (done) yield await done.result
    }
    if (last) yield await last.result
  } finally {
    await Promise.allSettled([last?.result])
  }
}

function start<T>(step: ImportStep<T>, before: Running<T> | undefined): Running<T> {
  let enter: () => void = () => undefined
  const entered = new Promise<void>((resolve) => (enter = resolve))
  const first = step(async () => {
    enter()
    await before?.first.catch(() => Promise.reject(new OutOfTurn()))
  }, true)
  const result = first.catch(async (error: unknown) => {
    if (!(error instanceof OutOfTurn) && !mayRunAgain(error)) throw error
    await before?.result
    return step(() => Promise.resolve(), false)
  })
  // Whoever asks for the result hears of its failure; nobody may ask.
  result.catch(() => undefined)
  return { entered: Promise.race([entered, first.catch(() => undefined)]), first, result }
}

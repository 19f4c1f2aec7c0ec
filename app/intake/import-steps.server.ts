import { mayRunAgain } from '../audit/action.server'

/**
 * An action that stores its rows, calls `enter`, and does the rest. With `once` a deadlock is not tried again but thrown:
 * what runs beside the action must hear of it first.
 */
export type ImportStep<T> = (enter: () => Promise<void>, once: boolean) => Promise<T>

/** The action before did not stand at once: what was stored beside it is given up, to be stored again after it. */
class OutOfTurn extends Error {}

/** One that compares, one that waits for it with all its rows stored, and one that stores. */
const AT_ONCE = 3

interface Running<T> {
  /** Rows are stored, or never will be. */
  entered: Promise<unknown>
  /** The attempt that runs beside the step before. */
  first: Promise<T>
  result: Promise<T>
}

/**
 * Runs steps in their order, each storing its rows while those before do the rest, and yields their results in that
 * order. A step begins once the one before has its rows stored, so that later rows have later ids, and enters once that
 * one is committed. Where one fails, it fails alone: those after it are given up and nothing of them stands.
 */
export async function* runSteps<T>(steps: AsyncIterable<ImportStep<T>>): AsyncGenerator<T, undefined> {
  const running: Running<T>[] = []
  const next = async () => (running.shift() as Running<T>).result
  try {
    for await (const step of steps) {
      await running.at(-1)?.entered
      running.push(start(step, running.at(-1)))
      if (running.length === AT_ONCE) yield await next()
    }
    while (running.length > 0) yield await next()
  } finally {
    await Promise.allSettled(running.map(({ result }) => result))
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

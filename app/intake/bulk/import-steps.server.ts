import { mayRunAgain } from '../../audit/action/action.server'

/** An action that stores its rows, enters, and does the rest. */
export type ImportStep<T> = (turn: StepCallbacks) => Promise<T>

export interface StepCallbacks {
  /** Waits until the action may see all that was before it. */
  enter: () => Promise<void>
  /** To be called once others see what it wrote. */
  committed: () => void
  /** A deadlock is not to be tried again but thrown: what runs beside the action must hear of it first. */
  once: boolean
}

/** The action before did not stand at once: what was stored beside it is given up, to be stored again after it. */
class PredecessorFailed extends Error {}

/** One that compares, one that waits for it with all its rows stored, and one that stores. */
const AT_ONCE = 3

interface Running<T> {
  /** Rows are stored, or never will be. */
  entered: Promise<unknown>
  /** Others see it; rejected where the attempt beside the step before failed. */
  stands: Promise<unknown>
  result: Promise<T>
}

/**
 * Runs steps in their order, each storing its rows while those before do the rest, and yields their results in that
 * order. A step begins once the one before has its rows stored, so that later rows have later ids, and enters once that
 * one is committed. Where one fails, those after it are given up and nothing of them stands.
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
  const [entered, enter] = signal()
  const [committed, commit] = signal()
  const first = step({
    enter: async () => {
      enter()
      await before?.stands.catch(() => Promise.reject(new PredecessorFailed()))
    },
    committed: commit,
    once: true,
  })
  const result = first.catch(async (error: unknown) => {
    if (!(error instanceof PredecessorFailed) && !mayRunAgain(error)) throw error
    await before?.result
    return step({ enter: () => Promise.resolve(), committed: () => undefined, once: false })
  })
  const stands = Promise.race([committed, first])
  // Whoever asks hears of a failure; nobody may ask.
  for (const unheard of [result, stands]) unheard.catch(() => undefined)
  return { entered: Promise.race([entered, first.catch(() => undefined)]), stands, result }
}

function signal(): [Promise<void>, () => void] {
  let give: () => void = () => undefined
  const given = new Promise<void>((resolve) => (give = resolve))
  return [given, give]
}

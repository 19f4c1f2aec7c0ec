import { mayRunAgain } from '../../audit/action/action.server'

/** One action of an import: it stores its rows, waits for the previous action, and then compares and commits. */
export type ImportStep<T> = (callbacks: StepCallbacks) => Promise<T>

export interface StepCallbacks {
  /** Waits until the previous action is committed, so that this one sees all of it. */
  enter: () => Promise<void>
  /** Must be called once the action is committed. */
  committed: () => void
  /** A deadlock must be thrown and not retried inside the step: the steps running beside it must be told first. */
  once: boolean
}

/** The previous action did not commit at the first attempt: this one is rolled back, to run again after it. */
class PredecessorFailed extends Error {}

/** One step compares, one waits for it with its rows stored, and one stores its rows. */
export const maxConcurrent = 3

interface Running<T> {
  /** Resolves when the rows are stored or the step has failed. */
  entered: Promise<unknown>
  /** Resolves when the step is committed; rejects if its first attempt failed. */
  committed: Promise<unknown>
  result: Promise<T>
}

/**
 * Runs import steps as a pipeline and yields their results in order: a step stores its rows while the previous ones are
 * still comparing. It starts when the previous step has stored its rows, so that ids grow in the order of the files, and
 * compares when that one is committed. If a step fails, the later ones are rolled back and nothing of them is kept.
 */
export async function* runSteps<T>(steps: AsyncIterable<ImportStep<T>>): AsyncGenerator<T, undefined> {
  const running: Running<T>[] = []
  const next = async () => (running.shift() as Running<T>).result
  try {
    for await (const step of steps) {
      await running.at(-1)?.entered
      running.push(start(step, running.at(-1)))
      if (running.length === maxConcurrent) yield await next()
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
      await before?.committed.catch(() => Promise.reject(new PredecessorFailed()))
    },
    committed: commit,
    once: true,
  })
  const result = first.catch(async (error: unknown) => {
    if (!(error instanceof PredecessorFailed) && !mayRunAgain(error)) throw error
    await before?.result
    return step({ enter: () => Promise.resolve(), committed: () => undefined, once: false })
  })
  const firstCommit = Promise.race([committed, first])
  // Attach a no-op handler: the promise may reject before anybody awaits it, and Node would report an unhandled rejection.
  for (const promise of [result, firstCommit]) promise.catch(() => undefined)
  return { entered: Promise.race([entered, first.catch(() => undefined)]), committed: firstCommit, result }
}

function signal(): [Promise<void>, () => void] {
  let give: () => void = () => undefined
  const given = new Promise<void>((resolve) => (give = resolve))
  return [given, give]
}

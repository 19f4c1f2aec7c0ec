/** What a task threw, as it travels from its thread: an error's class does not. */
export interface SerializedError {
  name: string
  message: string
  stack: string
  /** The error's own properties, such as the code of a refusal. */
  fields: Record<string, unknown>
}

/** Something that a task threw; `asThrown` makes the error again where its class is known. */
export class TaskFailed extends Error {
  override name = 'TaskFailed'
  /** That of an error of the database or the system, by which others know it. */
  readonly code?: unknown

  constructor(readonly error: SerializedError) {
    super(`${error.name}: ${error.message}`)
    if ('code' in error.fields) this.code = error.fields.code
    this.stack = `${this.stack ?? ''}\nin a thread: ${error.stack}`
  }
}

/** By name and not by class: a hot reload in development loads the class a second time. */
export function isTaskFailed(error: unknown): error is TaskFailed {
  return error instanceof Error && error.name === 'TaskFailed' && 'error' in error
}

export function isTaskStopped(error: unknown): error is TaskStopped {
  return error instanceof Error && error.name === 'TaskStopped' && 'reason' in error
}

/**
 * `own`: its owner has as many tasks as one may have; `busy`: too many tasks wait; `aborted`: the caller aborted it;
 * `crash`: its process ended by itself.
 */
export type StopReason = 'time' | 'memory' | 'busy' | 'own' | 'closed' | 'aborted' | 'crash'

/** A task that was not done: it took too long or too much memory, too many waited, it was aborted, or the server stops. */
export class TaskStopped extends Error {
  override name = 'TaskStopped'

  constructor(readonly reason: StopReason) {
    super(`the task was stopped: ${reason}`)
  }
}

export function serializeError(error: unknown): SerializedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '', fields: {} }
  const fields = Object.fromEntries(Object.entries(error).filter(([, value]) => isPlain(value)))
  return { name: error.name, message: error.message, stack: error.stack ?? '', fields }
}

/** What a thread can send: no functions, no open connections. */
function isPlain(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}

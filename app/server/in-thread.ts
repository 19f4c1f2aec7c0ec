import { data, type AppLoadContext } from '@remix-run/node'
import { AlreadyRecorded, NoLiveSession } from '../audit/action/action.server'
import { Problem, type ProblemCode, type ProblemDetails } from '../api/problem'
import { CutRefused, type CutIssue } from '../intake/cutting/plan'
import { BulkError, type BulkErrorCode } from '../intake/bulk/bulk-error'
import { UploadError, type UploadIssue } from '../intake/decode/decode.server'
import type { Encoding } from '../intake/decode/encodings'
import { AlreadyStored } from '../intake/report/save.server'
import type { threadTasks } from '../jobs/thread-tasks.server'
import { Refusal, type RefusalCode } from '../review/rules/refusal'
import { isTaskFailed, isTaskStopped, type TaskFailed, type SerializedError } from '../threads/task-errors'
import type { TaskOptions } from '../threads/thread-pool.server'

type Tasks = typeof threadTasks
type Input<N extends keyof Tasks> = Parameters<Tasks[N]>[1]
type Output<N extends keyof Tasks> = Awaited<ReturnType<Tasks[N]>>

/** An action on a report of thousands of passages may take minutes where the machine is busy: it is not given up. */
export const longAction = { timeLimit: 600_000 }

/**
 * Runs a long task for a route in a worker thread, so that other requests are served meanwhile. Throws what the task
 * threw. If it was stopped because it took too long, or because too many tasks waited, of all people or of this one,
 * the page says so.
 *
 * @example
 *   const page = await inThread(context, 'read-draft-page', { personId, id, report: 0, at: null, page: 1, timeZone })
 */
export async function inThread<N extends keyof Tasks>(
  context: AppLoadContext,
  name: N,
  input: Input<N>,
  { timeLimit, signal }: Pick<TaskOptions, 'timeLimit' | 'signal'> = {},
): Promise<Output<N>> {
  try {
    const viewer = await context.viewer()
    return (await context.services.threads.run(name, input, { owner: ownerOf(viewer), timeLimit, signal })) as Output<N>
  } catch (error) {
    // A thrown data response is what the error boundary renders.
    if (isTaskStopped(error)) throw data({ stopped: error.reason }, { status: error.reason === 'own' ? 429 : 503 })
    throw isTaskFailed(error) ? asThrown(error) : error
  }
}

function ownerOf(viewer: { personId: number } | null): string {
  return viewer ? `person ${viewer.personId}` : 'nobody'
}

/** Errors that routes know how to answer, each made again as its own class from what a thread sent. */
const known: Partial<Record<string, (fields: SerializedError['fields'], message: string) => Error>> = {
  UploadError: ({ issue, encoding, place }) =>
    new UploadError(issue as UploadIssue, encoding as Encoding | undefined, place as UploadError['place']),
  BulkError: ({ code, manifest }) => new BulkError(code as BulkErrorCode, manifest as BulkError['manifest']),
  CutRefused: ({ issue }) => new CutRefused(issue as CutIssue),
  AlreadyStored: ({ reportId }) => new AlreadyStored(reportId as number),
  Refusal: ({ code, values }) => new Refusal(code as RefusalCode, values as Refusal['values']),
  AlreadyRecorded: (_fields, message) => new AlreadyRecorded(message),
  NoLiveSession: (_fields, message) => new NoLiveSession(message),
  Problem: ({ code, details }) => new Problem(code as ProblemCode, details as ProblemDetails),
}

export function asThrown(failed: TaskFailed): Error {
  const { name, message, fields } = failed.error
  return (
    known[name]?.(fields, message) ??
    Object.assign(failed, 'code' in fields && { code: fields.code, constraint: fields.constraint })
  )
}

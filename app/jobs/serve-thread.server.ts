import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Kysely } from 'kysely'
import { openConnection } from '../../db/connection'
import type { DB } from '../../db/schema'
import { serializeError } from '../threads/task-errors'
import type { TaskAnswer, TaskMessage } from '../threads/thread-pool.server'
import type { ThreadSetUp } from './open-threads.server'

type ThreadTasks = Partial<Record<string, (db: Kysely<DB>, input: never) => Promise<unknown>>>

/** Does the tasks that a pool sends to this worker thread, on a database connection of its own. */
export function serveThread(tasks: ThreadTasks): void {
  // On Linux this is the priority of the thread alone: the one that answers requests goes before it.
  if (process.platform === 'linux') setPriority(10)
  const { databaseUrl } = workerData as ThreadSetUp
  const { db } = openConnection(databaseUrl, { name: 'muqabala thread', max: 2 })
  const answer = async ({ id, name, input }: TaskMessage): Promise<TaskAnswer> => {
    try {
      const task = tasks[name]
      if (!task) throw new Error(`no task is called ${name}`)
      return { id, value: await task(db, input as never) }
    } catch (error) {
      return { id, error: serializeError(error) }
    }
  }
  parentPort?.on(
    'message',
    (message: TaskMessage) => void answer(message).then((answered) => parentPort?.postMessage(answered)),
  )
}

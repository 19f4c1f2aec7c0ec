import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Kysely } from 'kysely'
import { openConnection } from '../../db/connection'
import type { DB } from '../../db/schema'
import { serializeError } from '../threads/task-errors'
import type { TaskAnswer, TaskMessage } from '../threads/thread-pool.server'
import type { ThreadSetUp } from './open-threads.server'
import { threadTasks } from './thread-tasks.server'

// On Linux this is the priority of the thread alone: the one that answers requests goes before it.
if (process.platform === 'linux') setPriority(10)

const { databaseUrl } = workerData as ThreadSetUp
const { db } = openConnection(databaseUrl, { name: 'muqabala thread', max: 2 })
const tasks: Partial<Record<string, (db: Kysely<DB>, input: never) => Promise<unknown>>> = threadTasks

async function answer({ id, name, input }: TaskMessage): Promise<TaskAnswer> {
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

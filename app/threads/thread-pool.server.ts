import { Worker } from 'node:worker_threads'
import { TaskFailed, TaskStopped, type SerializedError } from './task-errors'

export interface ThreadPoolOptions {
  /** The module that a thread runs: see `thread-worker.mjs` in `app/jobs`. */
  file: URL
  /** What is handed to a thread as `workerData` when it begins. */
  setUp: () => unknown
  /** Threads at most; each begins when there is work for it. */
  threads: number
  /** Tasks that may wait; more are refused. */
  waiting?: number
  /** Heap of one thread, in MB. */
  memory?: number
  /** How long a task may take, in milliseconds, where it does not say. */
  timeLimit?: number
}

export interface TaskOptions {
  timeLimit?: number
}

/** What goes to a thread. */
export interface TaskMessage {
  id: number
  name: string
  input: unknown
}

/** What comes back. */
export type TaskAnswer = { id: number; value: unknown } | { id: number; error: SerializedError }

interface Task extends TaskMessage {
  timeLimit: number
  resolve(value: unknown): void
  reject(error: Error): void
}

interface Thread {
  worker: Worker
  task: Task | undefined
  timer: NodeJS.Timeout | undefined
}

/**
 * Runs tasks in threads, so that nothing long stands in the way of other requests. A task that takes too long, or more memory
 * than a thread has, is stopped with its thread, and the next task gets a fresh one.
 */
export class ThreadPool {
  readonly #options: Required<ThreadPoolOptions>
  readonly #threads = new Set<Thread>()
  readonly #waiting: Task[] = []
  #asked = 0
  #closed = false

  constructor(options: ThreadPoolOptions) {
    this.#options = { waiting: 64, memory: 320, timeLimit: 60_000, ...options }
  }

  /** How many tasks run side by side. */
  get width(): number {
    return this.#options.threads
  }

  /** Rejects with `TaskFailed` for what the task threw, and with `TaskStopped` where it was not done. */
  run(name: string, input: unknown, { timeLimit = this.#options.timeLimit }: TaskOptions = {}): Promise<unknown> {
    if (this.#closed) return Promise.reject(new TaskStopped('closed'))
    if (this.#waiting.length >= this.#options.waiting) return Promise.reject(new TaskStopped('busy'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: (this.#asked += 1), name, input, timeLimit, resolve, reject })
      this.#next()
    })
  }

  /** Stops every task. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) reject(new TaskStopped('closed'))
    await Promise.all([...this.#threads].map((thread) => this.#end(thread, new TaskStopped('closed'))))
  }

  #next(): void {
    const idle = [...this.#threads].find((thread) => thread.task === undefined)
    const thread =
      idle ?? (this.#threads.size < this.#options.threads && this.#waiting.length > 0 ? this.#start() : undefined)
    const task = thread && this.#waiting.shift()
    if (!task) return
    thread.task = task
    // A server that stops does not wait for idle threads, but for busy ones.
    thread.worker.ref()
    thread.timer = setTimeout(() => void this.#end(thread, new TaskStopped('time')), task.timeLimit)
    const { id, name, input } = task
    thread.worker.postMessage({ id, name, input } satisfies TaskMessage)
  }

  #start(): Thread {
    const { file, setUp, memory } = this.#options
    const worker = new Worker(file, {
      workerData: setUp(),
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 48 },
    })
    const thread: Thread = { worker, task: undefined, timer: undefined }
    worker.on('message', (answer: TaskAnswer) => this.#answer(thread, answer))
    worker.on(
      'error',
      (error: NodeJS.ErrnoException) =>
        void this.#end(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TaskStopped('memory') : error),
    )
    worker.on('exit', (code) => void this.#end(thread, new Error(`a thread ended with code ${code}`)))
    worker.unref()
    this.#threads.add(thread)
    return thread
  }

  #answer(thread: Thread, answer: TaskAnswer): void {
    const { task } = thread
    if (task?.id !== answer.id) return
    clearTimeout(thread.timer)
    thread.task = undefined
    thread.worker.unref()
    if ('error' in answer) task.reject(new TaskFailed(answer.error))
    else task.resolve(answer.value)
    this.#next()
  }

  async #end(thread: Thread, error: Error): Promise<void> {
    if (!this.#threads.delete(thread)) return
    clearTimeout(thread.timer)
    await thread.worker.terminate()
    thread.task?.reject(error)
    thread.task = undefined
    if (!this.#closed) this.#next()
  }
}

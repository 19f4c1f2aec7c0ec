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
  /** Tasks of one owner that may run or wait; more are refused. */
  perOwner?: number
  /** Heap of one thread, in MB. */
  memory?: number
  /** What of it is kept for what was made last, in MB: less makes the collector run more often. */
  youngMemory?: number
  /** How long a task may take, in milliseconds, where it does not say. */
  timeLimit?: number
}

export interface TaskOptions {
  /** In milliseconds; `Infinity` for work in the background. */
  timeLimit?: number | undefined
  /** For whom it is done: while one owner's tasks fill the threads, those of others go first, and one thread is kept for them. */
  owner?: string
  /** Stops the task, with its thread where it has begun. */
  signal?: AbortSignal | undefined
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
  owner: string | undefined
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
    this.#options = { waiting: 64, perOwner: 6, memory: 512, youngMemory: 48, timeLimit: 60_000, ...options }
  }

  /** How many tasks run side by side. */
  get width(): number {
    return this.#options.threads
  }

  /** Rejects with `TaskFailed` for what the task threw, and with `TaskStopped` where it was not done. */
  run(
    name: string,
    input: unknown,
    { timeLimit = this.#options.timeLimit, owner, signal }: TaskOptions = {},
  ): Promise<unknown> {
    if (this.#closed) return Promise.reject(new TaskStopped('closed'))
    const own = this.#running(owner) + this.#waiting.filter((task) => task.owner === owner).length
    if (owner !== undefined && own >= this.#options.perOwner) return Promise.reject(new TaskStopped('own'))
    if (this.#waiting.length >= this.#options.waiting) return Promise.reject(new TaskStopped('busy'))
    if (signal?.aborted) return Promise.reject(new TaskStopped('aborted'))
    return new Promise((resolve, reject) => {
      const abort = () => this.#abort(task)
      // One signal may be that of many tasks, none of which it should hold when it is done.
      const settling =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', abort)
          settle(value)
        }
      const settled = { resolve: settling(resolve), reject: settling(reject) }
      const task: Task = { id: (this.#asked += 1), name, input, timeLimit, owner, ...settled }
      this.#waiting.push(task)
      signal?.addEventListener('abort', abort, { once: true })
      this.#next()
    })
  }

  #abort(task: Task): void {
    const thread = [...this.#threads].find((one) => one.task === task)
    if (thread) void this.#end(thread, new TaskStopped('aborted'))
    else if (this.#waiting.includes(task)) {
      this.#waiting.splice(this.#waiting.indexOf(task), 1)
      task.reject(new TaskStopped('aborted'))
    }
  }

  /** How many tasks of an owner are being done. */
  #running(owner: string | undefined): number {
    return [...this.#threads].filter(({ task }) => task !== undefined && task.owner === owner).length
  }

  /** Takes the task that is next from those that wait: the first of the owner with the fewest under way. */
  #take(): Task | undefined {
    const mostOfOne = Math.max(1, this.#options.threads - 1)
    let next: { task: Task; running: number } | undefined
    for (const task of this.#waiting) {
      const running = task.owner === undefined ? 0 : this.#running(task.owner)
      if (running < mostOfOne && (!next || running < next.running)) next = { task, running }
    }
    if (next) this.#waiting.splice(this.#waiting.indexOf(next.task), 1)
    return next?.task
  }

  /** Stops every task. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) reject(new TaskStopped('closed'))
    await Promise.all([...this.#threads].map((thread) => this.#end(thread, new TaskStopped('closed'))))
  }

  #next(): void {
    const idle = [...this.#threads].find((thread) => thread.task === undefined)
    if (!idle && this.#threads.size >= this.#options.threads) return
    const task = this.#take()
    if (!task) return
    const thread = idle ?? this.#start()
    thread.task = task
    // A server that stops does not wait for idle threads, but for busy ones.
    thread.worker.ref()
    // A timer without end would be one without a wait.
    if (Number.isFinite(task.timeLimit))
      thread.timer = setTimeout(() => void this.#end(thread, new TaskStopped('time')), task.timeLimit)
    const { id, name, input } = task
    thread.worker.postMessage({ id, name, input } satisfies TaskMessage)
  }

  #start(): Thread {
    const { file, setUp, memory, youngMemory } = this.#options
    const worker = new Worker(file, {
      workerData: setUp(),
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
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

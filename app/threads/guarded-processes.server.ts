import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { signals, type GuardedAnswer, type GuardedTask } from './serve-tasks.server'
import { TaskFailed, TaskStopped, type SerializedError } from './task-errors'

interface GuardedProcessesOptions {
  /** The module that a process runs; it calls `serveTasks`. */
  file: URL
  /** Of the JavaScript heap of one process, in MB. */
  heap: number
  /** A process whose memory has grown by more bytes when a task is done is replaced, so that the next task has room. */
  mostGrowth: number
  /** After so many tasks a process is replaced. */
  replaceAfter: number
  /** Whether what a task threw says that it was given up before its library was done, which may go on: its process is ended. */
  givenUp: (error: SerializedError) => boolean
}

interface Held {
  child: ChildProcess
  tasks: number
  ending?: NodeJS.Timeout
}

/** An idle process is ended after so many milliseconds. */
const idleMs = 10_000

/**
 * Runs tasks over foreign files in processes of their own. What a file makes a library take of memory or time, or a library that
 * crashes, ends such a process alone: neither the server nor the other files of an import. A thread would not do: the limits of
 * its heap hold no buffers, and a crash of native code ends the whole program.
 */
export class GuardedProcesses {
  #idle: Held | undefined

  constructor(private readonly options: GuardedProcessesOptions) {}

  /** Rejects with `TaskFailed` for what the task threw, and with `TaskStopped` where it took too much time or memory. */
  async run(task: GuardedTask): Promise<unknown> {
    const held = this.#take()
    const answer = await ask(held.child, task)
    held.tasks += 1
    if ('error' in answer && this.options.givenUp(answer.error)) held.child.kill('SIGKILL')
    else this.#putBack(held, answer.grown)
    if ('error' in answer) throw new TaskFailed(answer.error)
    return answer.value
  }

  #take(): Held {
    const held = this.#idle ?? this.#start()
    this.#idle = undefined
    clearTimeout(held.ending)
    held.child.ref()
    held.child.channel?.ref()
    return held
  }

  #start(): Held {
    const child = fork(fileURLToPath(this.options.file), {
      execArgv: [`--max-old-space-size=${this.options.heap}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: plainEnvironment(),
    })
    child.once('exit', () => {
      if (this.#idle?.child === child) this.#idle = undefined
    })
    return { child, tasks: 0 }
  }

  #putBack(held: Held, grown: number): void {
    const { mostGrowth, replaceAfter } = this.options
    const { child } = held
    if (this.#idle || grown > mostGrowth || held.tasks >= replaceAfter) {
      child.kill('SIGKILL')
      return
    }
    this.#idle = held
    held.ending = setTimeout(() => this.#endIdle(held), idleMs).unref()
    // Nobody waits for an idle process to end; it ends with its parent.
    child.unref()
    child.channel?.unref()
  }

  #endIdle(held: Held): void {
    if (this.#idle !== held) return
    this.#idle = undefined
    held.child.kill('SIGKILL')
  }
}

/** What a process needs of the environment: no address of the database, which hostile bytes have no business with. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, SystemRoot, TEMP, TMP, TMPDIR } = process.env
  return { NODE_ENV, SystemRoot, TEMP, TMP, TMPDIR }
}

function ask(child: ChildProcess, task: GuardedTask): Promise<GuardedAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: GuardedAnswer) => settle(() => resolve(answer))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => settle(() => reject(reasonOf(code, signal)))
    const settle = (done: () => void) => {
      child.off('message', onMessage).off('error', onError).off('exit', onExit)
      done()
    }
    child.on('message', onMessage).on('error', onError).on('exit', onExit)
    child.send(task)
  })
}

/** A full heap ends a process by an abort. */
function reasonOf(code: number | null, signal: NodeJS.Signals | null): Error {
  if (signal === signals.time) return new TaskStopped('time')
  if (signal === signals.memory || signal === 'SIGABRT' || code === 134) return new TaskStopped('memory')
  return new TaskStopped('crash')
}

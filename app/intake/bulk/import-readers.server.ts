import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { buildGazetteer, type GazetteerEntry } from '../../text/facts/gazetteer'
import { readReport, type ReadReport, type ReportText } from '../report/read-reports.server'
import type { WorkerAnswer, WorkerTask } from './import-worker.server'

/** Reads reports somewhere; the answer is the same wherever that is. */
export interface Readers {
  /** Tasks worth having under way at once. */
  width: number
  read(reports: ReportText[]): Promise<ReadReport[]>
  close(): Promise<void>
}

/** Reads in this thread, others served between two reports: for few reports, for which no thread is worth its start. */
export function readHere(entries: readonly GazetteerEntry[]): Readers {
  const gazetteer = buildGazetteer(entries)
  return {
    width: 1,
    async read(reports) {
      const read: ReadReport[] = []
      for (const report of reports) {
        read.push(readReport(report, gazetteer))
        await turn()
      }
      return read
    },
    close: () => Promise.resolve(),
  }
}

/** Reads in threads, one for each core but the one the database needs; more than two would wait for those who store. */
export function readInThreads(
  entries: readonly GazetteerEntry[],
  threads = Math.min(2, Math.max(1, availableParallelism() - 1)),
): Readers {
  const workers = Array.from({ length: threads }, () => new ReadingThread(entries))
  return {
    width: threads + 1,
    read(reports) {
      const [idlest] = workers.toSorted((a, b) => a.waiting - b.waiting)
      return idlest ? idlest.read(reports) : Promise.resolve([])
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

interface Waiting {
  resolve(reports: ReadReport[]): void
  reject(error: Error): void
}

class ReadingThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #failure: Error | undefined

  constructor(entries: readonly GazetteerEntry[]) {
    this.#worker = new Worker(new URL('./import-worker.mjs', import.meta.url), {
      workerData: entries,
      resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 },
    })
    this.#worker.on('message', ({ id, reports }: WorkerAnswer) => {
      this.#waiting.get(id)?.resolve(reports)
      this.#waiting.delete(id)
    })
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', (code) => this.#fail(new Error(`a reading thread ended with code ${code}`)))
  }

  get waiting(): number {
    return this.#waiting.size
  }

  read(reports: ReportText[]): Promise<ReadReport[]> {
    if (this.#failure) return Promise.reject(this.#failure)
    const task: WorkerTask = { id: (this.#asked += 1), reports }
    return new Promise((resolve, reject) => {
      this.#waiting.set(task.id, { resolve, reject })
      this.#worker.postMessage(task)
    })
  }

  async close(): Promise<void> {
    this.#failure ??= new Error('the reading thread was closed')
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#failure)
    this.#waiting.clear()
  }
}

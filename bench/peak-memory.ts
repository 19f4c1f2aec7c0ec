import { readdirSync, readFileSync } from 'node:fs'

/** The system keeps the most of each itself. */
const everyMs = 250

/** The most memory that this process has, and the most that one of those has which it started (on Linux), from now on. */
export class PeakMemory {
  #own = 0
  #child = 0
  readonly #timer = setInterval(() => this.look(), everyMs)

  look(): void {
    this.#own = Math.max(this.#own, process.memoryUsage.rss())
    this.#child = Math.max(this.#child, ...children().map(mostMemoryOf))
  }

  stop(): void {
    this.look()
    clearInterval(this.#timer)
  }

  told(): string {
    return `${Math.round(this.#own / 1e6)} MB${this.#child > 0 ? ` and ${Math.round(this.#child / 1e6)} MB in its reader` : ''}`
  }
}

/** The processes that read a PDF for this one; the compiler of the sources is none of them. */
function children(): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc/self/task')
    .flatMap((thread) => readSafely(`/proc/self/task/${thread}/children`).trim().split(' '))
    .filter((id) => readSafely(`/proc/${id}/cmdline`).includes('pdf-worker'))
}

/** In bytes, since it began. */
function mostMemoryOf(id: string): number {
  return Number(/VmHWM:\s{0,20}(\d+)/.exec(readSafely(`/proc/${id}/status`))?.[1] ?? 0) * 1024
}

/** What has ended meanwhile says nothing any more. */
function readSafely(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './project'
import { serveInstallation } from './serve'
import { reportEvent } from './server-events'

const shortestPauseMs = 1_000
const longestPauseMs = 30_000
/** A worker that ran this long had started well. */
const settledMs = 60_000

/** Serves the application and keeps a worker running beside it. */
export async function startInstallation(): Promise<void> {
  await serveInstallation()
  keepWorker(shortestPauseMs)
}

/** Starts a worker process, and another one where it ends without having been told to; it ends with this process. */
function keepWorker(pause: number): void {
  const startedAt = performance.now()
  const worker = spawn(process.execPath, [join(projectRoot, 'app', 'cli', 'bin.mjs'), 'worker', '--leashed'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  worker.on('error', (error) => reportEvent('error', 'The worker could not be started', error))
  worker.on('close', (code) => {
    if (code === 0) return
    const next = performance.now() - startedAt > settledMs ? shortestPauseMs : Math.min(pause * 2, longestPauseMs)
    reportEvent('warn', 'The worker ended; it is started again')
    setTimeout(keepWorker, pause, next)
  })
}

import { spawn } from 'node:child_process'
import { bin } from './command'
import type { RunningServer } from './server'

/** Starts a real worker beside a server, without waiting for it: jobs wait until it is there. Returns how to stop it. */
export function startWorker(
  { env }: Pick<RunningServer, 'env'>,
  more: Record<string, string> = {},
): () => Promise<void> {
  const worker = spawn(process.execPath, [bin, 'worker', '--leashed'], {
    env: { ...env, ...more },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  return async () => {
    worker.kill('SIGTERM')
    if (worker.exitCode === null && worker.signalCode === null)
      await new Promise((resolve) => worker.once('exit', resolve))
  }
}

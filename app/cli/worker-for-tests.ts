import { spawn, type ChildProcess } from 'node:child_process'
import { onTestFinished } from 'vitest'
import type { TestDatabase } from '../testing/database'

/** Starts a real worker; resolves with its name when it waits for jobs. */
export async function startWorker(database: TestDatabase, files: string, host = '') {
  const child = spawn(process.execPath, ['app/cli/bin.mjs', 'worker'], {
    env: {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      MUQABALA_FILES: files,
      MUQABALA_CAPTURE_ALLOW: host,
      PLAYWRIGHT_CHROMIUM_PATH: '/none',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  })
  const name = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /jobs as (muqabala worker \w+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the worker ended: ${said}`)))
  })
  return { child, name }
}

/** Ends a process as the system does when memory runs out: it has no time to tidy up. */
export async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
}

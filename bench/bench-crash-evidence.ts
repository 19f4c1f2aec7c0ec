import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { checkEvidence } from './crash/evidence-check'
import { EvidenceWork } from './crash/evidence-work'
import { openSlowSite } from './crash/slow-site'
import { CrashServer } from './crash/server'

/**
 * Kills the worker and the web process in turn by SIGKILL while files come in and addresses are captured, then looks whether anything
 * was lost, doubled or is half there: `npm run bench -- crash-evidence [--kills 50] [--port 18310] [--keep]`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '50' },
      port: { type: 'string', default: '18310' },
      keep: { type: 'boolean', default: false },
    },
  })
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-bench-crash-'))
  const site = await openSlowSite()
  const server = new CrashServer(join(directory, 'data'), Number(values.port), {
    MUQABALA_CAPTURE_ALLOW: site.host,
    // As sent: what is tried here is what a killed worker leaves behind, and that is the same.
    PLAYWRIGHT_CHROMIUM_PATH: '/none',
  })
  const work = new EvidenceWork(server, site.host)
  try {
    await server.open()
    server.keepWorker()
    await work.start(directory)
    const killed = { worker: 0, 'web process': 0 }
    for (let kill = 0; kill < Number(values.kills); kill++) {
      // A kill that meets nothing but a server on its way up tries nothing.
      await work.untilMoreIsDone()
      await wait(Math.random() * 1_500)
      const target = kill % 2 === 0 ? 'worker' : 'web process'
      const pid = target === 'worker' ? server.workerPid() : server.webPid()
      if (pid === undefined) continue
      process.kill(pid, 'SIGKILL')
      killed[target] += 1
    }
    await server.untilHealthy()
    await work.stop()
    process.stdout.write(`killed: the worker ${killed.worker} times, the web process ${killed['web process']} times\n`)
    await checkEvidence(server, work)
  } finally {
    await server.close()
    site.close()
    if (!values.keep) rmSync(directory, { recursive: true, force: true })
  }
}

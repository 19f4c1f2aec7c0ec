import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Deciders } from './crash/deciders'
import { CrashServer } from './crash/server'
import { Imports } from './crash/imports'
import { checkAfterwards } from './crash/check'

const targets = ['web process', 'postmaster', 'backend', 'import'] as const
type Target = (typeof targets)[number]

/**
 * Kills one process after another by SIGKILL while people decide and files are imported, then looks whether anything was
 * lost or doubled: `npm run bench -- crash [--kills 30] [--port 18300] [--keep]`. Linux alone.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '30' },
      port: { type: 'string', default: '18300' },
      keep: { type: 'boolean', default: false },
    },
  })
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-bench-crash-'))
  const server = new CrashServer(join(directory, 'data'), Number(values.port))
  const imports = new Imports(server, directory)
  const deciders = new Deciders(server)
  try {
    await server.open()
    await imports.importOne()
    imports.start()
    await deciders.start(2)
    const took = new Map<Target, number[]>(targets.map((target) => [target, []]))
    for (let kill = 0; kill < Number(values.kills); kill++) {
      await wait(200 + Math.random() * 2_000)
      const target = targets[kill % targets.length] ?? 'web process'
      const usual = deciders.usual()
      const recovery = await killOne(target, { server, imports, deciders })
      if (recovery !== undefined) took.get(target)?.push(recovery)
      process.stdout.write(
        `${kill + 1}  ${target}: ${recovery === undefined ? 'none was there' : `${recovery} ms until the next decision was acknowledged; before it one took ${usual} ms`}\n`,
      )
    }
    await Promise.all([deciders.stop(), imports.stop()])
    await server.untilHealthy()
    for (const [target, times] of took)
      process.stdout.write(`${target}: ${times.length} killed; recovery ${spread(times)}\n`)
    await checkAfterwards(server, deciders, imports)
  } finally {
    await server.close()
    if (!values.keep) rmSync(directory, { recursive: true, force: true })
  }
}

interface Attacked {
  server: CrashServer
  imports: Imports
  deciders: Deciders
}

/** Milliseconds from the kill to the next decision that was sent after it and acknowledged. */
async function killOne(target: Target, { server, imports, deciders }: Attacked): Promise<number | undefined> {
  const find = {
    'web process': () => server.webPid(),
    postmaster: () => server.postmasterPid(),
    backend: () => server.backendPid(),
    import: () => imports.pid(),
  }[target]
  let pid = find()
  for (let attempt = 0; pid === undefined && attempt < 200; attempt++) {
    await wait(25)
    pid = find()
  }
  if (pid === undefined) return undefined
  const from = Date.now()
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    return undefined
  }
  if (target === 'web process')
    void server
      .untilHealthy()
      .then(() => process.stdout.write(`   the web process served again after ${Date.now() - from} ms\n`))
      .catch(() => undefined)
  while (deciders.last.sent < from) {
    if (Date.now() - from > 180_000)
      throw new Error(`no decision was acknowledged for three minutes after the ${target} was killed`)
    await wait(10)
  }
  return deciders.last.acknowledged - from
}

function spread(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `median ${sorted[Math.floor(sorted.length / 2)] ?? 0} ms, longest ${sorted.at(-1) ?? 0} ms`
}

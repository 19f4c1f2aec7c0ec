import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../e2e/server'
import makeSeededDatabases from '../e2e/seeded-databases'
import { edge, lists, uploads } from '../e2e/hostile/attacks'
import { logIn } from '../e2e/hostile/session'
import { stored } from '../e2e/hostile/stored'
import { startWorker } from '../e2e/worker'
import { imports } from './hostile/imports'
import { watchWhile, type Watched } from '../e2e/hostile/watch'

/**
 * `npm run bench -- hostile [WORD]`: sends what stopped the server once to the shipped one, and imports and large files, and prints
 * for each the longest wait of /healthz meanwhile, the most memory of the web process and its threads, and the answer. With a
 * word, those with it in their name.
 */
export async function run([word = '']: string[]): Promise<void> {
  if (!existsSync(join(process.cwd(), 'build', 'server'))) throw new Error('Nothing is built: npm run build first.')
  const drop = await makeSeededDatabases()
  const server = await startServer('sample')
  const stopWorker = startWorker(server)
  try {
    const session = await logIn(server)
    const still = await watchWhile(server, () => new Promise((resolve) => setTimeout(resolve, 2_000)))
    print(columns)
    print(['nothing, for two seconds', ...figures(still), ''])
    for (const { name, run: attack } of [...uploads, ...lists, ...edge, ...stored, ...imports]) {
      if (!name.includes(word)) continue
      const watched = await watchWhile(server, () => attack(session).catch((error: unknown) => String(error)))
      print([name, ...figures(watched), watched.result])
    }
  } finally {
    await stopWorker()
    await server.stop()
    await drop()
  }
}

const columns = ['attack', 'longest wait, ms', 'median, ms', 'memory, MB', 'took, ms', 'answer']
const widths = [52, 18, 12, 12, 10]

function figures({ longest, usual, memory, took }: Watched<unknown>): string[] {
  return [longest, usual, memory, took].map((figure) => figure.toFixed(0))
}

/** Each row as it comes: a run of all takes minutes. */
function print(row: readonly string[]): void {
  process.stdout.write(`${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('')}\n`)
}

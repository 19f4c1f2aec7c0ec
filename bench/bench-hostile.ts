import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../e2e/server'
import makeSeededDatabases from '../e2e/seeded-databases'
import { edge, lists, uploads } from '../e2e/hostile/attacks'
import { logIn } from '../e2e/hostile/session'
import { watchWhile } from '../e2e/hostile/watch'
import { table } from './timings'

/**
 * `npm run bench -- hostile [WORD]`: sends what stopped the server once to the shipped one, and prints for each the longest
 * wait of /healthz meanwhile, the most memory of the web process and its threads, and the answer. With a word, those with it in their name.
 */
export async function run([word = '']: string[]): Promise<void> {
  if (!existsSync(join(process.cwd(), 'build', 'server'))) throw new Error('Nothing is built: npm run build first.')
  const drop = await makeSeededDatabases()
  const server = await startServer('sample')
  try {
    const session = await logIn(server)
    const rows: (string | number)[][] = []
    const still = await watchWhile(server, () => new Promise((resolve) => setTimeout(resolve, 2_000)))
    rows.push(['nothing, for two seconds', still.longest, still.usual, still.memory, still.took, ''])
    for (const { name, run: attack } of [...uploads, ...lists, ...edge].filter((one) => one.name.includes(word))) {
      process.stderr.write(`${name} …\n`)
      const watched = await watchWhile(server, () => attack(session).catch((error: unknown) => String(error)))
      rows.push([name, watched.longest, watched.usual, watched.memory, watched.took, watched.result])
    }
    process.stdout.write(
      `${table([['attack', 'longest wait, ms', 'median, ms', 'memory, MB', 'took, ms', 'answer'], ...rows])}\n`,
    )
  } finally {
    await server.stop()
    await drop()
  }
}

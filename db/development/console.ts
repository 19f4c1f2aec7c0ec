import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { acquireEmbeddedServer } from '../embedded/server'
import { SetupError } from '../setup-error'
import { settingsOfEmbedded } from './embedded-settings'
import { runDevelopmentCommand } from './run-development-command'
import { runSqlPrompt } from './sql-prompt'

/** An SQL prompt as the owner of the embedded database: psql where it is installed, else a small one. */
await runDevelopmentCommand(async () => {
  const { dataDirectory } = settingsOfEmbedded()
  if (!existsSync(join(dataDirectory, 'postgres')))
    throw new SetupError(`There is no database in ${dataDirectory} yet: "npm start" or "npm run dev" makes it.`)
  const server = await acquireEmbeddedServer(dataDirectory)
  try {
    const url = server.url('muqabala')
    if (!(await runPsql(url))) await runSqlPrompt(url, process.stdin, process.stdout)
  } finally {
    await server.release()
  }
})

/** Resolves to false where there is no psql. The password goes by the environment: others see a command's arguments. */
async function runPsql(address: string): Promise<boolean> {
  const url = new URL(address)
  const password = decodeURIComponent(url.password)
  url.password = ''
  // Ctrl-C interrupts a query in psql; this process waits on.
  process.on('SIGINT', () => undefined)
  const child = spawn('psql', [url.href], { stdio: 'inherit', env: { ...process.env, PGPASSWORD: password } })
  try {
    await once(child, 'spawn')
  } catch {
    process.removeAllListeners('SIGINT')
    return false
  }
  await once(child, 'close')
  return true
}

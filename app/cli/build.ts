import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CommandError } from './command-error'
import { tell } from './output'
import { buildDirectory, projectRoot } from './project'

const stamp = join(buildDirectory, 'built-at')
const sources = ['app', 'db', 'public', 'package-lock.json', 'vite.config.ts']

/** Builds the application unless the last build is newer than every source. */
export async function buildIfStale(): Promise<void> {
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
  if (Math.max(...sources.map((name) => newest(join(projectRoot, name)))) < built) return
  tell('Building …')
  const started = Date.now()
  const output: Buffer[] = []
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  const child = spawn(process.execPath, [remix, 'vite:build'], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } })
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) {
    tell(Buffer.concat(output).toString())
    throw new CommandError('The build failed: the lines above say where.')
  }
  writeFileSync(stamp, new Date(started).toISOString())
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The `muqabala` command of this checkout. */
export const bin = join(process.cwd(), 'app', 'cli', 'bin.mjs')

/** The password of everybody whom the tests add. */
export const password = 'a long enough password'

export interface Outcome {
  code: number
  output: string
  errors: string
}

/** Runs the real command line to its end. */
export function runCommand(args: string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.once('close', (code) => resolve({ code: code ?? 1, output, errors }))
  })
}

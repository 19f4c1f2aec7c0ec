import { buildNow } from './compile.mjs'

try {
  await buildNow()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

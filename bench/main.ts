import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a file `bench-NAME.ts` beside this one offers; the arguments are those after the name. */
interface Bench {
  run(args: string[]): Promise<void>
}

const [name = '', ...args] = process.argv.slice(2)
const directory = import.meta.dirname
const file = join(directory, `bench-${name}.ts`)
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(directory).flatMap((entry) => /^bench-(.+)\.ts$/.exec(entry)?.[1] ?? [])
  process.stderr.write(`npm run bench -- NAME [options], where NAME is one of: ${names.join(', ')}\n`)
  process.exit(1)
}
const bench = (await import(pathToFileURL(file).href)) as Bench
await bench.run(args)

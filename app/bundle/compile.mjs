import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const build = join(root, 'build')
const cache = join(root, '.cache')
/** Built here first and moved into place whole: nobody sees half a build, and a failed one leaves the last in place. */
const unfinished = join(root, 'build-unfinished')
const sources = ['app', 'db', 'public', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
const forTestsAlone = /(\.test\.tsx?|-for-tests\.ts|\.md)$/

/**
 * Builds where the sources are not those of the last build. A package without sources, or an installation without the
 * development dependencies, is served as it was built.
 */
export async function buildIfStale() {
  if (!canBuild() || isFresh()) return
  await withLock(async () => {
    // Whoever held the lock may have built just this.
    if (isFresh()) return
    process.stderr.write('Building …\n')
    await compile()
  })
}

/** Builds in any case. */
export async function buildNow() {
  await withLock(compile)
}

function canBuild() {
  return existsSync(join(root, 'vite.config.ts')) && existsSync(join(root, 'node_modules', '@remix-run', 'dev'))
}

function isFresh() {
  const stamp = join(build, 'built-from')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** Changes with the name, size or time of any source, also where one is taken away or an older one put back. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const name of sources) {
    for (const path of filesBelow(join(root, name))) {
      const { size, mtimeMs } = statSync(path)
      hash.update(`${path}\t${size}\t${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !forTestsAlone.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function withLock(work) {
  const { default: lockfile } = await import('proper-lockfile')
  mkdirSync(cache, { recursive: true })
  const release = await lockfile.lock(build, {
    realpath: false,
    lockfilePath: join(cache, 'build.lock'),
    retries: { forever: true, minTimeout: 100, maxTimeout: 400 },
  })
  try {
    await work()
  } finally {
    await release()
  }
}

async function compile() {
  // Taken before: what is changed while it builds is built the next time.
  const builtFrom = fingerprint()
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  const env = { ...process.env, NODE_ENV: 'production', MUQABALA_BUILD: unfinished }
  const child = spawn(process.execPath, [remix, 'vite:build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env })
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output))
    throw new Error('The build failed: the lines above say where.')
  }
  writeFileSync(join(unfinished, 'built-from'), builtFrom)
  rmSync(build, { recursive: true, force: true })
  renameSync(unfinished, build)
}

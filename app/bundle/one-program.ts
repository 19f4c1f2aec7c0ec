import { cpSync, existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { normalizePath, type Plugin } from 'vite'

/** `new URL('./there', import.meta.url)`: a file that is wanted at run time, beside the one that wants it. */
const besideCode = /new URL\((['"])(\.{1,2}\/[^'"]+)\1, import\.meta\.url\)/g
const workerThread = '-worker.server.ts'
const workerStarter = '-worker.mjs'

/**
 * Compiles the command line, the server's edge, the routes and the worker threads into one program: Rollup puts each module
 * into exactly one file, however many of them use it. Commands load what they need when they are called.
 *
 * What the code refers to by `new URL('./there', import.meta.url)` comes along: a worker thread's starter is replaced by the
 * thread's own code, compiled; any other file or directory is copied.
 */
export function oneProgram(): Plugin {
  const root = process.cwd()
  const wanted = new Map<string, string>()
  return {
    name: 'one-program',
    enforce: 'pre',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
    // After the Remix plugin has set what it would build: the routes alone.
    config: { order: 'post', handler: () => serverOutput },
    transform(code, id) {
      if (!id.startsWith(normalizePath(root)) || id.includes('/node_modules/')) return null
      const compiled = code.replace(besideCode, (whole, _quote, path: string) => {
        const target = resolve(dirname(id), path)
        if (target.endsWith(workerStarter)) {
          const thread = this.emitFile({ type: 'chunk', id: target.slice(0, -workerStarter.length) + workerThread })
          return `new URL(import.meta.ROLLUP_FILE_URL_${thread})`
        }
        if (!existsSync(target)) return whole
        const copied = `files/${normalizePath(relative(root, target))}`
        wanted.set(target, copied)
        return `new URL('./${copied}${statSync(target).isDirectory() ? '/' : ''}', import.meta.url)`
      })
      // A thread does not take this over from the one that starts it.
      const mapped = id.endsWith(workerThread) ? `${compiled}\nprocess.setSourceMapsEnabled(true)\n` : compiled
      // No line moved: the source map stays as it is.
      return mapped === code ? null : { code: mapped, map: null }
    },
    writeBundle({ dir = '' }) {
      for (const [from, to] of wanted)
        cpSync(from, join(dir, to), { recursive: true, filter: (path) => !/(\.test|-for-tests)\.ts$/.test(path) })
    },
  }
}

/** All files lie in one directory, so that what is copied has one address from all of them. */
const serverOutput = {
  build: {
    target: 'node20',
    // As in the browser's build, whose style sheets this one refers to by their hashes.
    cssTarget: ['es2020', 'edge88', 'firefox78', 'chrome87', 'safari14'],
    sourcemap: true,
    rollupOptions: {
      input: { main: 'app/cli/main.ts' },
      output: { sourcemapExcludeSources: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

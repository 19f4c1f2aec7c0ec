#!/usr/bin/env node
import { existsSync } from 'node:fs'

// In production mode React and Remix leave out their development checks.
process.env.NODE_ENV ??= 'production'
process.setSourceMapsEnabled(true)

if (await isBuilt()) {
  const { main } = await import('../../build/server/main.js')
  await main(process.argv)
}

/** Builds first where the sources changed; an installed package has none, and comes built. */
async function isBuilt() {
  try {
    if (existsSync(new URL('../bundle/compile.mjs', import.meta.url))) {
      const { buildIfStale } = await import('../bundle/compile.mjs')
      await buildIfStale()
    }
    if (existsSync(new URL('../../build/server/main.js', import.meta.url))) return true
    throw new Error('Muqabala is not built here: run "npm ci" and "npm run build", with the development dependencies.')
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
    return false
  }
}

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '../../db/settings'

/** The directory of the clone or of the installed package, wherever the command was called from. */
export const projectRoot = findPackage(dirname(fileURLToPath(import.meta.url)))

/** Where the application is built to and served from. */
export const buildDirectory = join(projectRoot, 'build')

/** The sample data that come with the release. */
export const sampleDirectory = fileURLToPath(new URL('../../db/sample/', import.meta.url))

/** The programs that check an export, which go along with it. */
export const verifierDirectory = fileURLToPath(new URL('../audit/verifier/', import.meta.url))

/** Settings of this installation: its data stand in the project unless MUQABALA_DATA says otherwise. */
export function projectSettings(): Settings {
  const env = process.env
  return readSettings({ ...env, MUQABALA_DATA: env.MUQABALA_DATA || join(projectRoot, '.data') })
}

/** The nearest directory above with a package.json: this file runs from the sources and from the build, which lie at different depths. */
function findPackage(directory: string): string {
  return existsSync(join(directory, 'package.json')) || directory === dirname(directory)
    ? directory
    : findPackage(dirname(directory))
}

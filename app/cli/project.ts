import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '../../db/settings'

/** The project's own directory, wherever the command was called from. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where the application is built to and served from. */
export const buildDirectory = resolve(projectRoot, process.env.MUQABALA_BUILD ?? 'build')

/** The sample data that come with the release. */
export const sampleDirectory = join(projectRoot, 'db', 'sample')

/** The programs that check an export, which go along with it. */
export const verifierDirectory = join(projectRoot, 'app', 'audit', 'verifier')

/** Settings of this installation: its data stand in the project unless MUQABALA_DATA says otherwise. */
export function projectSettings(): Settings {
  const env = process.env
  return readSettings({ ...env, MUQABALA_DATA: env.MUQABALA_DATA || join(projectRoot, '.data') })
}

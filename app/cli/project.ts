import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '../../db/settings'

/** The project's own directory, wherever the command was called from. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export const buildDirectory = join(projectRoot, 'build')

/** Settings of this installation: its data stand in the project unless MUQABALA_DATA says otherwise. */
export function projectSettings(): Settings {
  const env = process.env
  return readSettings({ ...env, MUQABALA_DATA: env.MUQABALA_DATA || join(projectRoot, '.data') })
}

import { readSettings, type Settings } from '../settings'
import { SetupError } from '../setup-error'

/** The settings, where this installation has the embedded database; throws `SetupError` where it has another. */
export function settingsOfEmbedded(env: Record<string, string | undefined> = process.env): Settings {
  const settings = readSettings(env)
  if (settings.databaseUrl)
    throw new SetupError(
      'DATABASE_URL is set, and this command is for the embedded database alone: unset it, or use the tools of that PostgreSQL.',
    )
  return settings
}

import { removeEmbedded } from '../embedded/remove'
import { settingsOfEmbedded } from './embedded-settings'
import { runDevelopmentCommand } from './run-development-command'

await runDevelopmentCommand(async () => {
  const removed = await removeEmbedded(settingsOfEmbedded().dataDirectory)
  process.stdout.write(
    removed
      ? `Deleted ${removed}: the next start makes a new database.\n`
      : 'There is no embedded database to delete.\n',
  )
})

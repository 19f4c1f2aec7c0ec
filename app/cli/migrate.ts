import type { Command } from 'commander'
import { openInstallation } from './installation'
import { print, printJson } from './output'
import { projectSettings } from './project'

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description("bring the database to this release's schema")
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const database = await openInstallation(projectSettings())
      await database.release()
      if (json) printJson({ migrated: database.migrated })
      else print(database.migrated.length === 0 ? 'Nothing to migrate.' : `Migrated: ${database.migrated.join(', ')}`)
    })
}

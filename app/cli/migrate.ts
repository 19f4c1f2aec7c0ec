import { openInstallation } from './installation'
import { print, printJson } from './output'
import { projectSettings } from './project'

export async function migrateDatabase({ json }: { json?: boolean }): Promise<void> {
  const database = await openInstallation(projectSettings())
  await database.release()
  if (json) printJson({ migrated: database.migrated })
  else print(database.migrated.length === 0 ? 'Nothing to migrate.' : `Migrated: ${database.migrated.join(', ')}`)
}

import { recordMigrations } from '../audit/log/record-migrations.server'
import { shippedGazetteer } from '../intake/places/shipped-gazetteer'
import { openDatabase, type Database } from '../../db/open'
import type { Settings } from '../../db/settings'
import { fillEmptyGazetteer } from '../intake/places/load-gazetteer.server'
import { fillEmptyQueue } from '../review/projections/queue-refresh.server'

/** The installation's database, started or joined, at this release's schema and with a gazetteer and what waits for a person in it. */
export async function openInstallation(settings: Settings): Promise<Database> {
  return openDatabase(settings, async ({ db }) => {
    await recordMigrations(db)
    await fillEmptyGazetteer(db, { operator: 'migrate' }, shippedGazetteer)
    await fillEmptyQueue(db)
  })
}

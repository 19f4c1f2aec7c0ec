import { openConnection } from '../../db/connection'
import { shippedGazetteer } from '../intake/places/shipped-gazetteer'
import { openDatabase, type Database } from '../../db/open'
import type { Settings } from '../../db/settings'
import { fillEmptyGazetteer } from '../intake/places/load-gazetteer.server'
import { fillEmptyQueue } from '../review/projections/queue-refresh.server'

/** The installation's database, started or joined, at this release's schema and with a gazetteer and what waits for a person in it. */
export async function openInstallation(settings: Settings): Promise<Database> {
  const database = await openDatabase(settings)
  const owner = openConnection(database.ownerUrl, { name: 'muqabala start', max: 1 })
  try {
    await fillEmptyGazetteer(owner.db, { operator: 'migrate' }, shippedGazetteer)
    await fillEmptyQueue(owner.db)
    return database
  } catch (error) {
    await database.release()
    throw error
  } finally {
    await owner.close()
  }
}

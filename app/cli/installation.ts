import { openConnection } from '../../db/connection'
import { shippedGazetteer } from '../../db/gazetteer/file'
import { openDatabase, type Database } from '../../db/open'
import type { Settings } from '../../db/settings'
import { fillEmptyGazetteer } from '../intake/load-gazetteer.server'
import { fillEmptyQueue } from '../review/queue-refresh.server'

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

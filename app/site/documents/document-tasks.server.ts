import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { LeavingDocument } from './document'
import type { AskedDossier } from './write-dossier.server'

/** What is made of documents in threads: one of thousands of passages takes long. */
export const documentTasks = {
  // Loaded when one is asked for: the one brings a large library along, the other the messages of the screens.
  'write-docx': async (_db: Kysely<DB>, document: LeavingDocument) =>
    (await import('./write-docx')).writeDocx(document),
  'write-dossier': async (_db: Kysely<DB>, asked: AskedDossier) =>
    (await import('./write-dossier.server')).writeDossier(asked),
}

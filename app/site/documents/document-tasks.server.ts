import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { LeavingDocument } from './document'
import { writeDocx } from './write-docx'
import type { AskedDossier } from './write-dossier.server'

/** What is made of documents in threads: one of thousands of passages takes long. */
export const documentTasks = {
  'write-docx': (_db: Kysely<DB>, document: LeavingDocument) => writeDocx(document),
  // Loaded when one is asked for: it brings the messages of the screens along, which no other work of a thread needs.
  'write-dossier': async (_db: Kysely<DB>, asked: AskedDossier) =>
    (await import('./write-dossier.server')).writeDossier(asked),
}

import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { LeavingDocument } from './document'
import { writeDocx } from './write-docx'
import { writeDossier, type AskedDossier } from './write-dossier.server'

/** What is made of documents in threads: one of thousands of passages takes long. */
export const documentTasks = {
  'write-docx': (_db: Kysely<DB>, document: LeavingDocument) => writeDocx(document),
  'write-dossier': (_db: Kysely<DB>, asked: AskedDossier) => writeDossier(asked),
}

import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { LeavingDocument } from './document'
import { writeDocx } from './write-docx'

/** What is made of documents in threads: a Word document of thousands of passages takes long. */
export const documentTasks = { 'write-docx': (_db: Kysely<DB>, document: LeavingDocument) => writeDocx(document) }

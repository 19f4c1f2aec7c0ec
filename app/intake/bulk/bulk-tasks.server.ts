import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ChosenMapping } from '../formats/tables/mapping-form'
import type { PlanAnswers } from '../manifest/file-plan'
import { answerBulk, editFile, replaceManifest, rereadFile } from './bulk-decide.server'
import { checkManifest, takeBulkParts } from './bulk-part.server'
import type { FileEdits } from './bulk-plan.server'
import { readPreviewFile } from './preview-file.server'
import { mapTable, readTableToMap } from './bulk-table.server'
import { joinMessages } from './join-messages.server'
import { answerChats } from './chat-questions.server'
import { correctDocumentPage, drawDocumentPage, readDocumentPage } from './scans/document-pages.server'
import { writeRowText } from './write-row-text.server'
import { finishUpload } from './bulk-upload-state.server'

/** A file of an import, by its place. */
interface PlacedFile {
  id: string
  position: number
}

/** What is done with a bulk import in a thread of its own: an archive has thousands of files, a manifest megabytes. */
export const bulkTasks = {
  'take-bulk-parts': takeBulkParts,
  'finish-bulk': finishUpload,
  'answer-bulk': (db: Kysely<DB>, { id, answers }: { id: string; answers: PlanAnswers }) => answerBulk(db, id, answers),

  'answer-chats': answerChats,
  'join-bulk-messages': joinMessages,

  'replace-manifest': async (
    db: Kysely<DB>,
    { id, name, bytes }: { id: string; name: string; bytes: Uint8Array | null },
  ) => {
    const checked = checkManifest(bytes)
    await replaceManifest(db, id, { name, folder: '', bytes: Buffer.from(checked).toString('base64') })
  },

  'read-bulk-table': (db: Kysely<DB>, { chosen, ...placed }: PlacedFile & { chosen: ChosenMapping | null }) =>
    readTableToMap(db, placed, chosen),
  'map-bulk-table': mapTable,

  'edit-bulk-file': async (
    db: Kysely<DB>,
    { id, position, edits, text }: PlacedFile & { edits: FileEdits; text?: string | undefined },
  ) => {
    if (text !== undefined) await writeRowText(db, { id, position }, text)
    await editFile(db, id, position, edits)
  },
  'reread-bulk-file': rereadFile,
  'read-document-page': readDocumentPage,
  'draw-document-page': drawDocumentPage,
  'correct-document-page': correctDocumentPage,
  'read-bulk-file': (db: Kysely<DB>, { id, position }: PlacedFile) => readPreviewFile(db, id, position),
}

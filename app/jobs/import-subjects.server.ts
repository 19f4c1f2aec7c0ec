import type { ReadDatabase } from '../audit/action/action.server'
import type { ImportStep } from '../audit/history/action-summary'

/** The subjects of an action on a whole bulk import: which one, how many of its files are taken, and what is done with it. */
export async function importSubjects(db: ReadDatabase, importId: string, step: ImportStep): Promise<string[]> {
  const { files } = await db
    .selectFrom('working.bulk_file')
    .select((eb) => eb.fn.countAll<string>().as('files'))
    .where('import_id', '=', importId)
    .where('decision', '=', 'take')
    .executeTakeFirstOrThrow()
  return [`bulk-import:${importId}`, `import-step:${step}`, `files:${files}`]
}

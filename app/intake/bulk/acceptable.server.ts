import { sql } from 'kysely'
import { lookedAtKinds } from '../formats/kinds'

/** Of `working.bulk_file f`: nothing names its source, and nobody has written one. */
export const sourceless = sql<boolean>`(f.plan_doubts @> '[{"code":"no-source"}]' and coalesce(f.edits ->> 'source', '') = '')`

/**
 * Of `working.bulk_file f`: it can be accepted as it is shown. A file whose source nobody has named cannot be stored, nor a row whose
 * text nobody has written, nor a document that nobody has compared with its pages: its own page accepts it.
 */
export const acceptable = sql<boolean>`not ${sourceless}
  and not f.text_doubts @> '[{"code":"row-without-text"}]'
  and (f.kind <> all(${lookedAtKinds}) or jsonb_exists(f.edits, 'title'))`

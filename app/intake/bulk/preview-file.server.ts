import type { ReadDatabase } from '../../audit/action/action.server'
import { cutTo } from '../../text/characters/beginning'
import type { Fineness } from '../../text/segment/fineness'
import { sourceKey } from '../../text/source-name'
import { finenessByName } from '../cutting/source-fineness.server'
import type { TextDoubt } from '../decode/doubts'
import type { Encoding } from '../decode/encodings'
import type { FileDoubt } from '../manifest/file-plan'
import type { FormatKind } from '../formats/kinds'
import type { FileDetails } from '../manifest/read-manifest'
import { textOfFile } from './file-text'
import type { FileEdits } from './bulk-plan.server'
import type { CountedPassages } from './bulk-rows.server'

export interface PreviewFile {
  position: number
  name: string
  archive: string
  kind: FormatKind
  /** How many passages it would be cut into; null where nobody counted. */
  passages: number | null
  /** Null where its format settles that. */
  encoding: Encoding | null
  opening: string
  /** The report that has this very text already. */
  stored: number | null
  details: FileDetails
  doubts: FileDoubt[]
  decision: 'take' | 'ask' | 'leave'
  line: number
}

export function selectFiles(db: ReadDatabase, id: string) {
  return db
    .selectFrom('working.bulk_file as f')
    .select([
      'f.position',
      'f.name',
      'f.archive',
      'f.kind',
      'f.found',
      'f.encoding',
      'f.opening',
      'f.stored_report_id',
      'f.details',
      'f.edits',
      'f.text_doubts',
      'f.plan_doubts',
      'f.decision',
      'f.line',
    ])
    .where('f.import_id', '=', id)
    .where('f.outcome', '=', 'waiting')
}

export function asPreviewFile(
  row: Awaited<ReturnType<ReturnType<typeof selectFiles>['executeTakeFirstOrThrow']>>,
  fineness: ReadonlyMap<string, Fineness>,
): PreviewFile {
  const { decision: _decided, ...edits } = row.edits as FileEdits
  const details = { ...(row.details as FileDetails), ...edits }
  const { passages = null, sentences = null } = row.found as Partial<CountedPassages>
  return {
    position: row.position,
    name: row.name,
    archive: row.archive,
    kind: row.kind as FormatKind,
    // Its source may be cut more coarsely.
    passages: fineness.get(sourceKey(details.source)) === 'sentences' ? sentences : passages,
    encoding: row.encoding as Encoding | null,
    opening: row.opening,
    stored: row.stored_report_id,
    details,
    doubts: [...(row.text_doubts as TextDoubt[]), ...(row.plan_doubts as FileDoubt[])],
    decision: row.decision,
    line: row.line,
  }
}

/** Of a text that is longer its beginning is shown. */
const shownText = 6000

/** One file that waits, with its text as it would be stored; null where there is none such. */
export async function readPreviewFile(
  db: ReadDatabase,
  id: string,
  at: number,
): Promise<(PreviewFile & { text: string; cut: boolean }) | null> {
  const row = await selectFiles(db, id).select(['f.bytes', 'f.text']).where('f.position', '=', at).executeTakeFirst()
  if (!row) return null
  const file = asPreviewFile(row, await finenessByName(db))
  const text = textOfFile({ ...row, encoding: file.encoding })
  return { ...file, text: cutTo(text, shownText), cut: text.length > shownText }
}

import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { sharedWording } from '../../matching/blocking/whole-text'
import type { TextDoubt } from '../decode/doubts'
import type { Encoding } from '../decode/encodings'
import { nearlyTheSame } from '../report/known-texts.server'
import { textOfFile } from './file-text'

/** Which file of which import, and the keys that nearly equal texts share with it. */
interface Looked {
  importId: string
  text: string
  bands: readonly number[]
  /** Only files before this one are looked at. */
  before: number
}

/** The file of the same import, before this one, that is most like it, where one is nearly the same; the same text is no doubt: it is stored once. */
export async function findNearFile(db: ReadDatabase, { importId, text, bands, before }: Looked): Promise<TextDoubt[]> {
  if (bands.length === 0) return []
  const { rows } = await sql<{ name: string; text: string | null; bytes: Buffer | null; encoding: Encoding | null }>`
    select name, text, bytes, encoding from working.bulk_file
     where import_id = ${importId} and position < ${before} and bands && ${[...bands]}::bigint[]
     order by (select count(*) from unnest(bands) own where own = any(${[...bands]}::bigint[])) desc, position limit 3`.execute(
    db,
  )
  const near = rows
    .map((row) => ({ name: row.name, share: sharedWording(text, textOfFile(row)) }))
    .filter(({ share }) => share >= nearlyTheSame)
    .sort((one, other) => other.share - one.share)[0]
  return near === undefined || near.share === 1 ? [] : [{ code: 'nearly-file', ...near }]
}

import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { sharedWording, wholeTextBands } from '../../matching/blocking/whole-text'
import { jsonRows } from '../../matching/store/json-rows'
import type { TextDoubt } from '../decode/doubts'
import type { Encoding } from '../decode/encodings'
import { nearlyTheSame } from '../report/known-texts.server'
import { textOfFile } from './file-text'

/** The text of a file of an import. */
export interface PlacedText {
  position: number
  text: string
  /** The keys of the text, where they are known. */
  bands?: number[]
}

/** Of the files that share one key the first ones are looked at: a channel fills one template thousands of times. */
const mostOfOneBand = 200

/** Keeps the keys of files of an import. Those of a text that was there before do no harm: what has a key is compared by its words. */
export async function keepBands(db: Kysely<DB>, importId: string, texts: readonly PlacedText[]): Promise<void> {
  await sql`insert into working.bulk_band (import_id, band, position)
    select ${importId}, band, position from json_to_recordset(${jsonRows(texts.map(withBands))}::json) as t(position int, bands bigint[]) cross join lateral unnest(bands) b(band)
    on conflict do nothing`.execute(db)
}

/**
 * For each text the file of the same import, before its own, that is most like it, where one is nearly the same; in the order of
 * the texts. The same text is no doubt: it is stored once. Reads the keys that `keepBands` keeps.
 */
export async function findNearFiles(
  db: ReadDatabase,
  importId: string,
  texts: readonly PlacedText[],
): Promise<TextDoubt[][]> {
  // A text of which one is half is nothing like it: its bytes, in any encoding, stay between these bounds.
  const asked = texts.map((placed, at) => ({ at, size: placed.text.length, ...withBands(placed) }))
  const { rows } = await sql<NearFile>`
    select a.at, f.name, f.text, f.bytes, f.encoding
      from json_to_recordset(${jsonRows(asked.filter(({ bands }) => bands.length > 0))}::json) as a(at int, size int, position int, bands bigint[])
     cross join lateral (
       select k.position, count(*) as shared
         from unnest(a.bands) own(band)
        cross join lateral (
          select b.position from working.bulk_band b
           where b.import_id = ${importId} and b.band = own.band and b.position < a.position order by b.position limit ${mostOfOneBand}
        ) k
        group by 1 order by 2 desc, 1 limit 3
     ) near
     cross join lateral (
       -- A limit keeps the planner, which knows nothing of a table that grows, from reading all files for each text.
       select f.name, f.text, f.bytes, f.encoding from working.bulk_file f
        where f.import_id = ${importId} and f.position = near.position
          and coalesce(length(f.text), octet_length(f.bytes)) between a.size / 4 and a.size * 8 limit 1
     ) f
     order by near.shared desc, near.position`.execute(db)
  const byText = texts.map((): NearFile[] => [])
  for (const row of rows) byText[row.at]?.push(row)
  return texts.map(({ text }, at) => nearest(text, byText[at] ?? []))
}

interface NearFile {
  at: number
  name: string
  text: string | null
  bytes: Buffer | null
  encoding: Encoding | null
}

function nearest(text: string, files: readonly NearFile[]): TextDoubt[] {
  const near = files
    .map((file) => ({ name: file.name, share: sharedWording(text, textOfFile(file)) }))
    .filter(({ share }) => share >= nearlyTheSame)
    .sort((one, other) => other.share - one.share)[0]
  return near === undefined || near.share === 1 ? [] : [{ code: 'nearly-file', ...near }]
}

function withBands({ position, text, bands = wholeTextBands(text) }: PlacedText): {
  position: number
  bands: number[]
} {
  return { position, bands }
}

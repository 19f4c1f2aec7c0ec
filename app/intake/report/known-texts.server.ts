import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { jsonRows } from '../../matching/store/json-rows'
import { sharedWording, wholeTextBands } from '../../matching/blocking/whole-text'
import type { TextDoubt } from '../decode/doubts'
import { sha256 } from './hashes.server'
import { textKey } from './report-keys.server'

/** Of PostgreSQL's integers. */
const highestId = 2_147_483_647

/** The report that has this text, or null; what makes two writings one text is `sameTextForm`. */
export async function findStored(db: ReadDatabase, text: string): Promise<number | null> {
  return (await findAllStored(db, [text]))[0] ?? null
}

/**
 * The same for each of several texts; of several reports that have a text the first one stored is meant. Reports with a
 * higher id than `latest` are passed over.
 */
export async function findAllStored(
  db: ReadDatabase,
  texts: readonly string[],
  latest: number = highestId,
): Promise<(number | null)[]> {
  const asked = texts.map((text) => [textKey(text), ...hashes(text)])
  const { rows } = await sql<{ id: number; found: string }>`
    select report_id as id, text_key as found from derived.report_key where text_key = any(${asked.map(([key]) => key)}::text[]) and report_id <= ${latest}
    union all
    select id, text_sha256 from record.report where text_sha256 = any(${asked.flatMap(([, ...own]) => own)}::text[]) and withdrawn_at is null and id <= ${latest}
    order by id desc`.execute(db)
  const ids = new Map(rows.map((row) => [row.found, row.id]))
  return asked.map((names) => {
    const found = names.flatMap((name) => ids.get(name) ?? [])
    return found.length === 0 ? null : Math.min(...found)
  })
}

/** The text itself, and without white space around it: these are found also where a report has no key yet. */
function hashes(text: string): string[] {
  const words = text.trim()
  return [text, words, `${words}\n`, `${words}\r\n`].map((variant) => sha256(variant))
}

/** A stored report that has nearly the same text. */
export interface NearReport {
  report: number
  title: string
  /** How much of the wording is the same, from 0 to 1. */
  share: number
}

/** From here on two whole texts are shown as nearly the same; two editions of one bulletin usually share less. */
export const nearlyTheSame = 0.8

/** Of each text the stored report that is most like it, where one is nearly the same; none with a higher id than `latest`. */
export async function findAllNear(
  db: ReadDatabase,
  texts: readonly string[],
  latest: number = highestId,
): Promise<(NearReport | null)[]> {
  const asked = texts
    .map((text, at) => ({ at, size: text.length, bands: wholeTextBands(text) }))
    .filter(({ bands }) => bands.length > 0)
  if (asked.length === 0) return texts.map(() => null)
  const { rows } = await sql<{ at: number; id: number; title: string; text: string }>`
    select a.at, r.id, r.title, r.text
      from json_to_recordset(${jsonRows(asked)}::json) as a(at int, size int, bands bigint[])
     cross join lateral (
       select k.report_id, (select count(*) from unnest(k.bands) own where own = any(a.bands)) as shared
         from derived.report_key k where k.bands && a.bands and k.report_id <= ${latest} order by 2 desc, 1 limit 3
     ) near
      join record.report r on r.id = near.report_id
     where length(r.text) between a.size / 2 and a.size * 2`.execute(db)
  const byText = texts.map((): typeof rows => [])
  for (const row of rows) byText[row.at]?.push(row)
  return texts.map((text, at) =>
    (byText[at] ?? [])
      .map(({ id, title, text: stored }): NearReport => ({ report: id, title, share: sharedWording(text, stored) }))
      .filter(({ share }) => share >= nearlyTheSame)
      .reduce<NearReport | null>((best, near) => (best !== null && best.share >= near.share ? best : near), null),
  )
}

/** What is known of the text of a file: the report that has it already, or a doubt where one has nearly the same. */
export interface KnownText {
  stored: number | null
  doubts: TextDoubt[]
}

/** What is known of one text: see `lookUpTexts`. */
export async function lookUpText(db: ReadDatabase, text: string): Promise<KnownText> {
  const [known] = await lookUpTexts(db, [text])
  return known ?? { stored: null, doubts: [] }
}

/**
 * Looks several texts up, in their order, with two statements whatever their number.
 *
 * @param latest the highest id of a report that counts, so that an import that is under way does not meet its own reports
 */
export async function lookUpTexts(db: ReadDatabase, texts: readonly string[], latest?: number): Promise<KnownText[]> {
  if (latest === 0) return texts.map(() => ({ stored: null, doubts: [] }))
  const stored = await findAllStored(db, texts, latest)
  // Long texts take a tenth of a second each time: others are served in between.
  await turn()
  const fresh = [...texts.keys()].filter((at) => stored[at] === null)
  const found = await findAllNear(
    db,
    fresh.map((at) => texts[at] ?? ''),
    latest,
  )
  const near = new Map(fresh.map((at, among) => [at, found[among]]))
  return texts.map((_, at) => {
    const like = near.get(at)
    return { stored: stored[at] ?? null, doubts: like ? [{ code: 'nearly-stored', ...like }] : [] }
  })
}

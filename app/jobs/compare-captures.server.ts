import { readFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { pathOfFile } from '../evidence/files/file-store'
import { lastGoodCapture } from '../evidence/watching/last-capture.server'
import { countPieces, versionDiff, type VersionPiece } from '../matching/diff/version-diff'
import { readGazetteer } from '../matching/store/gazetteer.server'
import { withContext } from '../matching/diff/with-context'
import { cutTo } from '../text/characters/beginning'
import type { Gazetteer } from '../text/facts/places/gazetteer'
import { readFacts } from '../text/facts/read-facts'
import { guessLanguage } from '../text/characters/language'
import type { Span } from '../text/span'

/** How a capture's text differs from that of the one before it of the same address. */
export interface ComparedCaptures {
  earlier: { id: number; at: string }
  same: boolean
  pieces: VersionPiece[]
  counts: ReturnType<typeof countPieces>
  /** Only the beginnings of long texts are compared. */
  cut: boolean
}

/** Of each text, in UTF-16 code units: pages that people read are shorter. */
const mostText = 200_000

/** Compares the text of a snapshot with that of the last good capture before it, in a thread; null where either has none. */
export async function compareCaptures(
  db: Kysely<DB>,
  { directory, snapshotId }: { directory: string; snapshotId: number },
): Promise<ComparedCaptures | null> {
  const later = await db
    .selectFrom('record.snapshot as s')
    .innerJoin('record.snapshot_file as f', 'f.snapshot_id', 's.id')
    .select(['s.id', 's.address', 's.request', 'f.file_id'])
    .where('s.id', '=', snapshotId)
    .where('f.role', '=', 'text')
    .executeTakeFirst()
  if (!later?.address) return null
  const earlier = await lastGoodCapture(db, later.address, later)
  if (!earlier?.text) return null
  const texts = [await readText(directory, earlier.text), await readText(directory, later.file_id)] as const
  const [before, after] = texts.map((text) => cutTo(text, mostText)) as [string, string]
  const gazetteer = await readGazetteer(db)
  const pieces = versionDiff(before, after, { before: spans(before, gazetteer), after: spans(after, gazetteer) })
  return {
    earlier: { id: earlier.id, at: earlier.at },
    same: texts[0] === texts[1],
    pieces: withContext(pieces),
    counts: countPieces(pieces),
    cut: texts.some((text) => text.length > mostText),
  }
}

async function readText(directory: string, sha256: string): Promise<string> {
  return readFile(pathOfFile(directory, sha256), 'utf8').catch(() => '')
}

function spans(text: string, gazetteer: Gazetteer): Span[] {
  const context = {
    gazetteer,
    publishedAt: null,
    section: null,
    language: guessLanguage(text) === 'en' ? ('en' as const) : ('ar' as const),
  }
  const { figures, dates, places } = readFacts(text, { start: 0, end: text.length }, context)
  return [...figures, ...dates, ...places]
}

import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { Encoding } from '../decode/encodings'
import { changeDraft, readDraft, readDraftBytes } from './drafts.server'
import type { Draft } from './draft-row.server'
import { guessDetails } from './guess-details'
import { readBytes } from './read-bytes.server'

/** How a person wants a draft's bytes read: in another encoding, or with all text of a web page. */
export type Rereading = { encoding: Encoding } | { whole: boolean }

/** Reads a draft's bytes anew; its cuts are proposed anew, and what somebody typed stays. Null where there is no such draft. Throws `UploadError`. */
export async function rereadDraft(
  db: Kysely<DB>,
  personId: number,
  id: string,
  rereading: Rereading,
): Promise<Draft | null> {
  const before = await readDraft(db, personId, id)
  if (!before) return null
  const whole = 'whole' in rereading ? rereading.whole : before.whole
  const chosen = 'encoding' in rereading ? rereading.encoding : (before.encoding ?? undefined)
  const bytes = await readDraftBytes(db, id)
  const fineness = before.plan.reports[0]?.fineness
  const read = await readBytes(db, { bytes, fileName: before.fileName, chosen, whole, fineness })
  return changeDraft(db, personId, id, (draft) => {
    const { plan, text, encoding, confidence, doubts } = read
    const guessed = guessDetails(draft.text)
    const kept = draft.details['0'] ?? guessed
    const fresh = read.details['0'] ?? guessDetails(text)
    const title = kept.title === guessed.title ? fresh.title : kept.title
    const day = kept.day === guessed.day ? fresh.day : kept.day
    const sourceName = kept.sourceName === guessed.sourceName ? fresh.sourceName : kept.sourceName
    return {
      ...{ plan, text, encoding, confidence, doubts, whole },
      details: { 0: { ...kept, title, day, sourceName, language: fresh.language } },
      history: [],
    }
  })
}

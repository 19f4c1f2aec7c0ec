import { createHash } from 'node:crypto'
import type { ReadDatabase } from '../../audit/action/action.server'
import { claimsMergedInto } from '../../review/lookups/claims/merged-claims.server'
import { bestPassage } from './choose-sentence'
import { compareEditions } from './compare-editions'
import type { EditionChange } from './edition-change'
import { composeEdition } from './compose-edition'
import { sentencesOf, type Edition } from './edition'
import { readEditorChanges, wordsSeen } from './edition-draft.server'
import { lastIssue, type IssuedHead } from './issued-editions.server'
import { readMaterials } from './materials.server'

/** The edition of a day as it would be issued now. */
export interface DraftEdition {
  edition: Edition
  /** The claims that editors left out, by their first words. */
  out: { id: number; headline: string }[]
  /** For each claim that editors worded, what names those words. */
  seen: Record<number, string>
  /** The last issue for this day, and what is said otherwise since. */
  last: IssuedHead | null
  changes: EditionChange[]
  /** Differs whenever the edition says anything else. */
  stamp: string
}

/**
 * Composes the edition of a day (ISO 8601, on the desk's clocks) as it would be issued now, with what changed since it was last
 * issued.
 *
 * @example
 * const { edition, changes } = await readDraftEdition(db, { day: '2024-03-01', timeZone: 'Asia/Damascus' })
 * changes.length // 0 if it says what its last issue says
 */
export async function readDraftEdition(
  db: ReadDatabase,
  { day, timeZone }: { day: string; timeZone: string },
): Promise<DraftEdition> {
  const [materials, changes, issued] = await Promise.all([
    readMaterials(db, { day }, timeZone),
    readEditorChanges(db, day),
    lastIssue(db, day),
  ])
  const edition = composeEdition(materials, changes)
  return {
    edition,
    out: materials.claims
      .filter(({ id }) => changes.out.includes(id))
      .map((claim) => ({ id: claim.id, headline: claim.wording ?? bestPassage(claim)?.quote ?? '' })),
    seen: Object.fromEntries(Object.entries(changes.wordings).map(([claim, { text }]) => [claim, wordsSeen(text)])),
    last: issued?.head ?? null,
    changes: issued?.edition
      ? compareEditions(issued.edition, edition, await redirects(db, issued.edition, edition))
      : [],
    stamp: createHash('sha256')
      .update(JSON.stringify([edition, issued?.head.number ?? 0]))
      .digest('hex')
      .slice(0, 32),
  }
}

/** Where the claims of the earlier edition are now, as far as the new one has them. */
async function redirects(db: ReadDatabase, before: Edition, now: Edition): Promise<Map<number, number>> {
  const had = new Set(sentencesOf(before).map(({ claim }) => claim))
  const merged = await claimsMergedInto(
    db,
    sentencesOf(now).map(({ claim }) => claim),
  )
  return new Map([...merged].filter(([claim]) => had.has(claim)))
}

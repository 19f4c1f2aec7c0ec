import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import { claimFilter } from '../../review/queries/claims/claim-filter'
import { matchingClaims } from '../../review/queries/claims/list-claims.server'
import { claimsOfEvent } from '../../review/lookups/events/claims-of-event.server'
import { composeEdition } from './compose-edition'
import type { Edition } from './edition'
import { mostClaims } from './edition-claims.server'
import { noChanges } from './materials'
import { readMaterials } from './materials.server'
import { idField } from '../../../db/ids'

const selection = z.object({
  event: idField.optional().catch(undefined),
  // One that is no governorate's name has no claims: it is not left out of the conditions.
  governorate: z.string().max(100).optional().catch('-'),
})

/**
 * An edition of a selection instead of a day: of an event (`event=7`), or of the claims that fit the conditions of their list
 * (`state=confirmed&from=2015-07-01`), and of these of one governorate (`governorate=idlib`).
 */
export async function readSelectionEdition(
  db: Kysely<DB>,
  { search, timeZone }: { search: string; timeZone: string },
): Promise<Edition> {
  const given = Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => value !== ''))
  const { event, governorate } = selection.parse(given)
  const claims = event === undefined ? await claimsThatFit(db, given) : await claimsOfEvent(db, event)
  const edition = composeEdition(await readMaterials(db, { claims }, timeZone), noChanges)
  if (governorate === undefined) return edition
  const own = (sections: Edition['sections']) => sections.filter(({ key }) => key === governorate)
  return onlyCitedSources({ ...edition, sections: own(edition.sections), unverified: own(edition.unverified) })
}

async function claimsThatFit(db: Kysely<DB>, given: Record<string, string>): Promise<number[]> {
  const found = await Promise.all(
    (await matchingClaims(db, claimFilter.parse(given))).map((query) =>
      query.select('s.claim_id').orderBy('s.claim_id', 'desc').limit(mostClaims).execute(),
    ),
  )
  return found.flat().map(({ claim_id }) => claim_id)
}

/** Without the sources that no sentence or note of the selection names. */
function onlyCitedSources(edition: Edition): Edition {
  const sentences = [...edition.sections, ...edition.unverified].flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.sentences),
  )
  const cited = new Set(
    sentences.flatMap(({ statedBy, notes, against }) => [
      ...statedBy.flat(),
      ...notes.flatMap(({ lemma, variants }) => [lemma, ...variants].flatMap((reading) => reading.statedBy.flat())),
      ...against.flatMap(({ reports }) => reports),
    ]),
  )
  const witnesses = edition.witnesses
    .map((witness) => ({ ...witness, reports: witness.reports.filter(({ id }) => cited.has(id)) }))
    .filter(({ reports }) => reports.length > 0)
  const left = new Set(witnesses.map(({ source }) => source))
  return {
    ...edition,
    witnesses: witnesses.map((witness) => ({ ...witness, copies: witness.copies.filter((of) => left.has(of)) })),
  }
}

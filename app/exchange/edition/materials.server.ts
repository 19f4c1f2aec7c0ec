import type { ReadDatabase } from '../../audit/action/action.server'
import { readGazetteer } from '../../matching/store/gazetteer.server'
import { readDossierPassages, type DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import type { Gazetteer } from '../../text/facts/places/gazetteer'
import { readFacts } from '../../text/facts/read-facts'
import { sectionGovernorate } from '../../text/facts/places/resolve-place'
import {
  readAdopted,
  readChosenClaims,
  readContexts,
  readEventsOf,
  readLinkedClaims,
  type ClaimChoice,
} from './edition-claims.server'
import type { ClaimMaterial, Governorate, Materials } from './materials'

/** All that an edition of a day or of a selection is composed from. `timeZone` is the desk's: relative days are counted in it. */
export async function readMaterials(db: ReadDatabase, choice: ClaimChoice, timeZone: string): Promise<Materials> {
  const { claims, left } = await readChosenClaims(db, choice)
  const ids = claims.map(({ id }) => id)
  const links = await readLinkedClaims(db, ids)
  const others = [...new Set(links.map(({ other }) => other))]
  const [passages, linked, adopted, events, gazetteer, governorates, headlines] = await Promise.all([
    readDossierPassages(db, { claims: ids }),
    readDossierPassages(db, { claims: others }),
    readAdopted(db, ids),
    readEventsOf(db, ids),
    readGazetteer(db),
    readGovernorates(db),
    readHeadlines(db, others),
  ])
  const [own, linkedByClaim] = [byClaim(passages), byClaim(linked)]
  const material = (claim: (typeof claims)[number]): ClaimMaterial => {
    const related = links.filter((link) => link.claim === claim.id)
    return {
      ...claim,
      passages: own.get(claim.id) ?? [],
      linked: related.flatMap(({ other }) => linkedByClaim.get(other) ?? []),
      against: related
        .filter(({ conflict }) => conflict)
        .map(({ other }) => ({ claim: other, headline: headlines.get(other) ?? '' })),
      adopted: new Map(adopted.filter((one) => one.claim === claim.id).map(({ field, value }) => [field, value])),
      events: events.filter((one) => one.claim === claim.id).map(({ event }) => event),
      links: related.map(({ other }) => other),
    }
  }
  return {
    day: 'day' in choice ? choice.day : '',
    claims: claims.map(material),
    governorates,
    left,
    around: await readAround(db, passages, gazetteer),
    read: reader(gazetteer, timeZone),
  }
}

function byClaim(passages: readonly DossierPassage[]): Map<number, DossierPassage[]> {
  const claims = new Map<number, DossierPassage[]>()
  for (const passage of passages) claims.set(passage.claimId, [...(claims.get(passage.claimId) ?? []), passage])
  return claims
}

/** What a passage without a place of its own stands under. */
async function readAround(
  db: ReadDatabase,
  passages: readonly DossierPassage[],
  gazetteer: Gazetteer,
): Promise<Map<number, string[]>> {
  const contexts = await readContexts(
    db,
    passages.map(({ id }) => id),
  )
  return new Map(
    passages.map(({ id, section }) => {
      const governorate = sectionGovernorate(gazetteer, section)
      return [id, governorate === null ? (contexts.get(id) ?? []) : [governorate]]
    }),
  )
}

function reader(gazetteer: Gazetteer, timeZone: string): Materials['read'] {
  return (text, language, near) =>
    readFacts(
      text,
      { start: 0, end: text.length },
      {
        section: near?.section ?? null,
        publishedAt: near?.report.publishedAt ?? near?.report.publishedDay ?? null,
        language,
        timeZone,
        gazetteer,
      },
    )
}

async function readHeadlines(db: ReadDatabase, claims: readonly number[]): Promise<Map<number, string>> {
  if (claims.length === 0) return new Map()
  const rows = await db
    .selectFrom('derived.claim_state')
    .select(['claim_id', 'headline'])
    .where('claim_id', 'in', claims)
    .execute()
  return new Map(rows.map((row) => [row.claim_id, row.headline]))
}

/** The governorates by the names that headings give them: "Aleppo", not "Aleppo Governorate". */
async function readGovernorates(db: ReadDatabase): Promise<Governorate[]> {
  const rows = await db
    .selectFrom('record.place')
    .select(['key', 'ar', 'en'])
    .where('kind', '=', 'governorate')
    .orderBy('id')
    .execute()
  return rows.map(({ key, ar, en }) => ({
    key,
    ar: ar.replace(/^محافظة /u, ''),
    en: (en ?? ar).replace(/ Governorate$/u, ''),
  }))
}

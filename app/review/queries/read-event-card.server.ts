import type { ReadDatabase } from '../../audit/action/action.server'
import { readEventGroups } from '../lookups/event-groups.server'
import { readDossierPassages, type DossierPassage } from '../lookups/read-claim-passages.server'
import { numberOrigins } from '../rules/claim-origins'
import type { Field } from '../rules/claim-values'
import { originFields } from '../rules/origin-fields'

/** A passage of an event, with the number of its origin: reports that copy one text have one number. */
export interface EventPassage extends DossierPassage {
  origin: number
}

/** One event as its card shows it. */
export interface EventCard {
  /** In the order of publication, the oldest first. */
  passages: EventPassage[]
  claims: number[]
  origins: number
  /** Fields that all who speak of them give alike, two passages at least: said once. */
  common: Field[]
  /** Fields with several values, each with the passages that give it, in the words in which they do. */
  differing: Field[]
  /** Suggestions within the event that wait for a judgement, the likeliest first. */
  links: { left: number; right: number; score: number }[]
}

/**
 * The event that a passage seems to belong to, for its card; null where it stands alone. `differing` is the table by field:
 * a row a field, a column a value, and `tellings` names the passages that say so.
 *
 * @example
 * const card = await readEventCard(db, passageId)
 * card?.differing.find(({ name }) => name === 'killed')?.values.map(({ low, tellings }) => [low, tellings.map(({ passage }) => passage)])
 */
export async function readEventCard(db: ReadDatabase, passageId: number): Promise<EventCard | null> {
  const { groups, links } = await readEventGroups(db)
  const group = groups.find(({ passages }) => passages.includes(passageId))
  if (!group) return null
  const passages = await readDossierPassages(db, { passages: group.passages })
  const { own, ofReport } = numberOrigins(passages, [])
  const fields = originFields(passages, [])
  const members = new Set(group.passages)
  return {
    passages: passages.map((passage) => ({ ...passage, origin: ofReport[passage.report.id] ?? 0 })),
    claims: [...new Set(passages.map(({ claimId }) => claimId))].sort((one, two) => one - two),
    origins: own.length,
    common: fields.filter((field) => !field.differs && tellers(field) > 1),
    differing: fields.filter((field) => field.differs),
    links: links
      .filter(({ left, right }) => members.has(left) && members.has(right))
      .sort((one, two) => two.score - one.score || one.left - two.left || one.right - two.right),
  }
}

function tellers({ values }: Field): number {
  return new Set(values.flatMap(({ tellings }) => tellings.map(({ passage }) => passage))).size
}

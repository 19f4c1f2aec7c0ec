import type { ReadDatabase } from '../../../audit/action/action.server'
import { readGazetteer } from '../../../matching/store/gazetteer.server'
import type { Reason } from '../../../matching/scoring/match'
import { fold } from '../../../text/characters/normalise'
import { readClaimRelations, type ClaimPair } from '../claims/claim-relations.server'
import { eventOf, readEventLinks, readEventMembers } from './event-members.server'
import { readEventStamp } from './event-stamp.server'
import { readDossierPassages, type DossierPassage } from '../claims/read-claim-passages.server'
import { readRejectedTwins, type RejectedTwin } from './rejected-twins.server'
import { numberOrigins } from '../../rules/claims/claim-origins'
import type { Field } from '../../rules/claims/claim-values'
import { mentionsIn } from '../../rules/claims/field-mentions'
import { isDisputed, markedPairs, proposalsOf, type Proposal } from '../../rules/event-proposals'
import { withListedPlaces } from '../../rules/claims/listed-places'
import { originFields } from '../../rules/claims/origin-fields'
import { saidParts, type SaidPart } from '../../rules/said-parts'

/** A passage of an event, with the number of its origin: reports that copy one text have one number. */
export interface EventPassage extends DossierPassage {
  origin: number
  /** What is said before, what is new with it, and the values that differ; null where its text does not match its hash. */
  parts: SaidPart[] | null
  /** The passage before it that says the same letter by letter, but for the spelling. */
  copies: number | null
}

/** One event as its card shows it, and all that a decision on it is planned from. */
export interface EventCard {
  id: number
  stamp: string
  /** In the order of publication, the oldest first. */
  passages: EventPassage[]
  claims: number[]
  origins: number
  /** Fields that all who speak of them give alike, two passages at least: said once. */
  common: Field[]
  /** Fields with several values, each with the passages that give it, in the words in which they do. */
  differing: Field[]
  /** Fields that one passage alone speaks of. */
  single: Field[]
  /** Suggestions within the event that wait for a judgement, each with what is proposed; the likeliest first. */
  links: Proposal[]
  /** Why the likeliest is suggested. */
  why: Reason[]
  /** Pairs that say otherwise in the fields that the reader marked. */
  marked: Proposal[]
  rejected: ClaimPair[]
  linked: ClaimPair[]
  twins: RejectedTwin[]
}

/**
 * The event that a passage seems to belong to, for its card; null where it stands alone. `differing` is the table by field:
 * a row a field, a column a value, and `statedBy` names the passages that say so. `marked` holds the keys of fields that the
 * reader takes to be in conflict.
 *
 * @example
 * const card = await readEventCard(db, passageId)
 * card?.differing.find(({ name }) => name === 'killed')?.values.map(({ low, statedBy }) => [low, statedBy.map(({ passage }) => passage)])
 */
export async function readEventCard(
  db: ReadDatabase,
  passageId: number,
  marked: ReadonlySet<string> = new Set(),
): Promise<EventCard | null> {
  const id = await eventOf(db, passageId)
  const members = id === null ? [] : ((await readEventMembers(db, [id])).get(id) ?? [])
  if (id === null || members.length === 0) return null
  const claims = [...new Set(members.map(({ claim }) => claim))].sort((one, two) => one - two)
  const [stamp, found, links, relations, twins, gazetteer] = await Promise.all([
    readEventStamp(db, id),
    readDossierPassages(db, { passages: members.map(({ passage }) => passage) }),
    readEventLinks(db, id),
    readClaimRelations(db, claims),
    readRejectedTwins(db, [id]),
    readGazetteer(db),
  ])
  const passages = found.filter(({ retired }) => !retired)
  const { own, ofReport } = numberOrigins(passages, [])
  const fields = withListedPlaces(originFields(passages, []), gazetteer)
  const parts = partsOf(passages, fields, marked)
  return {
    id,
    stamp: stamp?.stamp ?? '',
    passages: passages.map((passage, at) => ({
      ...passage,
      origin: ofReport[passage.report.id] ?? 0,
      parts: parts[at] ?? null,
      copies: copiedFrom(passages, at),
    })),
    claims,
    origins: own.length,
    common: fields.filter((field) => !field.differs && statingPassages(field) > 1),
    differing: fields.filter((field) => field.differs),
    single: fields.filter((field) => !field.differs && statingPassages(field) === 1),
    links: proposalsOf(
      passages,
      links.map(({ left, right, score, kind }) => ({ left, right, score, kind })),
      marked,
    ),
    why: links[0]?.reasons ?? [],
    marked: markedPairs(passages, marked),
    ...relations,
    twins,
  }
}

function statingPassages({ values }: Field): number {
  return new Set(values.flatMap(({ statedBy }) => statedBy.map(({ passage }) => passage))).size
}

function partsOf(
  passages: readonly DossierPassage[],
  fields: readonly Field[],
  marked: ReadonlySet<string>,
): (SaidPart[] | null)[] {
  const differing = new Set(fields.filter((field) => isDisputed(field) || marked.has(field.key)).map(({ key }) => key))
  const parts = saidParts(
    passages.map((passage) => ({
      quote: passage.quote ?? '',
      report: passage.report.id,
      differing: mentionsIn(passage)
        .filter(({ field }) => differing.has(field))
        .map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start })),
    })),
  )
  return passages.map(({ quote }, at) => (quote === null ? null : (parts[at] ?? [])))
}

function copiedFrom(passages: readonly DossierPassage[], at: number): number | null {
  const own = passages[at]?.quote
  if (!own) return null
  return passages.slice(0, at).find(({ quote }) => quote !== null && fold(quote) === fold(own))?.id ?? null
}

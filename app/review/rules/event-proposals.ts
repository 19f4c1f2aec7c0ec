import type { FigureKind } from '../../text/facts/types'
import { fieldsOf, type Field } from './claims/claim-values'
import type { FieldName, ValuePassage } from './claims/field-mentions'

/** A passage as far as a proposal asks. */
export interface ProposedPassage extends ValuePassage {
  claimId: number
  report: { id: number; publishedDay: string | null; publishedAt: string | null }
  source: { id: number }
}

export interface ProposedLink {
  left: number
  right: number
  score: number
  kind: string
}

export type ProposedDecision = 'same' | 'update' | 'conflict'

export interface Proposal extends ProposedLink {
  decision: ProposedDecision
  /** Keys of the fields that cannot both be true. */
  fields: string[]
}

const counted: readonly FigureKind[] = ['killed', 'wounded', 'captured', 'missing', 'displaced', 'people', 'fighters']

/**
 * What each suggestion of an event is proposed as. Counts of the same thing that cannot both be true are an update where the
 * later report gives no less, or is of the same source, and a conflict otherwise; a denial is a conflict; whatever differs
 * in a field that the reader marked (`marked`, by key) is a conflict; all else is the same.
 */
export function proposalsOf(
  passages: readonly ProposedPassage[],
  links: readonly ProposedLink[],
  marked: ReadonlySet<string> = new Set(),
): Proposal[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  return links.flatMap((link) => {
    const [left, right] = [byId.get(link.left), byId.get(link.right)]
    return left && right ? [propose(link, left, right, marked)] : []
  })
}

function propose(
  link: ProposedLink,
  left: ProposedPassage,
  right: ProposedPassage,
  marked: ReadonlySet<string>,
): Proposal {
  const fields = fieldsOf([left, right])
  const disputed = fields.filter((field) => marked.has(field.key) && saysOtherwise(field)).map(({ key }) => key)
  if (disputed.length > 0) return { ...link, decision: 'conflict', fields: disputed }
  const apart = fields.filter(({ name, agreement }) => agreement === 'conflict' && isToll(name))
  const keys = apart.map(({ key }) => key)
  if (link.kind === 'denied') return { ...link, decision: 'conflict', fields: keys }
  if (link.kind !== 'other-figures' || keys.length === 0) return { ...link, decision: 'same', fields: [] }
  return { ...link, decision: isUpdate(apart, left, right) ? 'update' : 'conflict', fields: keys }
}

function isToll(name: FieldName): boolean {
  return (counted as readonly FieldName[]).includes(name)
}

/** Both passages speak of the field, and no value is given by both. */
export function saysOtherwise({ values }: Pick<Field, 'values'>): boolean {
  const stating = new Set(values.flatMap(({ statedBy }) => statedBy.map(({ passage }) => passage)))
  return stating.size > 1 && values.every(({ statedBy }) => new Set(statedBy.map(({ passage }) => passage)).size === 1)
}

/** The later of the two tells no less, or both are of one source, which corrects itself. */
function isUpdate(fields: readonly Field[], left: ProposedPassage, right: ProposedPassage): boolean {
  const order = publicationOrder(left.report, right.report)
  if (order === 0) return false
  if (left.source.id === right.source.id) return true
  const [older, newer] = order < 0 ? [left, right] : [right, left]
  return fields.every((field) => highestOf(field, newer.id) >= highestOf(field, older.id))
}

/** Below zero where the first came out before the second, zero where the days and hours that are known tell nothing. */
function publicationOrder(
  one: ProposedPassage['report'],
  two: Pick<ProposedPassage['report'], 'publishedDay' | 'publishedAt'>,
): number {
  if (one.publishedDay !== null && two.publishedDay !== null && one.publishedDay !== two.publishedDay)
    return one.publishedDay < two.publishedDay ? -1 : 1
  if (one.publishedAt === null || two.publishedAt === null || one.publishedAt === two.publishedAt) return 0
  return one.publishedAt < two.publishedAt ? -1 : 1
}

function highestOf({ values }: Field, passage: number): number {
  const own = values.filter(({ statedBy }) => statedBy.some((other) => other.passage === passage))
  return Math.max(...own.map(({ low, high }) => high ?? low ?? 0))
}

/** Pairs of an event's passages that say otherwise in a marked field, suggested or not, in the order given. */
export function markedPairs(passages: readonly ProposedPassage[], marked: ReadonlySet<string>): Proposal[] {
  if (marked.size === 0) return []
  return passages.flatMap((left, at) =>
    passages.slice(at + 1).flatMap((right): Proposal[] => {
      const fields = fieldsOf([left, right])
        .filter((field) => marked.has(field.key) && saysOtherwise(field))
        .map(({ key }) => key)
      if (fields.length === 0) return []
      const [one, two] = left.id < right.id ? [left, right] : [right, left]
      return [{ left: one.id, right: two.id, score: 0, kind: 'other-figures', decision: 'conflict', fields }]
    }),
  )
}

/**
 * Values of one event that stand out where they differ: counts, and days that cannot both be true. Several places and
 * parties are told of one event without contradiction.
 */
export function isDisputed({ name, differs, agreement }: Pick<Field, 'name' | 'differs' | 'agreement'>): boolean {
  if (name === 'event' || name === 'actor' || name === 'place') return false
  return name === 'day' ? agreement === 'conflict' : differs
}

import type { Decision } from '../../../db/schema'
import type { Proposal } from './event-proposals'

/** What a reviewer can say of an event as a whole; the keys 1 to 5 in this order. */
export const eventDecisions = ['proposed', 'one-claim', 'take-out', 'different', 'unsure'] as const

export type EventDecision = (typeof eventDecisions)[number]

/** So many judgements are recorded in one step at most: what undoes them must fit into one message. */
export const mostJudgements = 200

export interface EventPlanInput {
  /** The claim of each passage of the event. */
  claimOf: ReadonlyMap<number, number>
  /** Suggestions that wait, each with what is proposed. */
  proposals: readonly Proposal[]
  /** Pairs that say otherwise in a field which the reviewer marked as in conflict. */
  marked: readonly Proposal[]
  /** Pairs of claims that were judged different somewhere, or are linked as update or conflict. */
  rejected: readonly (readonly [number, number])[]
  linked: readonly (readonly [number, number])[]
  /** Claims that the reviewer takes out of the event. */
  out: ReadonlySet<number>
}

export interface PlannedJudgement {
  left: number
  right: number
  decision: Decision
  fields: string[]
}

/**
 * The judgements that a decision on an event records, in the order in which they are carried out: as few as say it, since
 * what follows from them is settled by them. `same` joins claims along the likeliest suggestions and never across a
 * rejection; claims that stay apart are linked once, as a conflict or an update; what is taken out is judged different once
 * for each claim that it met.
 */
export function planEvent(decision: EventDecision, input: EventPlanInput): PlannedJudgement[] {
  const planned = plan(decision, input)
  return planned
    .slice(0, mostJudgements)
    .map(({ left, right, decision: as, fields }) => ({ left, right, decision: as, fields }))
}

type Planned = Omit<Proposal, 'decision'> & { decision: Decision }

function plan(decision: EventDecision, input: EventPlanInput): Planned[] {
  const { proposals, claimOf, out } = input
  const isOut = (passage: number) => out.has(claimOf.get(passage) ?? 0)
  const within = proposals.filter(({ left, right }) => !isOut(left) && !isOut(right))
  const across = proposals.filter(({ left, right }) => isOut(left) !== isOut(right))
  const claims = new Claims(claimOf)
  switch (decision) {
    case 'unsure':
      return within.map((each) => ({ ...each, decision: 'unsure' }))
    case 'different':
      return onceEach(claims, within, 'different')
    case 'take-out':
      return onceEach(claims, across, 'different')
    case 'one-claim':
      return [...join(claims, input, within, []), ...onceEach(claims, across, 'different')]
    case 'proposed': {
      const marked = input.marked.filter(({ left, right }) => !isOut(left) && !isOut(right))
      const same = within.filter((each) => each.decision === 'same')
      const known = new Set(input.linked.map(([one, two]) => `${Math.min(one, two)} ${Math.max(one, two)}`))
      const isLinked = ({ left, right }: Proposal): boolean => {
        const [one, two] = claims.pair(left, right)
        return known.has(`${Math.min(one, two)} ${Math.max(one, two)}`)
      }
      const apart = [...within.filter((each) => each.decision !== 'same'), ...marked].filter((each) => !isLinked(each))
      const joined = join(claims, input, same, [
        ...apart.map(({ left, right }) => claims.pair(left, right)),
        ...input.linked,
      ])
      return [...joined, ...linkOnce(claims, apart), ...onceEach(claims, across, 'different')]
    }
  }
}

/** Joins claims along suggestions, the likeliest first, where nothing keeps them apart. */
function join(
  claims: Claims,
  { rejected }: EventPlanInput,
  links: readonly Proposal[],
  apart: readonly (readonly [number, number])[],
): Planned[] {
  for (const [one, two] of [...rejected, ...apart]) claims.forbid(one, two)
  return byScore(links).flatMap((link) =>
    claims.join(link.left, link.right) ? [{ ...link, decision: 'same' as const }] : [],
  )
}

/** One judgement for every two claims: a conflict before an update, then the likeliest. */
function linkOnce(claims: Claims, links: readonly Proposal[]): Planned[] {
  const conflictFirst = byScore(links).sort(
    (a, b) => Number(b.decision === 'conflict') - Number(a.decision === 'conflict'),
  )
  return once(claims, conflictFirst)
}

function onceEach(claims: Claims, links: readonly Proposal[], decision: Decision): Planned[] {
  return once(claims, byScore(links)).map((link) => ({ ...link, decision }))
}

function once(claims: Claims, links: readonly Proposal[]): Planned[] {
  const met = new Set<string>()
  return links.filter(({ left, right }) => {
    const key = claims
      .pair(left, right)
      .sort((a, b) => a - b)
      .join(' ')
    const [one, two] = claims.pair(left, right)
    if (one === two || met.has(key)) return false
    met.add(key)
    return true
  })
}

function byScore(links: readonly Proposal[]): Proposal[] {
  return [...links].sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
}

/** Claims as they become one. */
class Claims {
  readonly #parent = new Map<number, number>()
  readonly #apart: (readonly [number, number])[] = []

  constructor(readonly claimOf: ReadonlyMap<number, number>) {}

  /** The claims that these passages are of now. */
  pair(left: number, right: number): [number, number] {
    return [this.#root(this.claimOf.get(left) ?? 0), this.#root(this.claimOf.get(right) ?? 0)]
  }

  forbid(one: number, two: number): void {
    this.#apart.push([one, two])
  }

  /** Whether the claims of these passages became one just now. */
  join(left: number, right: number): boolean {
    const [one, two] = this.pair(left, right)
    if (one === two) return false
    const keeps = this.#apart.some(([a, b]) => {
      const ends = [this.#root(a), this.#root(b)]
      return ends.includes(one) && ends.includes(two)
    })
    if (keeps) return false
    this.#parent.set(Math.max(one, two), Math.min(one, two))
    return true
  }

  #root(claim: number): number {
    let top = claim
    for (let above = this.#parent.get(top); above !== undefined; above = this.#parent.get(top)) top = above
    return top
  }
}

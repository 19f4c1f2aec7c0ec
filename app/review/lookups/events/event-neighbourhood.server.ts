import type { ReadDatabase } from '../../../audit/action/action.server'
import { ONE_EVENT } from '../../../matching/groups/clusters'
import type { DecidedPair } from '../../../matching/groups/group-events'
import {
  readCoMembers,
  readJudgements,
  readLinks,
  readPassages,
  type JudgedPair,
  type NeighbourPassage,
  type SuggestedPair,
} from './event-neighbourhood-rows.server'

/** So many passages are looked at for one change at most: a neighbourhood that is larger keeps its events as they are. */
const mostPassages = 4_000

export interface NeighbourLink extends Pick<SuggestedPair, 'left' | 'right' | 'score' | 'kind' | 'undated'> {
  judged: boolean
  /** Waits for a judgement: neither judged nor settled by others. */
  open: boolean
}

/** Passages that may be of one event with those asked for, with all that ties them together or keeps them apart. */
export interface Neighbourhood {
  passages: Map<number, NeighbourPassage>
  /** All suggestions of these passages, those with passages outside included. */
  links: NeighbourLink[]
  joined: DecidedPair[]
  apart: DecidedPair[]
}

/**
 * Whatever decides on the events of these passages: what is reached from them by suggestions that speak for one event, by
 * judgements that join, by a report that describes one event as a whole, and by events as they are stored. Groups never reach
 * further, so grouping this alone gives what grouping everything gives. Null where it would be too many.
 */
export async function readNeighbourhood(db: ReadDatabase, start: readonly number[]): Promise<Neighbourhood | null> {
  const found = new Found()
  for (let next = [...start]; next.length > 0; next = found.reached()) {
    const passages = await readPassages(db, next)
    found.addPassages(passages, next)
    if (found.passages.size > mostPassages + start.length) return null
    const ids = passages.map(({ id }) => id)
    found.addLinks(await readLinks(db, ids))
    found.addJudgements(
      await readJudgements(
        db,
        passages.map(({ claim }) => claim),
      ),
    )
    found.addEvents(await readCoMembers(db, [...next, ...ids]))
  }
  return found.neighbourhood()
}

class Found {
  readonly passages = new Map<number, NeighbourPassage>()
  readonly #looked = new Set<number>()
  readonly #links = new Map<string, SuggestedPair>()
  readonly #joined = new Map<string, DecidedPair>()
  readonly #apartClaims = new Map<string, DecidedPair>()
  readonly #near = new Set<number>()
  /** Of two units the chance that none of their links is of one event, and the ends of these links until that is too small. */
  readonly #unlikely = new Map<string, { none: number; ends: number[] }>()

  addPassages(passages: readonly NeighbourPassage[], asked: readonly number[]): void {
    for (const id of asked) this.#looked.add(id)
    for (const passage of passages) {
      this.#looked.add(passage.id)
      this.passages.set(passage.id, passage)
    }
  }

  addLinks(rows: readonly SuggestedPair[]): void {
    for (const row of rows) {
      const pair = `${row.left} ${row.right}`
      if (this.#links.has(pair)) continue
      this.#links.set(pair, row)
      if (!row.judged) this.#weigh(row)
    }
  }

  #weigh({ left, right, leftUnit, rightUnit, score }: SuggestedPair): void {
    const key = leftUnit < rightUnit ? `${leftUnit} ${rightUnit}` : `${rightUnit} ${leftUnit}`
    const between = this.#unlikely.get(key) ?? { none: 1, ends: [] }
    this.#unlikely.set(key, between)
    between.none *= 1 - Math.min(score, 0.99)
    between.ends.push(left, right)
    if (1 - between.none > ONE_EVENT) for (const id of between.ends.splice(0)) this.#near.add(id)
  }

  addJudgements(rows: readonly JudgedPair[]): void {
    for (const { left, right, leftClaim, rightClaim, decision } of rows) {
      if (decision === 'different') this.#apartClaims.set(`${leftClaim} ${rightClaim}`, [leftClaim, rightClaim])
      else {
        this.#joined.set(`${left} ${right}`, [left, right])
        this.#near.add(left).add(right)
      }
    }
  }

  addEvents(members: readonly number[]): void {
    for (const id of members) this.#near.add(id)
  }

  /** What has not been looked at and may be of one event with what has. */
  reached(): number[] {
    return [...this.#near].filter((id) => !this.#looked.has(id))
  }

  neighbourhood(): Neighbourhood {
    const byClaim = new Map<number, number[]>()
    for (const { id, claim } of this.passages.values()) byClaim.set(claim, [...(byClaim.get(claim) ?? []), id])
    const apart = [...this.#apartClaims.values()].flatMap(([one, two]) =>
      (byClaim.get(one) ?? []).flatMap((left) => (byClaim.get(two) ?? []).map((right): DecidedPair => [left, right])),
    )
    const links = [...this.#links.values()].map(({ left, right, score, kind, undated, judged, status }) => ({
      left,
      right,
      score,
      kind,
      undated,
      judged,
      open: !judged && status === 'open',
    }))
    return { passages: this.passages, links, joined: [...this.#joined.values()], apart }
  }
}

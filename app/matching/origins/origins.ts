import { hash64 } from '../hash'
import { sourceKey } from '../../text/source-name'
import { terms } from '../../text/words/terms'

/** One report's passages as far as they speak for a claim. */
export interface OriginReport {
  id: string
  sourceId: string | null
  /** The name of that source. */
  sourceName?: string | undefined
  /** The channel or person that it was forwarded from: the words are theirs, whoever passed them on. */
  forwardedFrom?: string | null | undefined
  texts: readonly string[]
}

export type OriginCause = 'same-source' | 'copied-text' | 'forwarded'

/** Reports that carry one text: only separate origins corroborate. */
export interface Origin {
  reports: string[]
  /** Why they are one; null for a report that stands alone. */
  because: OriginCause | null
}

/** So many content words in a row, in the same order, are not written twice by chance. */
export const COPIED_WORDS = 7

/**
 * Groups reports by origin. Two reports are one origin when one source published both, when both are forwarded from one channel
 * or one of them is and the other is that channel's own, or when they share at least `copiedWords` content words in a row (or a
 * whole passage of at least four, where passages are shorter). Origins are connected components: if B copies A and C copies B, all three are one. Reports and groups come back in the order of
 * their ids, so the answer does not depend on the order of the input.
 */
export function groupOrigins(reports: readonly OriginReport[], copiedWords = COPIED_WORDS): Origin[] {
  const groups = new Groups(reports.map((report) => report.id).sort())
  const [copied, forwarded] = [new Set<string>(), new Set<string>()]
  const passedOn = new Set(reports.flatMap(({ id, forwardedFrom }) => (forwardedFrom ? [id] : [])))
  joinSharing(
    reports,
    (report) => speakerOf(report) ?? [],
    (one, two) => {
      groups.join(one, two)
      if (passedOn.has(one) || passedOn.has(two)) forwarded.add(one).add(two)
    },
  )
  joinSharing(
    reports,
    (report) => prints(report, copiedWords),
    (one, two) => {
      groups.join(one, two)
      copied.add(one).add(two)
    },
  )
  return groups
    .all()
    .map((ids) => ({ reports: ids, because: ids.length === 1 ? null : causeOf(ids, copied, forwarded) }))
}

function causeOf(ids: readonly string[], copied: ReadonlySet<string>, forwarded: ReadonlySet<string>): OriginCause {
  if (ids.some((id) => copied.has(id))) return 'copied-text'
  return ids.some((id) => forwarded.has(id)) ? 'forwarded' : 'same-source'
}

/** Whose words a report's are, in a list as `joinSharing` takes it; null where nobody knows. One name has one key, however it is spelt. */
export function speakerOf({ sourceId, sourceName, forwardedFrom }: OriginReport): [string] | null {
  const name = forwardedFrom || sourceName
  if (name) return [`name ${sourceKey(name)}`]
  return sourceId === null ? null : [`id ${sourceId}`]
}

/** How many separate origins speak for a claim. */
export function countOrigins(reports: readonly OriginReport[], copiedWords = COPIED_WORDS): number {
  return groupOrigins(reports, copiedWords).length
}

/** For each report the number of its origin, counted from 1 in the order in which the reports are given. */
export function numberOrigins(reports: readonly OriginReport[]): Map<string, number> {
  const groups = groupOrigins(reports)
  const numbers = new Map<string, number>()
  let next = 1
  for (const { id } of reports) {
    if (numbers.has(id)) continue
    for (const member of groups.find((group) => group.reports.includes(id))?.reports ?? [id]) numbers.set(member, next)
    next += 1
  }
  return numbers
}

/** Calls `join` for every report with the first one that has the same mark. */
function joinSharing<Mark>(
  reports: readonly OriginReport[],
  marksOf: (report: OriginReport) => Iterable<Mark>,
  join: (one: string, two: string) => void,
): void {
  const first = new Map<Mark, string>()
  for (const report of reports) {
    for (const mark of marksOf(report)) {
      const holder = first.get(mark)
      if (holder === undefined) first.set(mark, report.id)
      else if (holder !== report.id) join(holder, report.id)
    }
  }
}

const FEWEST_WORDS = 4

/** Hashes of all runs of `copiedWords` stems, and of a shorter passage as a whole. */
export function prints(report: OriginReport, copiedWords = COPIED_WORDS): Set<bigint> {
  const found = new Set<bigint>()
  for (const text of report.texts) {
    const stems = terms(text)
    if (stems.length < copiedWords && stems.length >= FEWEST_WORDS) found.add(hash64(`whole ${stems.join(' ')}`))
    for (let at = 0; at + copiedWords <= stems.length; at += 1)
      found.add(hash64(stems.slice(at, at + copiedWords).join(' ')))
  }
  return found
}

/** Disjoint sets over ids; the smallest id stands for its set. */
class Groups {
  private readonly parents: Map<string, string>

  constructor(ids: readonly string[]) {
    this.parents = new Map(ids.map((id) => [id, id]))
  }

  join(one: string, two: string): void {
    const [first, second] = [this.find(one), this.find(two)].sort()
    if (first !== undefined && second !== undefined && first !== second) this.parents.set(second, first)
  }

  all(): string[][] {
    const sets = new Map<string, string[]>()
    for (const id of this.parents.keys()) {
      const root = this.find(id)
      const members = sets.get(root)
      if (members) members.push(id)
      else sets.set(root, [id])
    }
    return [...sets.values()]
  }

  private find(id: string): string {
    let root = id
    for (let next = this.parents.get(root); next !== undefined && next !== root; next = this.parents.get(root))
      root = next
    return root
  }
}

import { Clusters } from './clusters'

/** A passage that may belong to an event. */
export interface GroupPassage {
  id: number
  /** Orders passages the same whatever their ids: their report's day and file, and where they stand. */
  key: string
  /** What describes one event as a whole: a post or an article, or a single passage of a bulletin. */
  unit: string
}

/** A suggestion between two passages. */
export interface GroupLink {
  left: number
  right: number
  score: number
}

/** Two passages on which somebody has decided. */
export type DecidedPair = readonly [number, number]

export interface GroupInput {
  passages: readonly GroupPassage[]
  links: readonly GroupLink[]
  /** Judged to describe one event: same, update or conflict. */
  joined: readonly DecidedPair[]
  /** Judged different, or never to be suggested together again. */
  apart: readonly DecidedPair[]
}

/** Passages that seem to describe one event, in the order of their keys; two of them at least, of two units. */
export interface EventGroup {
  passages: number[]
}

/**
 * Gathers passages that describe one event: correlation clustering over the scores of the suggestions, greedily by the mean of
 * all pairs between two clusters, where a pair without a suggestion counts against them. So a weak link never chains two
 * events. What was judged to be one event stays together and what was judged different stays apart, whatever the scores.
 *
 * Depends on what it is given alone, not on its order or on ids; a judgement that is taken back leaves no trace.
 */
export function groupEvents({ passages, links, joined, apart }: GroupInput): EventGroup[] {
  const keys = new Map(passages.map(({ id, key }) => [id, key]))
  const units = unitsOf(passages, apart)
  const clusters = new Clusters(units)
  const known = ([one, two]: DecidedPair): boolean => keys.has(one) && keys.has(two)
  for (const [one, two] of apart.filter(known)) clusters.forbid(unitOf(units, one), unitOf(units, two))
  for (const [one, two] of inOrder(joined.filter(known), keys)) clusters.join(unitOf(units, one), unitOf(units, two))
  const linked = links.filter(({ left, right }) => keys.has(left) && keys.has(right))
  for (const { left, right, score } of linked) clusters.link(unitOf(units, left), unitOf(units, right), score)
  clusters.merge()
  return collect(clusters, units, keys, [
    ...linked.map(({ left, right }): DecidedPair => [left, right]),
    ...joined.filter(known),
  ])
}

/** A passage that was judged different from another stands for itself alone: its report may speak of more than one event. */
function unitsOf(passages: readonly GroupPassage[], apart: readonly DecidedPair[]): Map<number, string> {
  const alone = new Set(apart.flat())
  const first = new Map<string, string>()
  const unitNames = passages.map((passage) =>
    alone.has(passage.id) ? `passage ${passage.key}` : `unit ${passage.unit}`,
  )
  passages.forEach(({ key }, at) => {
    const name = unitNames[at] as string
    const known = first.get(name)
    if (known === undefined || key < known) first.set(name, key)
  })
  return new Map(
    passages.map(({ id }, at) => [id, `${first.get(unitNames[at] as string)} ${alone.has(id) ? 'alone' : ''}`]),
  )
}

function unitOf(units: ReadonlyMap<number, string>, id: number): string {
  return units.get(id) ?? ''
}

function inOrder(pairs: readonly DecidedPair[], keys: ReadonlyMap<number, string>): DecidedPair[] {
  const keyOf = ([one, two]: DecidedPair): string => [keys.get(one) ?? '', keys.get(two) ?? ''].sort().join('\u0000')
  return [...pairs].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Of each cluster the passages that a link or a judgement within it names. */
function collect(
  clusters: Clusters,
  units: ReadonlyMap<number, string>,
  keys: ReadonlyMap<number, string>,
  pairs: readonly DecidedPair[],
): EventGroup[] {
  const members = new Map<string, Set<number>>()
  for (const [one, two] of pairs) {
    const cluster = clusters.find(unitOf(units, one))
    if (cluster !== clusters.find(unitOf(units, two)) || unitOf(units, one) === unitOf(units, two)) continue
    const found = members.get(cluster) ?? new Set()
    members.set(cluster, found.add(one).add(two))
  }
  const keyOf = (id: number): string => keys.get(id) ?? ''
  const groups = [...members.values()].map((ids) => [...ids].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
  return groups.sort((a, b) => (keyOf(a[0] ?? 0) < keyOf(b[0] ?? 0) ? -1 : 1)).map((passages) => ({ passages }))
}

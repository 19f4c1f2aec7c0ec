import type { ClaimMaterial } from './materials'

/** Claims about one event: their passages are in one, or somebody linked them. `key` is the least claim. */
export function eventsOf(
  claims: readonly Pick<ClaimMaterial, 'id' | 'events' | 'links'>[],
): { key: number; claims: number[] }[] {
  const parent = new Map(claims.map(({ id }) => [id, id]))
  const root = (id: number): number => {
    const above = parent.get(id) ?? id
    return above === id ? id : root(above)
  }
  const join = (one: number, other: number) => {
    const [a, b] = [root(one), root(other)]
    parent.set(Math.max(a, b), Math.min(a, b))
  }
  const firstOf = new Map<number, number>()
  for (const { id, events, links } of claims) {
    for (const event of events) {
      join(firstOf.get(event) ?? id, id)
      firstOf.set(event, firstOf.get(event) ?? id)
    }
    for (const link of links) if (parent.has(link)) join(link, id)
  }
  const groups = new Map<number, number[]>()
  for (const { id } of claims) groups.set(root(id), [...(groups.get(root(id)) ?? []), id])
  return [...groups].map(([key, ids]) => ({ key, claims: ids }))
}

/** A passage as far as it says which claim is made of what. */
export interface Member {
  id: number
  claim_id: number
  /** The claim made with the passage. */
  home_claim_id: number
  retired: boolean
  replaced_by_passage_id: number | null
}

export type Edge = [left: number, right: number]

/**
 * The claim of every standing passage when `edges` are the pairs judged the same: the connected components, each
 * under the first home claim of its passages (union-find).
 */
export function connectedClaims(members: readonly Member[], edges: readonly Edge[]): Map<number, number> {
  const standing = new Map(members.filter((member) => !member.retired).map((member) => [member.id, member]))
  const parent = new Map([...standing.keys()].map((id) => [id, id]))
  const root = (id: number): number => {
    const above = parent.get(id) ?? id
    if (above === id) return id
    const top = root(above)
    parent.set(id, top)
    return top
  }
  for (const [left, right] of edges) {
    if (standing.has(left) && standing.has(right)) parent.set(root(left), root(right))
  }
  const claims = new Map<number, number>()
  for (const member of standing.values()) {
    const top = root(member.id)
    claims.set(top, Math.min(claims.get(top) ?? Infinity, member.home_claim_id))
  }
  return new Map([...standing.keys()].map((id) => [id, claims.get(root(id)) as number]))
}

/** The edges without the one between these two. */
export function withoutEdge(edges: readonly Edge[], [left, right]: Edge): Edge[] {
  return edges.filter((edge) => !(edge.includes(left) && edge.includes(right)))
}

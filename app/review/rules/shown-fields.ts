import { plainName } from '../../matching/features/side-places'
import type { Reason } from '../../matching/scoring/match'
import type { FactPart } from '../../text/facts/facts.compare'

/**
 * The fields that are shown beside a pair's reasons, so that one never says what the other denies. A passage that means a
 * place without naming it ("the quarter") has that place here too, where the reasons say that both have it. That neither
 * side denies anything need not be said.
 */
export function shownFields(parts: readonly FactPart[], reasons: readonly Reason[]): FactPart[] {
  const met = reasons.find(({ code }) => code === 'same-place' || code === 'place-by-context')?.values?.places
  return parts
    .filter((part) => part.field !== 'negation' || part.status === 'differs' || part.left.includes('true'))
    .map((part) => (part.field === 'place' && typeof met === 'string' ? withPlaces(part, met.split('، ')) : part))
}

function withPlaces(part: FactPart, shared: readonly string[]): FactPart {
  const [left, right] = [part.left, part.right].map((names) => {
    const own = new Set(names.map(plainName))
    return [...shared.filter((name) => !own.has(plainName(name))), ...names]
  })
  if (!left || !right || part.status === 'same') return part
  const [one, other] = [left, right].map((names) => new Set(names.map(plainName)))
  const same = one?.size === other?.size && [...(one ?? [])].every((name) => other?.has(name))
  return { ...part, left, right, status: same ? 'same' : 'compatible' }
}

import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'

/**
 * The governorate that most of these passages name. Where none names a place, the one that they stand under: that of their section,
 * or of the places named before them in the report. '' where nothing is named.
 */
export function governorateOf(
  passages: readonly Pick<DossierPassage, 'id' | 'facts'>[],
  around: ReadonlyMap<number, readonly string[]>,
): string {
  const named = passages.flatMap(({ facts }) => facts?.places.flatMap(({ governorate }) => governorate ?? []) ?? [])
  return most(named) ?? most(passages.flatMap(({ id }) => around.get(id) ?? [])) ?? ''
}

/** What is there most often; of equals what comes first. */
function most(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}
